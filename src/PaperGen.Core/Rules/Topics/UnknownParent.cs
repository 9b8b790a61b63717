using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4004: a topic's parent does not exist.</summary>
internal static class UnknownParent
{
    public static readonly RuleInfo Descriptor = new("PAPER4004", RuleFamily.Topics, FindingSeverity.Warning,
        "A topic's parent does not exist",
        "There is no topic '{0}' that could be a parent{1}",
        "The topic is a top-level one instead.");
}
