using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1013: two papers claim one name.</summary>
internal static class IdentifierCollision
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1013", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "Two papers claim one name",
        "More than one paper claims the name '{0}', so this one is '{1}'; give it a name of its own with a line 'id: ...' under its title",
        "Neither gets the name, as code that used it could not tell which paper it meant.",
        spansFiles: true);
}
