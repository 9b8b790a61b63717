using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>Which files are a project's.</summary>
/// <param name="Folder">Where paths in messages begin.</param>
/// <param name="ProjectFolder">The folder of the project file; null for a digest outside of any project.</param>
/// <param name="Digests">The paths of the digests, in the order of their names, each with the name of its format.</param>
/// <param name="Topics">The paths of the taxonomies.</param>
/// <param name="Evaluation">What MSBuild says of the project; null if it was not asked or the project has no PaperGen.</param>
internal sealed record ProjectLayout(
    string Folder, string? ProjectFolder, IReadOnlyList<(string Path, string Format)> Digests, IReadOnlyList<string> Topics,
    ProjectEvaluation? Evaluation)
{
    private const string TopicsPattern = "*" + TaxonomyFile.Extension;

    /// <summary>The namespace of the generated classes; empty if nothing says it.</summary>
    public string Namespace => Evaluation?.Namespace
        ?? (ProjectFolder is null ? "" : Find(ProjectFolder, "*.csproj").Select(Path.GetFileNameWithoutExtension).FirstOrDefault() ?? "");

    /// <summary>The fields of bibliographies that the project keeps to itself.</summary>
    public PrivateFields PrivateFields => Evaluation?.PrivateFields ?? PrivateFields.None;

    /// <summary>The path of a file in the project, as the build has it.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>The files as MSBuild lists them.</summary>
    public static ProjectLayout Evaluated(string folder, ProjectEvaluation evaluation) => new(folder, folder,
        Ordered(folder,
            evaluation.Digests.Select(static digest => (digest.Path, DigestFormats.NameIn(DigestFormats.Of(digest.Path, digest.Format))))),
                evaluation.Topics, evaluation);

    /// <summary>The files of a project by the patterns of their names, as <c>papergen check</c> finds them.</summary>
    public static ProjectLayout ByPatterns(string folder, ServerState state)
    {
        bool IsOwn(OpenDocument document) => document.Path is { } path && DigestProject.FolderOf(Path.GetDirectoryName(path)!) == folder;
        IEnumerable<string> digests = Find(folder, "*.papers.*").Where(DigestFormats.IsDigest)
            .Concat(state.Documents.Values.Where(document => IsDigest(document) && IsOwn(document))
                .Select(static document => document.Path!));
        IEnumerable<string> topics = Find(folder, TopicsPattern)
            .Concat(state.Documents.Values.Where(document => IsTaxonomy(document) && IsOwn(document))
                .Select(static document => document.Path!));
        return new ProjectLayout(folder, folder, Ordered(folder, digests.Distinct(ServerState.PathComparer).Select(WithFormat)),
            [.. topics.Distinct(ServerState.PathComparer)], null);
    }

    /// <summary>A digest or taxonomy outside of any project, with the taxonomies beside it and in the workspace's folders.</summary>
    /// <param name="key">The path, or the address of a document that is no file.</param>
    /// <param name="state">What the client has said.</param>
    public static ProjectLayout Alone(string key, ServerState state)
    {
        OpenDocument? open = state.Documents.GetValueOrDefault(key);
        bool isFile = Path.IsPathRooted(key);
        string? beside = isFile ? Path.GetDirectoryName(key) : null;
        string folder = state.Roots.Where(root => isFile && IsBelow(key, root)).MaxBy(static root => root.Length) ?? beside ?? "/";
        bool isTaxonomy = key.EndsWith(TaxonomyFile.Extension, StringComparison.OrdinalIgnoreCase);
        bool isDigest = !isTaxonomy && (DigestFormats.IsDigest(key) || (open is not null && IsDigest(open)));
        IEnumerable<string> topics = state.Roots.Append(beside).OfType<string>().Distinct(ServerState.PathComparer).SelectMany(Topics)
            .Concat(isTaxonomy ? [key] : []);
        return new ProjectLayout(folder, null, isDigest ? [WithFormat(key)] : [], [.. topics.Distinct(ServerState.PathComparer)], null);

        static IEnumerable<string> Topics(string folder) => Try(() => Directory.EnumerateFiles(folder, TopicsPattern));
    }

    /// <summary>Whether an open document is a digest by its name, or by what the client calls its language.</summary>
    public static bool IsDigest(OpenDocument document) =>
        document.Path is { } path && DigestFormats.IsDigest(path) || (document.Language == "papergen" && !IsTaxonomy(document));

    public static bool IsTaxonomy(OpenDocument document) =>
        document.Uri.EndsWith(TaxonomyFile.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is in a folder or below it.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The files of a pattern that are a project's and not one's below it.</summary>
    public static IReadOnlyList<string> Find(string folder, string pattern) =>
        Try(() => SourceFolders.Files(new DirectoryInfo(folder), pattern, static folder => !DigestProject.IsProject(folder.FullName)));

    /// <summary>The files of a pattern in a folder and below, whoever's they are.</summary>
    public static IReadOnlyList<string> FindAll(string folder, string pattern) =>
        Try(() => SourceFolders.Files(new DirectoryInfo(folder), pattern));

    private static (string Path, string Format) WithFormat(string path) => (path, DigestFormats.NameIn(DigestFormats.Of(path)));

    private static (string Path, string Format)[] Ordered(string folder, IEnumerable<(string Path, string Format)> digests) =>
        [.. digests.OrderBy(digest => Path.GetRelativePath(folder, digest.Path).Replace('\\', '/'), StringComparer.Ordinal)];

    /// <summary>A folder that nobody may list holds nothing that could be shown.</summary>
    private static IReadOnlyList<string> Try(Func<IEnumerable<string>> files)
    {
        try
        {
            return [.. files()];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
