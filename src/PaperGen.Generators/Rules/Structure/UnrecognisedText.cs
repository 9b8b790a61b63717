using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1007: text before the first paper.</summary>
internal static class UnrecognisedText
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1007", RuleFamily.Structure, DiagnosticSeverity.Info,
        "Text before the first paper",
        "'{0}' is no part of a paper and is left out; if that is right, make it a comment with //",
        "It stands before the first entry and is neither page furniture nor an entry.");
}
