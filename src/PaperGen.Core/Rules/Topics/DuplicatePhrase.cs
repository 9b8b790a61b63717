using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4006: a phrase is repeated in a topic.</summary>
internal static class DuplicatePhrase
{
    public static readonly RuleInfo Descriptor = new("PAPER4006", RuleFamily.Topics, FindingSeverity.Info,
        "A topic has a phrase twice",
        "'{1}' has the phrase '{0}' already, and the first one counts",
        "Case, hyphens and white space make no difference between phrases.");
}
