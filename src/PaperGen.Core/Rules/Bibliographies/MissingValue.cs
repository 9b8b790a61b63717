using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6003: a field has no value.</summary>
internal static class MissingValue
{
    public static readonly RuleInfo Descriptor = new("PAPER6003", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A field has no value",
        "The field '{0}' has no value and is left out; write one, or delete the field",
        "A field without a value is no field, and BibTeX loses those after it.");

    public const string FixTitle = "Write an empty value";
}
