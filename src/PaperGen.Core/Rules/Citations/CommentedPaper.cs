using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5006: a comment names a paper that the code does not cite.</summary>
internal static class CommentedPaper
{
    public static readonly RuleInfo Descriptor = new("PAPER5006", RuleFamily.Citations, FindingSeverity.Info,
        "A comment names a paper of the catalog",
        "'{0}' is a paper of the catalog; cite it with [Cites({1})], so that the compiler and the index know",
        "Only arXiv identifiers and DOIs with their prefix or address are looked for.");
}
