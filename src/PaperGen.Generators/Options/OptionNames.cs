using Microsoft.CodeAnalysis.Diagnostics;

namespace PaperGen.Options;

/// <summary>
/// The names by which options travel from MSBuild to the compiler. build/PaperGen.props lists the same; a package test proves that
/// each one arrives.
/// </summary>
internal static class OptionNames
{
    public const string Namespace = "PaperGenNamespace";
    public const string RootNamespace = "RootNamespace";
    public const string Visibility = "PaperGenVisibility";
    public const string Docs = "PaperGenDocs";
    public const string Members = "PaperGenMembers";
    public const string Severity = "PaperGenSeverity";
    public const string Year = "PaperGenYear";

    /// <summary>The project's folder, percent-encoded as <see cref="DigestPath"/>.</summary>
    public const string ProjectDirectory = "PaperGenProjectDirectory";

    /// <summary>Metadata of a digest: its path in the project, percent-encoded, since MSBuild cuts values at <c>;</c> and <c>#</c>.</summary>
    public const string DigestPath = "PaperGenPath";

    /// <summary>The same of a taxonomy file.</summary>
    public const string TopicsPath = "PaperGenTopicsPath";

    public static string Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) ? value : "";

    /// <summary>The year that dates without one get; empty if it is not said, or not as four digits.</summary>
    /// <param name="options">The project's options.</param>
    /// <param name="rejected">A value that is no year; empty if there is none.</param>
    public static string ReadYear(AnalyzerConfigOptions options, out string rejected)
    {
        string value = Read(options, Year).Trim();
        bool isYear = IsYear(value);
        rejected = isYear ? "" : value;
        return isYear ? value : "";
    }

    /// <summary>Whether a text is four digits.</summary>
    public static bool IsYear(string value) => value.Length == 4 && value.All(static c => c is >= '0' and <= '9');

    public static string ReadMetadata(AnalyzerConfigOptions options, string metadata) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + metadata, out string? value) ? value : "";
}
