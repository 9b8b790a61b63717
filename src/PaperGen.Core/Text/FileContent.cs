namespace PaperGen.Text;

/// <summary>What a file holds, as a text; equal by content.</summary>
internal sealed class FileContent : IEquatable<FileContent>
{
    private LineMap? _lines;

    /// <param name="text">The text.</param>
    /// <param name="otherEncoding">What the file is instead of UTF-8; null if it is UTF-8.</param>
    public FileContent(string text, string? otherEncoding = null)
    {
        Text = text;
        OtherEncoding = otherEncoding;
    }

    public string Text { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    public LineMap Lines => _lines ??= new LineMap(Text);

    public int Length => Text.Length;

    /// <summary>The content after edits, in order and apart.</summary>
    public FileContent With(IReadOnlyList<TextEdit> edits) => new(TextEdits.Apply(Text, edits), OtherEncoding);

    public bool Equals(FileContent? other) => other is not null
        && (ReferenceEquals(this, other) || (OtherEncoding == other.OtherEncoding && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    public override bool Equals(object? obj) => Equals(obj as FileContent);

    public override int GetHashCode() => Text.Length;

    public override string ToString() => Text;
}
