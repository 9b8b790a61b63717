using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1005: two titles have one abstract.</summary>
internal static class DuplicateAbstract
{
    public static readonly RuleInfo Descriptor = new("PAPER1005", RuleFamily.Structure, FindingSeverity.Warning,
        "Two titles have one abstract",
        "The abstract of '{0}' is that of the paper in {1}, too; one of them has the wrong one",
        "The whole abstracts are compared, by their letters and digits: papers of one series often begin alike.",
        SpansFiles: true);
}
