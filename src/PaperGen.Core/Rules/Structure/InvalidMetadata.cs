using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1016: a metadata value cannot be used.</summary>
internal static class InvalidMetadata
{
    public static readonly RuleInfo Descriptor = new("PAPER1016", RuleFamily.Structure, FindingSeverity.Warning,
        "A metadata value cannot be used",
        "'{0}' {1}",
        "The value is left out of the catalog.");
}
