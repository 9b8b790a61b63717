using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1007: text before the first paper.</summary>
internal static class UnrecognisedText
{
    public static readonly RuleInfo Descriptor = new("PAPER1007", RuleFamily.Structure, FindingSeverity.Info,
        "Text before the first paper",
        "'{0}' is not part of a paper and is left out; if that is right, make it a comment with //",
        "It is before the first entry and is neither page furniture nor an entry.");
}
