namespace PaperGen.Tool.Files;

/// <summary>
/// Digests that make one catalog. A folder with a project file is a project, to which the digests below it belong; a digest outside of any
/// is one of its own. Names are judged in each by itself, as its build does.
/// </summary>
/// <param name="Folder">The folder of the project file; null for a digest outside of any project.</param>
/// <param name="Digests">The digests, in the order of their names.</param>
internal sealed record DigestProject(string? Folder, IReadOnlyList<LoadedDigest> Digests)
{
    private static readonly string[] s_projectFiles = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>What MSBuild says of the project; null if it was not asked.</summary>
    public ProjectEvaluation? Evaluation => Digests[0].Project;

    /// <summary>The projects of digests, in the order of their first ones.</summary>
    public static IReadOnlyList<DigestProject> Of(IReadOnlyList<LoadedDigest> digests)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        return [.. digests.GroupBy(digest => digest.Project?.ProjectFile ?? FolderOf(Path.GetDirectoryName(digest.Path)!, known)
            ?? digest.Path, StringComparer.Ordinal)
            .Select(group => new DigestProject(FolderOfGroup(group.Key, group.First()), [.. group]))];

        static string? FolderOfGroup(string key, LoadedDigest first) => first.Project is not null ? Path.GetDirectoryName(key)
            : key == first.Path ? null : key;
    }

    /// <summary>The nearest folder with a project file, going up; null if there is none.</summary>
    public static string? FolderOf(string folder) => FolderOf(folder, []);

    /// <summary>Whether a folder has a project file.</summary>
    public static bool IsProject(string folder) =>
        Array.Exists(s_projectFiles, ending => Directory.EnumerateFiles(folder, "*" + ending).Any());

    /// <summary>Whether a path is that of a project file.</summary>
    public static bool IsProjectFile(string path) =>
        Array.Exists(s_projectFiles, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The nearest folder with a project file, going up; null if there is none.</summary>
    private static string? FolderOf(string folder, Dictionary<string, string?> known)
    {
        if (known.TryGetValue(folder, out string? project))
            return project;
        try
        {
            project = IsProject(folder) ? folder : Path.GetDirectoryName(folder) is { } parent ? FolderOf(parent, known) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that nobody may list is no project that could be built.
            project = null;
        }
        return known[folder] = project;
    }
}
