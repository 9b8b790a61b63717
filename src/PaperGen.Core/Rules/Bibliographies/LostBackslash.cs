using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6019: an accent lost its backslash.</summary>
internal static class LostBackslash
{
    public static readonly RuleInfo Descriptor = new("PAPER6019", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An accent lost its backslash",
        "'{0}' was an accent that lost its backslash; write it again",
        "A program that escaped or unescaped too much took it away, and the name is printed with a quote in it.");

    public const string FixTitle = "Write the backslash again";
}
