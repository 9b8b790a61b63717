using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4005: a topic is above itself.</summary>
internal static class TopicCycle
{
    public static readonly RuleInfo Descriptor = new("PAPER4005", RuleFamily.Topics, FindingSeverity.Warning,
        "A topic is above itself",
        "'{0}' is below '{1}' already, so it cannot be its parent; this line is left out",
        "A topic's papers include those of the topics below it, so no topic can be below itself.");
}
