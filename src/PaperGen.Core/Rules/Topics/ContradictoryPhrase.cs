using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4007: a phrase is both wanted and excluded.</summary>
internal static class ContradictoryPhrase
{
    public static readonly RuleInfo Descriptor = new("PAPER4007", RuleFamily.Topics, FindingSeverity.Warning,
        "A phrase is both wanted and excluded",
        "'{1}' has '{0}' both as a phrase and as an excluded one, and the first one counts",
        "An excluded phrase says nothing and hides what is inside it, so it cannot be a phrase of the same topic.");
}
