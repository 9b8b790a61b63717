using PaperGen.Internal;
using PaperGen.Syntax.Formats;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Finds the files that the arguments of a command name.</summary>
internal static class DigestFinder
{
    private const string Extension = ".papers.txt";

    /// <summary>The paths, without the same file twice.</summary>
    /// <param name="arguments">Files, folders and patterns; none for the folder itself.</param>
    /// <param name="folder">The folder that relative paths begin at.</param>
    /// <exception cref="ToolException">An argument names nothing.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> arguments, string folder)
    {
        var paths = new List<string>();
        var problems = new List<string>();
        foreach (string argument in arguments.Count > 0 ? arguments : [folder])
        {
            string path = argument.Length > 0 ? Path.GetFullPath(argument, folder) : "";
            if (File.Exists(path))
                paths.Add(path);
            else if (Directory.Exists(path))
                AddFolder(path, arguments.Count > 0 ? $"The folder '{argument}'" : "The current folder", paths, problems);
            else if (Matches(path) is { Count: > 0 } matches)
                paths.AddRange(matches);
            else
                problems.Add($"There is no {(argument.StartsWith('-') ? "option, file" : "file")} or folder '{argument}'{Suggestion(path, folder)}");
        }
        if (problems.Count > 0)
            throw new ToolException(problems);
        return [.. paths.Distinct(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)];
    }

    private static void AddFolder(string folder, string name, List<string> paths, List<string> problems)
    {
        int before = paths.Count;
        try
        {
            paths.AddRange(SourceFolders.Files(new DirectoryInfo(folder), "*.papers.*").Where(DigestFormats.IsDigest));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{name} cannot be searched: {error.Message}");
            return;
        }
        if (paths.Count == before)
            problems.Add($"{name} holds no *{Extension} file; name the file itself if it is called otherwise");
    }

    /// <summary>What a pattern such as <c>notes/*.papers.txt</c> matches, for shells that do not ask themselves.</summary>
    private static List<string> Matches(string path) =>
        Path.GetFileName(path) is { } pattern && pattern.AsSpan().ContainsAny('*', '?') && Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)]
            : [];

    private static string Suggestion(string path, string folder)
    {
        string? parent = Path.GetDirectoryName(path);
        if (!Directory.Exists(parent))
            return "";
        string name = Path.GetFileName(path);
        // Who leaves out the extension gets it, too.
        string? nearest = Directory.EnumerateFiles(parent, "*" + Extension).Order(StringComparer.Ordinal)
            .Select(file => (File: file, Distance: Math.Min(Distance(name, Path.GetFileName(file)), Distance(name + Extension, Path.GetFileName(file)))))
            .Where(static candidate => candidate.Distance <= 3).OrderBy(static candidate => candidate.Distance).Select(static candidate => candidate.File).FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{Path.GetRelativePath(folder, nearest)}'?";
    }

    private static int Distance(string left, string right) => EditDistance.Of(left.ToLowerInvariant(), right.ToLowerInvariant());
}
