namespace PaperGen.Text;

/// <summary>What a file holds, as a text; equal by content.</summary>
internal sealed class FileContent : IEquatable<FileContent>
{
    private LineMap? _lines;

    /// <param name="text">The text.</param>
    /// <param name="otherEncoding">What the file is instead of UTF-8; null if it is UTF-8.</param>
    /// <param name="format">The name of the format that the file is in; empty for a page.</param>
    /// <param name="privateFields">The fields that are in no paper because the project says so.</param>
    public FileContent(string text, string? otherEncoding = null, string format = "", PrivateFields? privateFields = null)
    {
        Text = text;
        OtherEncoding = otherEncoding;
        Format = format;
        PrivateFields = privateFields ?? PrivateFields.None;
    }

    public string Text { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    /// <summary>The name of the format that the file is in; empty for a page.</summary>
    public string Format { get; }

    /// <summary>The fields that are in no paper because the project says so.</summary>
    public PrivateFields PrivateFields { get; }

    public LineMap Lines => _lines ??= new LineMap(Text);

    public int Length => Text.Length;

    /// <summary>The content as of a file in a format; empty for a page.</summary>
    public FileContent As(string format) => As(format, PrivateFields);

    /// <summary>The content as of a file in a format, less the fields that the project keeps to itself.</summary>
    public FileContent As(string format, PrivateFields privateFields) => format == Format && privateFields.Equals(PrivateFields)
        ? this : new FileContent(Text, OtherEncoding, format, privateFields);

    /// <summary>The content as if the file were UTF-8: to show what is in it, not to say where.</summary>
    public FileContent AsUtf8() => OtherEncoding is null ? this : new FileContent(Text, null, Format, PrivateFields);

    /// <summary>The content after edits, in order and apart.</summary>
    public FileContent With(IReadOnlyList<TextEdit> edits) => new(TextEdits.Apply(Text, edits), OtherEncoding, Format, PrivateFields);

    public bool Equals(FileContent? other) => other is not null
        && (ReferenceEquals(this, other) || (OtherEncoding == other.OtherEncoding && Format == other.Format
            && PrivateFields.Equals(other.PrivateFields) && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    public override bool Equals(object? obj) => Equals(obj as FileContent);

    public override int GetHashCode() => Text.Length;

    public override string ToString() => Text;
}
