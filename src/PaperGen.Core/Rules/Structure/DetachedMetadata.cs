using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1014: a metadata line is apart from its title.</summary>
internal static class DetachedMetadata
{
    public static readonly RuleInfo Descriptor = new("PAPER1014", RuleFamily.Structure, FindingSeverity.Warning,
        "A metadata line is apart from its title",
        "'{0}' is apart from its title; it counts for the paper before it, and belongs directly under that paper's title",
        "Metadata lines belong directly under the title, in its block.");
}
