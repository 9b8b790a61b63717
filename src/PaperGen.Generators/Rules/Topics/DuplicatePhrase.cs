using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4006: a phrase stands twice in a topic.</summary>
internal static class DuplicatePhrase
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER4006", RuleFamily.Topics, DiagnosticSeverity.Info,
        "A phrase stands twice in a topic",
        "'{1}' has the phrase '{0}' already, and the first one counts",
        "Case, hyphens and white space make no difference between phrases.");
}
