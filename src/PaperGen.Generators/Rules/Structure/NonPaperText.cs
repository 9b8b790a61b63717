using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1006: page furniture.</summary>
internal static class NonPaperText
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1006", RuleFamily.Structure, DiagnosticSeverity.Hidden,
        "Page furniture",
        "'{0}' belongs to the page, not to a paper, and is left out; the line can be deleted",
        "Menus, counters and invitations that come along when a page is copied.");
}
