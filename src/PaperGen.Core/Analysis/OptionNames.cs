namespace PaperGen.Analysis;

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
    public const string GlobalUsing = "PaperGenGlobalUsing";

    /// <summary>The names of PaperGenPrivateFields, separated by commas.</summary>
    public const string PrivateFields = "PaperGenPrivateFieldList";

    /// <summary>The project's folder, percent-encoded as <see cref="DigestPath"/>.</summary>
    public const string ProjectDirectory = "PaperGenProjectDirectory";

    /// <summary>
    /// Metadata of a digest: its path in the project, percent-encoded, since MSBuild cuts values at <c>;</c> and <c>#</c>.
    /// </summary>
    public const string DigestPath = "PaperGenPath";

    /// <summary>Metadata of a digest: the name of its format, where the project says it.</summary>
    public const string DigestFormat = "PaperGenFormat";

    /// <summary>The path in the project of a taxonomy file.</summary>
    public const string TopicsPath = "PaperGenTopicsPath";
}
