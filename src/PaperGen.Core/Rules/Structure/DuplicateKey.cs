using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1024: two entries of bibliographies have one key.</summary>
internal static class DuplicateKey
{
    public static readonly RuleInfo Descriptor = new("PAPER1024", RuleFamily.Structure, FindingSeverity.Warning,
        "Duplicate citation key",
        "The key '{0}' is that of {1} already, and only that entry is a paper; give this one another key or delete it",
        "A key names one entry. BibTeX takes the first one, too.",
        SpansFiles: true);
}
