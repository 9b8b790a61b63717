using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1002: a title has no abstract.</summary>
internal static class MissingAbstract
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1002", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "A title has no abstract",
        "'{0}' has no abstract; add one below it, with a blank line between",
        "The next block is another title, or the digest ends. The paper is in the catalog, with an empty abstract.");
}
