using PaperGen.Findings;
using PaperGen.Rules.Topics;
using PaperGen.Text;
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

    /// <summary>What a rule says of a problem in a taxonomy.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="text">The file.</param>
    public static Finding Of(TaxonomyProblem problem, string text)
    {
        RuleInfo rule = s_rules[problem.Kind];
        string argument = problem.Kind == TaxonomyProblemKind.MalformedLine
            ? MalformedTopicLine.Complaint(problem.Fault) : problem.Argument;
        return new Finding
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Span = problem.Span,
            Arguments = [Quotation.Of(text, problem.Span), argument]
        };
    }
}
