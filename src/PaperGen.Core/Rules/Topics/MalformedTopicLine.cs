using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4002: a line of a taxonomy cannot be read.</summary>
internal static class MalformedTopicLine
{
    public static readonly RuleInfo Descriptor = new("PAPER4002", RuleFamily.Topics, FindingSeverity.Warning,
        "A line of a taxonomy that cannot be read",
        "'{0}' {1}",
        "The line is left out.");
}
