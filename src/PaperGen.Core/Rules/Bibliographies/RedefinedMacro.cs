using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6014: a macro is defined twice.</summary>
internal static class RedefinedMacro
{
    public static readonly RuleInfo Descriptor = new("PAPER6014", RuleFamily.Bibliography, FindingSeverity.Hidden,
        "A macro is defined twice",
        "The macro '{0}' is defined above already; from here on it has another value",
        "It is legal, and what entries above and below mean by the name differs.");
}
