using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6026: an entry lacks fields of its type.</summary>
internal static class MissingField
{
    public static readonly RuleInfo Descriptor = new("PAPER6026", RuleFamily.Bibliography, FindingSeverity.Hidden,
        "An entry lacks fields of its type",
        "An entry of this type has the fields {0}, too",
        "Styles of BibTeX complain and print a gap.");
}
