using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1002: a title has no abstract.</summary>
internal static class MissingAbstract
{
    public static readonly RuleInfo Descriptor = new("PAPER1002", RuleFamily.Structure, FindingSeverity.Warning,
        "A title has no abstract",
        "'{0}' has no abstract{1}; add one below it, with a blank line between",
        "The next block is another title, or the digest ends. The paper is in the catalog, with an empty abstract.");
}
