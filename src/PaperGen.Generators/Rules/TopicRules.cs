using Microsoft.CodeAnalysis;
using PaperGen.Rules.Topics;
using PaperGen.Topics;

namespace PaperGen.Rules;

/// <summary>The rules about a project's own taxonomy.</summary>
internal static class TopicRules
{
    private static readonly Dictionary<TaxonomyProblemKind, DiagnosticDescriptor> s_rules = new()
    {
        [TaxonomyProblemKind.MalformedLine] = MalformedTopicLine.Descriptor,
        [TaxonomyProblemKind.DuplicateTopic] = DuplicateTopic.Descriptor,
        [TaxonomyProblemKind.UnknownParent] = UnknownParent.Descriptor,
        [TaxonomyProblemKind.TopicCycle] = TopicCycle.Descriptor,
        [TaxonomyProblemKind.DuplicatePhrase] = DuplicatePhrase.Descriptor,
        [TaxonomyProblemKind.ContradictoryPhrase] = ContradictoryPhrase.Descriptor,
    };

    public static IReadOnlyCollection<DiagnosticDescriptor> All => s_rules.Values;

    public static DiagnosticDescriptor Of(TaxonomyProblemKind kind) => s_rules[kind];
}
