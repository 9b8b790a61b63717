using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6013: a macro is not defined.</summary>
internal static class UndefinedMacro
{
    public static readonly RuleInfo Descriptor = new("PAPER6013", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A macro is not defined",
        "No @string before this entry defines '{0}', so its name is the text; define it, or put it in braces",
        "BibTeX reads a file in order and takes an unknown macro for nothing.");

    public const string FixTitle = "Put it in braces";
}
