using PaperGen.Findings;

namespace PaperGen.Tool.Output;

/// <summary>How severities are written.</summary>
internal static class SeverityNames
{
    /// <summary>From the least.</summary>
    public static IReadOnlyList<string> All { get; } = ["hidden", "info", "warning", "error"];

    public static string Of(FindingSeverity severity) => All[(int)severity];

    public static FindingSeverity? Parse(string name) =>
        All.ToList().FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is var index and >= 0
            ? (FindingSeverity)index : null;
}
