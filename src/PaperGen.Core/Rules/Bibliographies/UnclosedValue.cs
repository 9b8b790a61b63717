using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6005: a value is not closed.</summary>
internal static class UnclosedValue
{
    public static readonly RuleInfo Descriptor = new("PAPER6005", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A value is not closed",
        "Nothing closes the value that begins here; the value is taken to end where the next field or entry begins",
        "The brace or quote that is missing would close the value; without it programs read the next fields and entries as its text.");

    public const string FixTitle = "Close the value";
}
