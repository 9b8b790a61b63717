using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5005: nothing cites a paper of the digest.</summary>
internal static class UncitedPaper
{
    /// <summary>A digest of more papers is a library, not a list of references.</summary>
    public const int MaxPapers = 1000;

    public static readonly RuleInfo Descriptor = new("PAPER5005", RuleFamily.Citations, FindingSeverity.Hidden,
        "Nothing cites a paper",
        "Nothing in this project cites '{0}'",
        "Hidden, as most digests are there to be read. A project that keeps a list of references turns it on.",
        SpansFiles: true);
}
