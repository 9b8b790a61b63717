using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5003: one symbol cites a paper twice.</summary>
internal static class DuplicateCitation
{
    public static readonly RuleInfo Descriptor = new("PAPER5003", RuleFamily.Citations, FindingSeverity.Info,
        "A paper is cited twice on one symbol",
        "'{0}' is cited on this symbol already; make one citation of the two",
        "Both are in the index, and readers wonder how they differ. A locator can name several places of a paper.");
}
