using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6006: an entry is not closed.</summary>
internal static class UnclosedEntry
{
    public static readonly RuleInfo Descriptor = new("PAPER6006", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An entry is not closed",
        "Nothing closes the entry that begins here; it is taken to end where the next one begins",
        "Without its closing brace an entry goes on into the next one, which programs lose.");

    public const string FixTitle = "Close the entry";
}
