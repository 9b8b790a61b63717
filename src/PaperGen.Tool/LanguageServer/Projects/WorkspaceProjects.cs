using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PaperGen.Findings;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>The projects of the workspace's files, each as of the moment that is asked for.</summary>
/// <param name="evaluations">What MSBuild says of projects.</param>
/// <param name="severities">What the command line says of severities.</param>
/// <param name="fixes">What the command line tells repairs.</param>
internal sealed partial class WorkspaceProjects(ProjectEvaluations evaluations, string severities, FixOptions fixes)
{
    private readonly FileContents _contents = new();
    private readonly ConcurrentDictionary<string, Known> _known = new(ServerState.PathComparer);
    private readonly ConcurrentDictionary<string, (int Disk, string? Folder)> _folders = new(ServerState.PathComparer);

    /// <summary>The C# code of the workspace.</summary>
    public CodeFiles Code { get; } = new();

    /// <summary>The project that a document belongs to.</summary>
    /// <param name="state">The moment.</param>
    /// <param name="key">The document's path, or its address if it is no file.</param>
    public ProjectSnapshot Of(ServerState state, string key)
    {
        string? folder = Path.IsPathRooted(key) ? FolderOf(state, Path.GetDirectoryName(key)!) : null;
        string name = folder ?? key;
        ProjectEvaluation? evaluation = folder is null ? null : evaluations.Of(folder, state.Disk);
        Known? known = _known.GetValueOrDefault(name);
        if (known is not null && ReferenceEquals(known.State, state) && ReferenceEquals(known.Evaluation, evaluation))
            return known.Snapshot;
        ProjectLayout layout = known is not null && known.State.Disk == state.Disk && ReferenceEquals(known.Evaluation, evaluation)
            && known.State.Documents.Keys.SequenceEqual(state.Documents.Keys)
            ? known.Snapshot.Layout
            : evaluation is not null ? ProjectLayout.Evaluated(folder!, evaluation)
            : folder is not null ? ProjectLayout.ByPatterns(folder, state)
            : ProjectLayout.Alone(key, state);
        (string, FileContent)[] digests = Read(state, layout.Digests, layout.PrivateFields);
        (string, FileContent)[] topics = Read(state, layout.Topics.Select(static path => (path, "")), PrivateFields.None);
        ProjectSnapshot snapshot = known is not null && ReferenceEquals(known.Snapshot.Layout, layout) && Same(known.Digests, digests)
            && Same(known.Topics, topics)
            ? known.Snapshot
            : new ProjectSnapshot(layout, digests, topics, severities, fixes);
        _known[name] = new Known(state, evaluation, digests, topics, snapshot);
        return snapshot;
    }

    /// <summary>The project whose papers code can name: its own, else the first with papers that it references.</summary>
    public ProjectSnapshot OfCode(ServerState state, string path)
    {
        ProjectSnapshot own = Of(state, path);
        if (own.Digests.Count > 0 || own.Layout.ProjectFolder is not { } folder)
            return own;
        foreach (string file in ProjectLayout.Find(folder, "*.csproj").Where(file => Path.GetDirectoryName(file) == folder))
        {
            foreach (Match match in ReferencePattern().Matches(CodeFiles.ReadText(file) ?? ""))
            {
                string referenced = Path.GetFullPath(match.Groups[1].Value.Replace('\\', '/'), folder);
                if (Of(state, referenced) is { Digests.Count: > 0 } project)
                    return project;
            }
        }
        return own;
    }

    [GeneratedRegex("<ProjectReference\\s[^>]*?Include\\s*=\\s*\"([^\"<>|]+)\"")]
    private static partial Regex ReferencePattern();

    /// <summary>All projects below the workspace's folders that have digests, and those of the open documents.</summary>
    public IReadOnlyList<ProjectSnapshot> All(ServerState state, CancellationToken cancellation)
    {
        IEnumerable<string> files = state.Roots.SelectMany(static root => Find(root))
            .Concat(state.Documents.Keys.Order(StringComparer.Ordinal));
        var snapshots = new List<ProjectSnapshot>();
        var seen = new HashSet<string>(ServerState.PathComparer);
        foreach (string file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            string? folder = Path.IsPathRooted(file) ? FolderOf(state, Path.GetDirectoryName(file)!) : null;
            if (seen.Add(folder ?? file) && Of(state, file) is { } project && (project.Digests.Count > 0 || project.Taxonomies.Count > 0))
                snapshots.Add(project);
        }
        return snapshots;
    }

    private static IEnumerable<string> Find(string root) =>
        ProjectLayout.FindAll(root, "*.papers.*").Where(DigestFormats.IsDigest)
            .Concat(ProjectLayout.FindAll(root, "*" + TaxonomyFile.Extension));

    private string? FolderOf(ServerState state, string folder)
    {
        if (!_folders.TryGetValue(folder, out (int Disk, string? Folder) known) || known.Disk != state.Disk)
            _folders[folder] = known = (state.Disk, DigestProject.FolderOf(folder));
        return known.Folder;
    }

    private (string, FileContent)[] Read(ServerState state, IEnumerable<(string Path, string Format)> files, PrivateFields privateFields) =>
        [.. files.Select(file => (file.Path, Content: _contents.Of(state, file.Path, file.Format, privateFields)))
            .Where(static file => file.Content is not null).Select(static file => (file.Path, file.Content!))];

    private static bool Same((string Path, FileContent Content)[] left, (string Path, FileContent Content)[] right) =>
        left.Length == right.Length && left.Zip(right)
            .All(static pair => pair.First.Path == pair.Second.Path && ReferenceEquals(pair.First.Content, pair.Second.Content));

    private sealed record Known(ServerState State, ProjectEvaluation? Evaluation, (string, FileContent)[] Digests,
        (string, FileContent)[] Topics, ProjectSnapshot Snapshot);
}
