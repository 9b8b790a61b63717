using PaperGen.Findings;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4001: a paper's metadata name a topic that the taxonomy does not have.</summary>
internal static class UnknownTopic
{
    public static readonly RuleInfo Descriptor = new("PAPER4001", RuleFamily.Topics, FindingSeverity.Warning,
        "A topic that the taxonomy does not have",
        "There is no topic '{0}' in the taxonomy{1}",
        "The paper is filed under the name as it is written, beside the taxonomy's topics. "
            + "A *.topics.txt file of the project adds topics.");

    public static Finding Find(string name, TextSpan span, Taxonomy taxonomy)
    {
        IReadOnlyList<string> near = taxonomy.Nearest.Of(name);
        return new Finding
        {
            Rule = Descriptor,
            Severity = Descriptor.DefaultSeverity,
            Span = span,
            Arguments = [Quotation.Shorten(name), NearestTopics.Quote(near)],
            // Where several names are near and none is a slip of the hand away, the author has to tell.
            Fix = near.Count == 0
                ? null : new TextFix("Write '" + near[0] + "'", span, near[0])
                {
                    IsSafe = near.Count == 1
                    || NearestTopics.IsSlip(name, near),
                    ChangesStructure = true
                },
        };
    }
}
