using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6012: an entry has a field twice.</summary>
internal static class DuplicateField
{
    public static readonly RuleInfo Descriptor = new("PAPER6012", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An entry has a field twice",
        "The entry has the field '{0}' already, and only the first one counts",
        "Every program takes one of the two and drops the other, and they do not take the same.");
}
