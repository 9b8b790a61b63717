using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6002: an <c>=</c> is missing between a field's name and its value.</summary>
internal static class MissingEquals
{
    public static readonly RuleInfo Descriptor = new("PAPER6002", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An = is missing between a field's name and its value",
        "Between the field's name '{0}' and its value an = is missing; write it",
        "BibTeX takes name and value for nothing and loses the fields after them.");

    public const string FixTitle = "Add the =";
}
