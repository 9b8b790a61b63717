using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6028: an entry has no title.</summary>
internal static class UntitledEntry
{
    public static readonly RuleInfo Descriptor = new("PAPER6028", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An entry has no title",
        "The entry '{0}' has no title, so the paper has none to show",
        "A title is what a paper is known by.");
}
