using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1022: two papers have one title.</summary>
internal static class DuplicateTitle
{
    public static readonly RuleInfo Descriptor = new("PAPER1022", RuleFamily.Structure, FindingSeverity.Warning,
        "Two papers have one title",
        "'{0}' is in {1} with another abstract; both are in the catalog, so delete the one that is out of date, or tell them apart by "
            + "their titles",
        "Equal means: the same letters and digits, whatever their case. Mostly one of the two is an older version.",
        SpansFiles: true);
}
