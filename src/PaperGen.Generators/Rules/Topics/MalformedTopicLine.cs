using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4002: a line of a taxonomy cannot be read.</summary>
internal static class MalformedTopicLine
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER4002", RuleFamily.Topics, DiagnosticSeverity.Warning,
        "A line of a taxonomy that cannot be read",
        "'{0}' {1}",
        "The line is left out.");
}
