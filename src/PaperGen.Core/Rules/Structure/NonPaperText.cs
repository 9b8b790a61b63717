using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1006: page furniture.</summary>
internal static class NonPaperText
{
    public static readonly RuleInfo Descriptor = new("PAPER1006", RuleFamily.Structure, FindingSeverity.Hidden,
        "Page furniture",
        "'{0}' belongs to the page, not to a paper, and is left out; the line can be deleted",
        "Menus, counters and invitations that come along when a page is copied.");

    /// <summary>
    /// Deletes the lines; not those that name a paper, nor a part of a line, and none where no paper was read with its abstract.
    /// </summary>
    public static TextFix? Fix(DigestSyntax digest, TextSpan span) =>
        digest is PageSyntax && digest.HasAbstract && !PaperMention.In(digest.Text.Substring(span.Start, span.Length)).Any()
            ? TextFix.DeleteLines(digest.Text, span) : null;
}
