using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>
/// Has MSBuild evaluate projects in the background, one at a time; until it has, and where it cannot, the patterns of names serve. An
/// answer is kept as long as the files are the same that it was made of, and the files that its patterns match.
/// </summary>
/// <param name="isWanted">Whether MSBuild may be asked.</param>
/// <param name="changed">Is told when there is an answer that is another one than before.</param>
/// <param name="cancellation">Ends what is under way.</param>
internal sealed partial class ProjectEvaluations(bool isWanted, Action changed, CancellationToken cancellation) : IDisposable
{
    private readonly ConcurrentDictionary<string, Answer> _answers = new(ServerState.PathComparer);
    private readonly SemaphoreSlim _one = new(1);
    private int _waiting;

    /// <summary>How often MSBuild was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Whether an evaluation is under way.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) > 0;

    /// <summary>What is known of the project in a folder; null if nothing is, or nothing yet.</summary>
    public ProjectEvaluation? Of(string folder, int disk)
    {
        if (!isWanted || cancellation.IsCancellationRequested)
            return null;
        Answer answer = _answers.GetOrAdd(folder, static _ => new Answer());
        lock (answer)
        {
            if (answer.IsUnderWay || answer.Disk == disk)
                return answer.Evaluation;
            answer.Disk = disk;
            if (answer.Inputs is not null && answer.Inputs.SequenceEqual(InputsOf(folder, answer.Imports)))
                return answer.Evaluation;
            answer.IsUnderWay = true;
        }
        Interlocked.Increment(ref _waiting);
        _ = Task.Run(() => AskAsync(folder, answer), CancellationToken.None);
        return answer.Evaluation;
    }

    public void Dispose() => _one.Dispose();

    private async Task AskAsync(string folder, Answer answer)
    {
        ProjectEvaluation? before = answer.Evaluation;
        bool isOther = false;
        try
        {
            await _one.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                // Before the question: what changes while it is answered makes the answer an old one.
                (string Path, Stamp? Stamp)[] inputs = InputsOf(folder, answer.Imports);
                if (Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() is { } projectFile)
                {
                    Asked++;
                    (ProjectEvaluation? evaluation, IReadOnlyList<string> imports, _) =
                        await ProjectEvaluation.AskAsync(projectFile, cancellation).ConfigureAwait(false);
                    lock (answer)
                    {
                        answer.Evaluation = evaluation;
                        answer.Inputs = imports.SequenceEqual(answer.Imports) ? inputs : InputsOf(folder, imports);
                        answer.Imports = imports;
                    }
                    isOther = !Same(before, evaluation);
                }
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception error)
            when (error is OperationCanceledException or ObjectDisposedException or IOException or UnauthorizedAccessException)
        {
            // The server ends, or the folder is gone.
        }
        finally
        {
            lock (answer)
                answer.IsUnderWay = false;
            Interlocked.Decrement(ref _waiting);
        }
        if (isOther && !cancellation.IsCancellationRequested)
            changed();
    }

    private static bool Same(ProjectEvaluation? left, ProjectEvaluation? right) =>
        left is null || right is null ? ReferenceEquals(left, right)
        : left.Severity == right.Severity && left.Year == right.Year && left.Digests.SequenceEqual(right.Digests)
        && left.Topics.SequenceEqual(right.Topics) && left.PrivateFields.Equals(right.PrivateFields);

    /// <summary>
    /// What an evaluation depends on: the project, what it imports by name or by convention, what a restore writes, and which files there
    /// are for its patterns. MSBuild itself names the newest of its inputs only.
    /// </summary>
    private static (string Path, Stamp? Stamp)[] InputsOf(string folder, IReadOnlyList<string> imports)
    {
        var paths = new List<string>();
        try
        {
            string[] projects = [.. Directory.EnumerateFiles(folder, "*.csproj")];
            paths.AddRange(projects);
            paths.AddRange(projects.SelectMany(ImportsOf));
            if (Directory.Exists(Path.Combine(folder, "obj")))
                paths.AddRange(Directory.EnumerateFiles(Path.Combine(folder, "obj"), "*.nuget.g.*"));
            for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
            {
                foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
                    "global.json"])
                    paths.Add(Path.Combine(above, name));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What can be listed counts.
        }
        paths.AddRange(imports);
        IEnumerable<(string, Stamp?)> matches = ProjectLayout.Find(folder, "*.papers.*").Concat(ProjectLayout.Find(folder, "*.topics.txt"))
            .Select(static path => (path, (Stamp?)null));
        return [.. paths.Distinct(ServerState.PathComparer).Order(StringComparer.Ordinal)
            .Select(static path => (path, FileContents.StampOf(path))), .. matches];
    }

    /// <summary>The files that a project imports by a path that is in it.</summary>
    private static IEnumerable<string> ImportsOf(string project) => ImportPattern().Matches(File.ReadAllText(project))
        .Select(static match => match.Groups[1].Value.Replace('\\', '/'))
        .Where(static path => !path.Contains('$', StringComparison.Ordinal))
        .Select(path => Path.GetFullPath(path, Path.GetDirectoryName(project)!));

    [GeneratedRegex("<Import\\s[^>]*?Project\\s*=\\s*\"([^\"]+)\"")]
    private static partial Regex ImportPattern();

    /// <summary>What is known of one folder.</summary>
    private sealed class Answer
    {
        public ProjectEvaluation? Evaluation { get; set; }

        /// <summary>The files that the answer was made of, as they were; null if nobody has asked.</summary>
        public (string Path, Stamp? Stamp)[]? Inputs { get; set; }

        public IReadOnlyList<string> Imports { get; set; } = [];

        /// <summary>The state of the disk for which it was looked whether the answer still holds.</summary>
        public int Disk { get; set; } = -1;

        public bool IsUnderWay { get; set; }
    }
}
