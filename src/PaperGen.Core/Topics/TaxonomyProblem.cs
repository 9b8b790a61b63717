using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>What can be wrong with a taxonomy file. Each kind is a rule; the analyzer gives it its identifier.</summary>
internal enum TaxonomyProblemKind
{
    MalformedLine,
    DuplicateTopic,
    UnknownParent,
    TopicCycle,
    DuplicatePhrase,
    ContradictoryPhrase,
}

/// <summary>A finding in a taxonomy file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Argument">What the message needs beside the text at the span.</param>
/// <param name="Fault">Of a line that cannot be read, why.</param>
internal readonly record struct TaxonomyProblem(
    TaxonomyProblemKind Kind, TextSpan Span, string Argument = "", TaxonomyFault Fault = default);
