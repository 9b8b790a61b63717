using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5001: code cites a paper that no catalog has.</summary>
internal static class UnknownPaper
{
    public static readonly RuleInfo Descriptor = new("PAPER5001", RuleFamily.Citations, FindingSeverity.Error,
        "A cited paper is in no catalog",
        "No catalog that can be cited here has a paper '{0}'; {1}",
        "The digests of this project and the public catalogs of the assemblies it references are looked through, by id, arXiv identifier "
            + "and DOI.");

    /// <summary>What the message says of the repair.</summary>
    /// <param name="nearest">The ids that are most alike, best first.</param>
    public static string Advice(IReadOnlyList<string> nearest) => nearest.Count == 0
        ? "add it to a digest of this project"
        : "did you mean " + string.Join(" or ", nearest.Select(static id => "'" + id + "'")) + "?";
}
