using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6025: a date names no year.</summary>
internal static class InvalidYear
{
    public static readonly RuleInfo Descriptor = new("PAPER6025", RuleFamily.Bibliography, FindingSeverity.Info,
        "A date names no year",
        "'{0}' names no year, so the paper has no date",
        "A year is four digits.");
}
