using System.Collections.Concurrent;
using System.Text;
using PaperGen.CSharp;
using PaperGen.Tool.LanguageServer.Documents;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>
/// The C# files that can name a project's papers: its own, and those of the projects in the workspace that reference it. Each is read once
/// as long as it does not change.
/// </summary>
internal sealed class CodeFiles
{
    private readonly ConcurrentDictionary<string, CodeFile> _files = new(ServerState.PathComparer);
    private readonly ConcurrentDictionary<string, (int Disk, IReadOnlyList<string> Paths)> _paths = new(ServerState.PathComparer);

    /// <summary>The files of a project.</summary>
    /// <param name="state">The moment.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="namespace">The namespace of its generated classes.</param>
    /// <param name="cancellation">Asked at each file.</param>
    public IEnumerable<CodeFile> Of(ServerState state, string folder, string @namespace, CancellationToken cancellation)
    {
        if (!_paths.TryGetValue(folder, out (int Disk, IReadOnlyList<string> Paths) known) || known.Disk != state.Disk)
            _paths[folder] = known =
                (state.Disk, [.. Folders(state, folder).SelectMany(static folder => ProjectLayout.Find(folder, "*.cs"))
                    .Distinct(ServerState.PathComparer)]);
        foreach (string path in known.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(state, path, @namespace) is { Uses.Count: > 0 } file)
                yield return file;
        }
    }

    /// <summary>The project's folder, and those of projects that name its file as a reference.</summary>
    private static IEnumerable<string> Folders(ServerState state, string folder)
    {
        yield return folder;
        string[] own =
            [.. ProjectLayout.Find(folder, "*.csproj").Where(path => Path.GetDirectoryName(path) == folder).Select(Path.GetFileName)
                .OfType<string>()];
        if (own.Length == 0)
            yield break;
        foreach (string project in state.Roots.SelectMany(static root => ProjectLayout.FindAll(root, "*.csproj")))
        {
            if (Path.GetDirectoryName(project) is { } other && other != folder && ReadText(project) is { } text
                && text.Contains("ProjectReference", StringComparison.Ordinal)
                && Array.Exists(own, name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
                yield return other;
        }
    }

    private CodeFile? Read(ServerState state, string path, string @namespace)
    {
        if (state.Documents.GetValueOrDefault(path) is { } open)
            return _files[path] = _files.GetValueOrDefault(path) is { } same && ReferenceEquals(same.Text, open.Text)
                && same.Namespace == @namespace ? same : Create(open.Text, state.Disk);
        CodeFile? known = _files.GetValueOrDefault(path);
        if (known is not null && known.Disk == state.Disk && known.Namespace == @namespace)
            return known;
        Stamp? stamp = FileContents.StampOf(path);
        if (known is not null && known.Stamp == stamp && stamp is not null && known.Namespace == @namespace)
            return _files[path] = known with { Disk = state.Disk };
        return ReadText(path) is { } text ? _files[path] = Create(text, state.Disk) with { Stamp = stamp } : null;

        CodeFile Create(string text, int disk) => new(path, text, PaperUseReader.Read(text, @namespace), @namespace, disk);
    }

    /// <summary>The text of a file; null if it cannot be read.</summary>
    public static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A file of C# code.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Uses">Where it names papers, links and topics.</param>
/// <param name="Namespace">The namespace that generated classes were looked for in.</param>
/// <param name="Disk">The state of the disk that it is of.</param>
internal sealed record CodeFile(string Path, string Text, IReadOnlyList<PaperUse> Uses, string Namespace, int Disk)
{
    /// <summary>The file as it was on the disk; null if it is as an editor has it.</summary>
    public Stamp? Stamp { get; init; }
}
