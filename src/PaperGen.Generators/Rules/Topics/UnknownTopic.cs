using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Diagnostics;
using PaperGen.Digests;
using PaperGen.Fixes;
using PaperGen.Inspection;
using PaperGen.Topics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4001: a paper's metadata name a topic that the taxonomy does not have.</summary>
internal static class UnknownTopic
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER4001", RuleFamily.Topics, DiagnosticSeverity.Warning,
        "A topic that the taxonomy does not have",
        "There is no topic '{0}' in the taxonomy{1}",
        "The paper is filed under the name as it is written, beside the taxonomy's topics. A *.topics.txt file of the project adds topics.");

    public static Finding Find(string name, TextSpan span, Taxonomy taxonomy)
    {
        IReadOnlyList<string> near = NearestNames.Of(name, taxonomy.Topics.Select(static topic => topic.Name));
        return new Finding
        {
            Rule = Descriptor,
            Severity = Descriptor.DefaultSeverity,
            Span = span,
            Arguments = [DigestQuote.Shorten(name), NearestNames.Quote(near)],
            // Where several names are near and none is a slip of the hand away, the author has to tell.
            Fix = near.Count == 0 ? null : new DigestFix("Write '" + near[0] + "'", span, near[0]) { IsSafe = near.Count == 1 || NearestNames.IsSlip(name, near), ChangesStructure = true },
        };
    }
}
