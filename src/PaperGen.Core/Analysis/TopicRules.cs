using PaperGen.Findings;
using PaperGen.Rules.Topics;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>The rules about a project's own taxonomy.</summary>
internal static class TopicRules
{
    private static readonly Dictionary<TaxonomyProblemKind, RuleInfo> s_rules = new()
    {
        [TaxonomyProblemKind.MalformedLine] = MalformedTopicLine.Descriptor,
        [TaxonomyProblemKind.DuplicateTopic] = DuplicateTopic.Descriptor,
        [TaxonomyProblemKind.UnknownParent] = UnknownParent.Descriptor,
        [TaxonomyProblemKind.TopicCycle] = TopicCycle.Descriptor,
        [TaxonomyProblemKind.DuplicatePhrase] = DuplicatePhrase.Descriptor,
        [TaxonomyProblemKind.ContradictoryPhrase] = ContradictoryPhrase.Descriptor,
    };

    public static IReadOnlyCollection<RuleInfo> All => s_rules.Values;

    public static RuleInfo Of(TaxonomyProblemKind kind) => s_rules[kind];
}
