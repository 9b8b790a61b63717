using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6016: an accent ends a value between quotes.</summary>
internal static class QuoteInQuotes
{
    public static readonly RuleInfo Descriptor = new("PAPER6016", RuleFamily.Bibliography, FindingSeverity.Info,
        "An accent ends a value between quotes",
        "To BibTeX this quote ends the value; write the value between braces",
        "Between quotes a quote counts only inside braces, with a backslash before it as without.");

    public const string FixTitle = "Write the value between braces";
}
