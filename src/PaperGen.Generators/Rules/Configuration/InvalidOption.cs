using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9004: an option has a value it cannot have.</summary>
internal static class InvalidOption
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER9004", RuleFamily.Configuration, DiagnosticSeverity.Warning,
        "An option has a value it cannot have",
        "{0} cannot be '{1}' and is ignored; it is one of {2}",
        "See docs/options.md.",
        spansFiles: true);
}
