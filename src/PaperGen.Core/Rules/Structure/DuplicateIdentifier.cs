using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1023: two papers have one arXiv identifier or DOI.</summary>
internal static class DuplicateIdentifier
{
    public static readonly RuleInfo Descriptor = new("PAPER1023", RuleFamily.Structure, FindingSeverity.Warning,
        "Two papers have one identifier",
        "'{0}' has {1}, which {2} has under another title or key; one of the two is a slip",
        "An arXiv identifier or a DOI is that of one work. Nothing is merged, as the slip may be in either entry.",
        SpansFiles: true);
}
