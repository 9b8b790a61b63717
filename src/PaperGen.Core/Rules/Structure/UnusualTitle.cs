using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1017: a title that does not look like one.</summary>
internal static class UnusualTitle
{
    public static readonly RuleInfo Descriptor = new("PAPER1017", RuleFamily.Structure, FindingSeverity.Info,
        "A title that does not look like one",
        "'{0}' is read as the title of the abstract below it, though it does not look like a title",
        "A short sentence, a number or a word of a page's menu, directly before an abstract that has no other title.");
}
