using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6018: a field's name begins with a digit.</summary>
internal static class FieldNameDigit
{
    public static readonly RuleInfo Descriptor = new("PAPER6018", RuleFamily.Bibliography, FindingSeverity.Info,
        "A field's name begins with a digit",
        "The name '{0}' begins with a digit, where BibTeX stops reading the entry",
        "To BibTeX no name begins with a digit.");
}
