using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1001: the digest holds no paper.</summary>
internal static class EmptyDigest
{
    public static readonly RuleInfo Descriptor = new("PAPER1001", RuleFamily.Structure, FindingSeverity.Warning,
        "The digest holds no paper",
        "The digest holds no paper; a paper is a title, a blank line and an abstract",
        "No title was found once the page's furniture is left out.");
}
