using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1019: text in another format.</summary>
internal static class ForeignFormat
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1019", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "The text is in another format",
        "This is {1}, which a digest cannot hold, so nothing of it is read; write each paper as a title, a blank line and an abstract",
        "BibTeX, RIS, JSON, XML and the exports of PubMed and EndNote are recognised by how they begin.");
}
