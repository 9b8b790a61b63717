using PaperGen.Site;

namespace PaperGen.Build;

/// <summary>
/// Where citing files are, as a page may say it: relative to their project; and, if the repository's address and the commit are known,
/// relative to the repository's root, with an address in its browser.
/// </summary>
internal sealed class SourcePlaces
{
    /// <summary>A folder of git's, or the file that stands for one in a worktree or a submodule.</summary>
    private const string Git = ".git";

    private readonly string? _root;
    private readonly SourceBrowser? _browser;

    /// <param name="projectFolder">The folder of the project whose page it is.</param>
    /// <param name="repository">The repository's address; empty if it is not known.</param>
    /// <param name="commit">The commit; empty if it is not known.</param>
    public SourcePlaces(string projectFolder, string repository, string commit)
    {
        if (repository.Length == 0 || commit.Length == 0 || projectFolder.Length == 0)
            return;
        _root = Root(Path.GetFullPath(projectFolder));
        _browser = new SourceBrowser(repository, commit);
    }

    /// <summary>A file as the page shows it, and one of its lines in a browser of the repository.</summary>
    /// <param name="projectFolder">The folder of the citing project; null if it is not known.</param>
    /// <param name="file">The file, relative to its project.</param>
    /// <param name="line">The line, from 1.</param>
    public (string File, string? Url) Of(string? projectFolder, string file, int line)
    {
        if (_root is null || projectFolder is null || Inside(Path.GetFullPath(Path.Combine(projectFolder, file))) is not { } path)
            return (file, null);
        return _browser!.UrlOf(path, line) is { } url ? (path, url) : (file, null);
    }

    /// <summary>A file's path in the repository; null if it is not there, or in a repository inside it.</summary>
    private string? Inside(string path)
    {
        string root = _root!.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        if (!path.StartsWith(root, StringComparison.Ordinal) || !File.Exists(path))
            return null;
        for (string? folder = Path.GetDirectoryName(path); folder is not null && folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder))
        {
            if (HasGit(folder))
                return null;
        }
        return path.Substring(root.Length).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>
    /// The nearest folder that git knows; where sources were copied without it, as into a container, that of the nearest solution, or else
    /// the project's own.
    /// </summary>
    private static string Root(string projectFolder) => Above(projectFolder, HasGit) ?? Above(projectFolder, HasSolution) ?? projectFolder;

    private static string? Above(string? folder, Func<string, bool> isRoot)
    {
        while (folder is not null && !isRoot(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    private static bool HasGit(string folder) => Directory.Exists(Path.Combine(folder, Git)) || File.Exists(Path.Combine(folder, Git));

    private static bool HasSolution(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.sln").Any() || Directory.EnumerateFiles(folder, "*.slnx").Any();
        }
        catch (UnauthorizedAccessException)
        {
            // A folder above the project that may be passed through, but not listed.
            return false;
        }
    }
}
