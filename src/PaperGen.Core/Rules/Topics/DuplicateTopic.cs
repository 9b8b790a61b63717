using PaperGen.Findings;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4003: a topic is repeated in the project's taxonomy.</summary>
internal static class DuplicateTopic
{
    public static readonly RuleInfo Descriptor = new("PAPER4003", RuleFamily.Topics, FindingSeverity.Warning,
        "The project's taxonomy has a topic twice",
        "The project's taxonomy has '{1}' already, and the lines under '{0}' are added to it; put them in one place, or give the topic an "
            + "id of its own",
        "A topic is known by its id, which is made from its name unless it is given.");
}
