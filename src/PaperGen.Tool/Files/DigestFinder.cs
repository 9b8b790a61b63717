using PaperGen.Internal;
using PaperGen.Syntax.Formats;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Finds the files that the arguments of a command name.</summary>
internal static class DigestFinder
{
    private const string Extension = ".papers.txt";

    /// <summary>The digests, without the same file twice.</summary>
    /// <param name="arguments">What the command line says.</param>
    /// <param name="folder">The folder that relative paths begin at.</param>
    /// <exception cref="ToolException">An argument names nothing.</exception>
    public static IReadOnlyList<FoundDigest> Find(DigestArguments arguments, string folder)
    {
        var found = new List<FoundDigest>();
        var problems = new List<string>();
        foreach (string argument in arguments.Files.Count > 0 ? arguments.Files : [folder])
        {
            string path = argument.Length > 0 ? Path.GetFullPath(argument, folder) : "";
            if (argument == DigestArguments.Input)
                found.Add(new FoundDigest(Path.GetFullPath(arguments.InputName ?? argument, folder)) { IsInput = true });
            else if (File.Exists(path) && DigestProject.IsProjectFile(path))
                AddProject(path, argument, found, problems);
            else if (File.Exists(path) || (path.Length > 0 && new FileInfo(path).LinkTarget is not null && !Directory.Exists(path)))
                found.Add(new FoundDigest(path));
            else if (Directory.Exists(path))
                AddFolder(path, arguments.Files.Count > 0 ? $"The folder '{argument}'" : "The current folder", found, problems);
            else if (FilePattern.Match(path) is { Count: > 0 } matches)
                found.AddRange(matches.Select(static match => new FoundDigest(match)));
            else
                problems.Add(
                    $"There is no {(argument.StartsWith('-') ? "option, file" : "file")} or folder '{argument}'{Suggestion(path, folder)}");
        }
        if (problems.Count > 0)
            throw new ToolException(problems);
        // As an editor has it: the file of that name, if there is one, is an older state.
        FoundDigest? input = found.Find(static digest => digest.IsInput);
        return [.. found.Where(digest => digest.IsInput || !PathNames.Comparer.Equals(digest.Path, input?.Path))
            .DistinctBy(static digest => digest.Path, PathNames.Comparer)];
    }

    /// <summary>The digests that a project has by its items, wherever they are.</summary>
    private static void AddProject(string path, string argument, List<FoundDigest> found, List<string> problems)
    {
        ProjectAnswer answer = ProjectEvaluation.AskAsync(path, CancellationToken.None).GetAwaiter().GetResult();
        if (answer.Evaluation is not { } project)
            problems.Add(answer.Error is { } error
                ? $"The project '{argument}' cannot be evaluated: {error}"
                : $"The project '{argument}' has no PaperGen, or is not restored ('dotnet restore'); "
                    + "name its digests or its folder instead");
        else if (project.Digests.Count == 0)
            problems.Add($"The project '{argument}' has no digest");
        else
            found.AddRange(project.Digests.Select(digest => new FoundDigest(digest.Path) { Format = digest.Format, Project = project }));
    }

    private static void AddFolder(string folder, string name, List<FoundDigest> found, List<string> problems)
    {
        int before = found.Count;
        try
        {
            found.AddRange(SourceFolders.Files(new DirectoryInfo(folder), "*.papers.*").Where(DigestFormats.IsDigest)
                .Select(static path => new FoundDigest(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{name} cannot be searched: {error.Message}");
            return;
        }
        if (found.Count == before)
            problems.Add($"{name} holds no *{Extension} file; name the file itself if it is called otherwise");
    }

    private static string Suggestion(string path, string folder)
    {
        string? parent = Path.GetDirectoryName(path);
        if (!Directory.Exists(parent))
            return "";
        string name = Path.GetFileName(path);
        // Who leaves out the extension gets it, too.
        string? nearest = Directory.EnumerateFiles(parent, "*" + Extension).Order(StringComparer.Ordinal)
            .Select(file =>
                (File: file, Distance: Math.Min(Distance(name, Path.GetFileName(file)),
                    Distance(name + Extension, Path.GetFileName(file)))))
            .Where(static candidate => candidate.Distance <= 3).OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.File).FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{Path.GetRelativePath(folder, nearest)}'?";
    }

    private static int Distance(string left, string right) => EditDistance.Of(left.ToLowerInvariant(), right.ToLowerInvariant());
}
