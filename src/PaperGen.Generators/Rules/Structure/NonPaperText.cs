using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Diagnostics;
using PaperGen.Digests;
using PaperGen.Fixes;
using PaperGen.Links;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1006: page furniture.</summary>
internal static class NonPaperText
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1006", RuleFamily.Structure, DiagnosticSeverity.Hidden,
        "Page furniture",
        "'{0}' belongs to the page, not to a paper, and is left out; the line can be deleted",
        "Menus, counters and invitations that come along when a page is copied.");

    /// <summary>Deletes the lines; not those that name a paper, and none where no paper was read with its abstract.</summary>
    public static DigestFix? Fix(DigestSyntax digest, TextSpan span) =>
        digest.HasAbstract && !PaperMention.In(digest.Text.Substring(span.Start, span.Length)).Any() ? DigestFix.DeleteLines(digest.Text, span) : null;
}
