using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1003: an abstract has no title.</summary>
internal static class MissingTitle
{
    public static readonly RuleInfo Descriptor = new("PAPER1003", RuleFamily.Structure, FindingSeverity.Warning,
        "An abstract has no title",
        "This abstract has no title and is left out of the catalog: '{0}'; put a title above it, with a blank line between, or join it to "
            + "the abstract above if it is a second paragraph",
        "The block before it is an abstract, too.");

    /// <summary>A title to be replaced by hand.</summary>
    public static TextFix Fix(string text, TextSpan span) =>
        new("Insert a title", _ => [LineEdits.InsertAbove(text, span.Start, "TODO", "")])
        {
            IsSafe = false,
            ChangesStructure = true,
        };
}
