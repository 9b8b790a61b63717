using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Internal;
using PaperGen.Options;

namespace PaperGen.Model;

/// <summary>An additional file that is a digest: its path in the project and its text.</summary>
/// <param name="Path">Relative to the project, with <c>/</c> between folders.</param>
/// <param name="Text">The text; equal by content.</param>
internal sealed record DigestFile(string Path, SourceText Text)
{
    private const string Extension = ".papers.txt";

    public string Resource => TableFormat.ResourcePrefix + Path;

    public bool Equals(DigestFile? other) => other is not null
        && Path == other.Path
        && (ReferenceEquals(Text, other.Text) || (Text.Length == other.Text.Length && Text.ContentEquals(other.Text)));

    public override int GetHashCode() => Path.GetHashCode();

    /// <summary>
    /// The additional file as a digest, or null if it is none. A digest is an item that the package's targets passed on, or a file whose name
    /// says so.
    /// </summary>
    public static DigestFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? path = ProjectPath.Of(file, options, OptionNames.DigestPath, Extension);
        return path is not null && file.GetText(cancellation) is { } text ? new DigestFile(path, text) : null;
    }

    /// <summary>The digests among the additional files of a project, in their order; one that is listed twice counts once.</summary>
    public static IReadOnlyList<(DigestFile File, AdditionalText Additional)> ReadAll(AnalyzerOptions options, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<(DigestFile, AdditionalText)>();
        foreach (AdditionalText additional in options.AdditionalFiles)
        {
            if (Read(additional, options.AnalyzerConfigOptionsProvider, cancellation) is { } file && known.Add(file.Path))
                files.Add((file, additional));
        }
        return files;
    }
}
