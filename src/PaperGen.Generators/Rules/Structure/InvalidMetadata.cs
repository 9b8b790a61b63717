using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1016: a metadata value cannot be used.</summary>
internal static class InvalidMetadata
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1016", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "A metadata value cannot be used",
        "'{0}' {1}",
        "The value is left out of the catalog.");
}
