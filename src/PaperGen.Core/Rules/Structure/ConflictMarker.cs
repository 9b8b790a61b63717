using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1020: a marker of a merge conflict.</summary>
internal static class ConflictMarker
{
    public static readonly RuleInfo Descriptor = new("PAPER1020", RuleFamily.Structure, FindingSeverity.Error,
        "A merge conflict is not resolved",
        "'{0}' is a marker of a merge conflict; keep one of the two versions and delete the markers",
        "Git writes such lines where two versions of a file met; both versions would be in the catalog.");
}
