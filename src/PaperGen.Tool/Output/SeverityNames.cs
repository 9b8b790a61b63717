using Microsoft.CodeAnalysis;

namespace PaperGen.Tool.Output;

/// <summary>How severities are written.</summary>
internal static class SeverityNames
{
    /// <summary>From the least.</summary>
    public static IReadOnlyList<string> All { get; } = ["hidden", "info", "warning", "error"];

    public static string Of(DiagnosticSeverity severity) => All[(int)severity];

    public static DiagnosticSeverity? Parse(string name) =>
        All.ToList().FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? (DiagnosticSeverity)index : null;
}
