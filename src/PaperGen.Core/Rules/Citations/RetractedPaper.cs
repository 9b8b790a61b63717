using PaperGen.Findings;
using PaperGen.Internal;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5002: code cites a paper that was retracted or superseded.</summary>
internal static class RetractedPaper
{
    public static readonly RuleInfo Descriptor = new("PAPER5002", RuleFamily.Citations, FindingSeverity.Warning,
        "A cited paper was retracted or superseded",
        "The cited paper '{0}' {1}",
        "The status line of its digest entry says so.");

    /// <summary>What the message says of the paper.</summary>
    /// <param name="status">Its status, which is not that of an active one.</param>
    /// <param name="supersededBy">What supersedes it, or null.</param>
    public static string Reason(PaperStatus status, string? supersededBy) =>
        status == PaperStatus.Retracted ? "was retracted; see whether the code still holds"
        : supersededBy is null ? "is superseded by a later work; cite that"
        : "is superseded by " + supersededBy + "; cite that";
}
