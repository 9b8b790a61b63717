using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6008: text in an entry that is no field.</summary>
internal static class UnexpectedText
{
    public static readonly RuleInfo Descriptor = new("PAPER6008", RuleFamily.Bibliography, FindingSeverity.Warning,
        "Text in an entry that is no field",
        "'{0}' is not a field of the entry and is left out",
        "An entry holds fields only: a name, =, and a value. BibTeX stops at anything else.");

    public const string FixTitle = "Delete it";
}
