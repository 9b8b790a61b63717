using PaperGen.Findings;
using PaperGen.Topics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4002: a line of a taxonomy cannot be read.</summary>
internal static class MalformedTopicLine
{
    public static readonly RuleInfo Descriptor = new("PAPER4002", RuleFamily.Topics, FindingSeverity.Warning,
        "A line of a taxonomy that cannot be read",
        "'{0}' {1}",
        "The line is left out.");

    /// <summary>What is wrong with the line.</summary>
    public static string Complaint(TaxonomyFault fault) => fault switch
    {
        TaxonomyFault.NoHeading => "is before the first [Topic]",
        TaxonomyFault.LateReplace => "counts only as the first line of its file",
        TaxonomyFault.Heading => "is not a topic's heading, such as [Long Context]",
        TaxonomyFault.Id => "is not an id: lower-case words joined by hyphens, such as long-context",
        TaxonomyFault.SecondId => "is a second id of the same topic",
        TaxonomyFault.NoParent => "names no topic",
        TaxonomyFault.SecondParent => "is a second parent of the same topic",
        TaxonomyFault.NoWord => "holds a phrase without a letter or digit",
        TaxonomyFault.TooLong => $"is longer than the {TaxonomyParser.MaxWords} words that a phrase may have",
        _ => "cannot be read",
    };
}
