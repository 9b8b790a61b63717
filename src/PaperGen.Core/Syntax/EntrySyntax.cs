using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>A paper as it stands in a digest.</summary>
internal sealed class EntrySyntax
{
    // Most entries have none.
    private List<MetadataSyntax>? _metadata;
    private List<TextSpan>? _comments;

    /// <summary>The pieces of the title, in order; more than one if comments or metadata stand between its lines.</summary>
    public required TextSpan[] TitlePieces { get; init; }

    public IReadOnlyList<MetadataSyntax> Metadata => _metadata is null ? [] : _metadata;

    /// <summary>The comments among the lines of the title.</summary>
    public IReadOnlyList<TextSpan> Comments => _comments is null ? [] : _comments;

    /// <summary>The abstract; empty if the entry has none.</summary>
    public TextSpan Abstract { get; set; }

    public bool HasAbstract => Abstract.Length > 0;

    public void Add(MetadataSyntax line) => (_metadata ??= []).Add(line);

    public void AddComment(TextSpan comment) => (_comments ??= []).Add(comment);

    public TextSpan FirstTitlePiece => TitlePieces[0];

    /// <summary>From the first to the last character of the entry's title, metadata and abstract.</summary>
    public TextSpan Span
    {
        get
        {
            int start = TitlePieces[0].Start;
            int end = Math.Max(TitlePieces[TitlePieces.Length - 1].End, Abstract.End);
            foreach (MetadataSyntax line in Metadata)
            {
                start = Math.Min(start, line.KeySpan.Start);
                end = Math.Max(end, Math.Max(line.KeySpan.End, line.ValueSpan.End));
            }
            return TextSpan.FromBounds(start, end);
        }
    }
}

/// <summary>A <c>key: value</c> line.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where the key stands, without the colon.</param>
/// <param name="ValueSpan">Where the value stands, with its continuation lines; empty, behind the colon, if there is none.</param>
internal readonly record struct MetadataSyntax(MetadataKey Key, TextSpan KeySpan, TextSpan ValueSpan);
