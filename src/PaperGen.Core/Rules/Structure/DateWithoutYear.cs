using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1008: a page date has no year.</summary>
internal static class DateWithoutYear
{
    public static readonly RuleInfo Descriptor = new("PAPER1008", RuleFamily.Structure, FindingSeverity.Info,
        "A page date has no year",
        "The date '{0}' has no year; write '{0}, ' and the year",
        "The date in the header of the page; pages leave out the current year.");

    /// <summary>Appends the year that the options say.</summary>
    public static TextFix Fix(TextSpan span) =>
        new("Append the year", options => options.Year.Length == 0
            ? [] : [new TextEdit(new TextSpan(span.End, 0), ", " + options.Year)])
        { ChangesStructure = true };
}
