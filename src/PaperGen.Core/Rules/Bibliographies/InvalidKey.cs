using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6010: a key holds white space or a sign that TeX cannot cite.</summary>
internal static class InvalidKey
{
    public static readonly RuleInfo Descriptor = new("PAPER6010", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A key holds white space or a sign that TeX cannot cite",
        "The key holds '{0}', so that no document can cite it; write it without white space and without any of {{}}\"#%~\\",
        "TeX reads a key letter by letter, and these mean something to it.");

    public const string FixTitle = "Write _ for the white space";
}
