using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Text;

namespace PaperGen.Options;

/// <summary>Reads what MSBuild tells the compiler.</summary>
internal static class OptionReader
{
    /// <summary>A property of the project; empty if it says nothing.</summary>
    public static string Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) ? value : "";

    /// <summary>Metadata of an additional file; empty if it has none.</summary>
    public static string ReadMetadata(AnalyzerConfigOptions options, string metadata) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + metadata, out string? value) ? value : "";

    /// <summary>The fields of bibliographies that the project keeps to itself.</summary>
    public static PrivateFields PrivateFields(AnalyzerConfigOptions options) =>
        Text.PrivateFields.Parse(Read(options, OptionNames.PrivateFields));

    /// <summary>What the project says of severities.</summary>
    public static RuleSeverities Severities(AnalyzerConfigOptions options) => RuleSeverities.Parse(Read(options, OptionNames.Severity), []);
}
