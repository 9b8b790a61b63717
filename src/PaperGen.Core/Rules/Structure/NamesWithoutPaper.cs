using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER2036: authors on a pasted page that are in no paper.</summary>
internal static class NamesWithoutPaper
{
    public static readonly RuleInfo Descriptor = new("PAPER2036", RuleFamily.Text, FindingSeverity.Warning,
        "Authors without a paper",
        "'{0}' are names below a title, but no paper was read here; give it the marks that the other papers have, or make it a comment",
        "Names below a line are the authors of a paper. Where none was read, its title is not marked as the others are.");
}
