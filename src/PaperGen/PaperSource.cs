using System.Globalization;

namespace PaperGen;

/// <summary>A place in a digest.</summary>
public readonly struct PaperSource : IEquatable<PaperSource>
{
    private readonly string? _file;

    /// <summary>Creates a place.</summary>
    /// <param name="file">The digest's path relative to its project, with <c>/</c> between folders.</param>
    /// <param name="line">The line, from 1.</param>
    public PaperSource(string file, int line)
    {
        _file = file;
        Line = line;
    }

    /// <summary>The digest's path relative to its project, with <c>/</c> between folders.</summary>
    public string File => _file ?? "";

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <inheritdoc/>
    public bool Equals(PaperSource other) => Line == other.Line && string.Equals(File, other.File, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PaperSource other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(File) * 397) ^ Line;

    /// <summary>The place as <c>file(line)</c>.</summary>
    /// <returns>For example <c>reading.papers.txt(37)</c>.</returns>
    public override string ToString() => File + "(" + Line.ToString(CultureInfo.InvariantCulture) + ")";

    /// <summary>Whether two places are the same.</summary>
    /// <param name="left">A place.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(PaperSource left, PaperSource right) => left.Equals(right);

    /// <summary>Whether two places differ.</summary>
    /// <param name="left">A place.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(PaperSource left, PaperSource right) => !left.Equals(right);
}
