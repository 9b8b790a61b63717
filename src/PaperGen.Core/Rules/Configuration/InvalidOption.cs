using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9004: an option has a value it cannot have.</summary>
internal static class InvalidOption
{
    public static readonly RuleInfo Descriptor = new("PAPER9004", RuleFamily.Configuration, FindingSeverity.Warning,
        "An option has a value it cannot have",
        "{0} cannot be '{1}' and is ignored; it is one of {2}",
        "See docs/options.md.",
        SpansFiles: true);
}
