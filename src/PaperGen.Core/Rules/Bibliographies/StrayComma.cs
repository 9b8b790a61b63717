using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6015: a comma too many.</summary>
internal static class StrayComma
{
    public static readonly RuleInfo Descriptor = new("PAPER6015", RuleFamily.Bibliography, FindingSeverity.Info,
        "A comma too many",
        "There is nothing between these commas; delete one",
        "BibTeX complains and reads on.");

    public const string FixTitle = "Delete it";
}
