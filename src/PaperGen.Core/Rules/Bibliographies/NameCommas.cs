using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6020: commas in a list of names part nothing, or part what only "and" parts.</summary>
internal static class NameCommas
{
    public static readonly RuleInfo Descriptor = new("PAPER6020", RuleFamily.Bibliography, FindingSeverity.Warning,
        "Misplaced commas in a list of names",
        "Names are separated by 'and', and a comma separates family and given names only; mend the list at this comma",
        "BibTeX takes what stands between commas for family name, suffix and given names of one person.");

    public const string FixTitle = "Mend the list of names";
}
