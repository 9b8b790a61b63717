using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6007: a brace too many closes an entry.</summary>
internal static class ExtraClosingBrace
{
    public static readonly RuleInfo Descriptor = new("PAPER6007", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A brace too many closes an entry",
        "This brace closes the entry, but a field follows it; delete the brace",
        "To every program, text after the end of an entry is a comment, so the fields there are lost.");

    public const string FixTitle = "Delete the brace";
}
