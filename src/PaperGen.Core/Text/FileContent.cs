namespace PaperGen.Text;

/// <summary>What a file holds, as a text; equal by content.</summary>
internal sealed class FileContent : IEquatable<FileContent>
{
    private LineMap? _lines;

    /// <param name="text">The text.</param>
    /// <param name="otherEncoding">What the file is instead of UTF-8; null if it is UTF-8.</param>
    /// <param name="format">The name of the format that the file is in; empty for a page.</param>
    public FileContent(string text, string? otherEncoding = null, string format = "")
    {
        Text = text;
        OtherEncoding = otherEncoding;
        Format = format;
    }

    public string Text { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    /// <summary>The name of the format that the file is in; empty for a page.</summary>
    public string Format { get; }

    public LineMap Lines => _lines ??= new LineMap(Text);

    public int Length => Text.Length;

    /// <summary>The content as of a file in a format; empty for a page.</summary>
    public FileContent As(string format) => format == Format ? this : new FileContent(Text, OtherEncoding, format);

    /// <summary>The content as if the file were UTF-8: to show what is in it, not to say where.</summary>
    public FileContent AsUtf8() => OtherEncoding is null ? this : new FileContent(Text, null, Format);

    /// <summary>The content after edits, in order and apart.</summary>
    public FileContent With(IReadOnlyList<TextEdit> edits) => new(TextEdits.Apply(Text, edits), OtherEncoding, Format);

    public bool Equals(FileContent? other) => other is not null
        && (ReferenceEquals(this, other) || (OtherEncoding == other.OtherEncoding && Format == other.Format && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    public override bool Equals(object? obj) => Equals(obj as FileContent);

    public override int GetHashCode() => Text.Length;

    public override string ToString() => Text;
}
