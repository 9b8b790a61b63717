using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6004: a value has no braces.</summary>
internal static class MissingDelimiters
{
    public static readonly RuleInfo Descriptor = new("PAPER6004", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A value has no braces",
        "The value '{0}' has no braces around it; put it in braces",
        "Without them only a number or the name of a macro is a value; BibTeX loses the entry from here on.");

    public const string FixTitle = "Put it in braces";
}
