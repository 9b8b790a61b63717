using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>
/// The texts of an entry as they read, in one string, with the way back to the file. Of an entry whose pieces are all plain the string is
/// the file's own text, and every place in it is itself.
/// </summary>
internal sealed class DecodedEntry
{
    // Keeps what ends a text from reaching into the next.
    private const string Between = "\n\n";

    private readonly string _file;
    // Null where the text is the file's.
    private readonly List<Segment>? _segments;
    private readonly DecodedField[] _fields;

    public DecodedEntry(string file, EntrySyntax entry)
    {
        _file = file;
        Syntax = entry;
        Text = file;
        _fields = new DecodedField[entry.Fields.Count];
        if (IsPlain(entry))
        {
            for (int i = 0; i < _fields.Length; i++)
                _fields[i] = new DecodedField(entry.Fields[i], Spans(entry.Fields[i]));
            return;
        }
        _segments = [];
        var texts = new List<string>();
        int length = 0;
        for (int i = 0; i < _fields.Length; i++)
        {
            IReadOnlyList<FieldPiece> pieces = entry.Fields[i].Pieces;
            var spans = new TextSpan[pieces.Count];
            for (int j = 0; j < spans.Length; j++)
                spans[j] = Add(pieces[j], texts, ref length);
            _fields[i] = new DecodedField(entry.Fields[i], spans);
        }
        Text = string.Concat(texts);
    }

    public EntrySyntax Syntax { get; }

    public string Text { get; }

    /// <summary>In the order of the entry.</summary>
    public IReadOnlyList<DecodedField> Fields => _fields;

    /// <summary>The pieces of a field, by their spans in <see cref="Text"/>; none if the entry does not have it.</summary>
    public IReadOnlyList<TextSpan> PiecesOf(PaperField field)
    {
        foreach (DecodedField found in _fields)
        {
            if (found.Field == field)
                return found.Pieces;
        }
        return [];
    }

    /// <summary>The text of a field, white space collapsed; empty if the entry does not have it.</summary>
    public string TextOf(PaperField field) => CollapsedText.Of(Text, PiecesOf(field));

    /// <summary>Where a stretch of the text is in the file; what stands for it where it is no text there.</summary>
    public TextSpan ToFile(TextSpan span)
    {
        if (_segments is null)
            return span;
        if (span.Length == 0)
            return new TextSpan(FileStart(span.Start), 0);
        return TextSpan.FromBounds(FileStart(span.Start), FileEnd(span.End - 1));
    }

    /// <summary>A stretch of the text as a piece of the file, which decodes to it; else as a literal.</summary>
    public FieldPiece PieceOf(TextSpan span)
    {
        if (_segments is null)
            return new FieldPiece(span);
        Segment segment = SegmentAt(span.Start);
        TextSpan source = ToFile(span);
        string text = Text.Substring(span.Start, span.Length);
        return segment.Piece.Literal is null && span.End <= segment.End
            && SliceDecoder.Decode(segment.Piece.Encoding, _file, source.Start, source.Length) == text
                ? new FieldPiece(source, segment.Piece.Encoding) : FieldPiece.Of(text, source);
    }

    private static bool IsPlain(EntrySyntax entry)
    {
        foreach (FieldSyntax field in entry.Fields)
        {
            foreach (FieldPiece piece in field.Pieces)
            {
                if (piece.Encoding != SliceEncoding.Plain)
                    return false;
            }
        }
        return true;
    }

    private static TextSpan[] Spans(FieldSyntax field)
    {
        var spans = new TextSpan[field.Pieces.Count];
        for (int i = 0; i < spans.Length; i++)
            spans[i] = field.Pieces[i].Span;
        return spans;
    }

    private TextSpan Add(FieldPiece piece, List<string> texts, ref int length)
    {
        string decoded = piece.Literal ?? SliceDecoder.Decode(piece.Encoding, _file, piece.Span.Start, piece.Span.Length) ?? "";
        var segment = new Segment(_file, length, piece, decoded);
        _segments!.Add(segment);
        texts.Add(decoded);
        texts.Add(Between);
        length = segment.End + Between.Length;
        return TextSpan.FromBounds(segment.Start, segment.End);
    }

    private int FileStart(int position)
    {
        Segment segment = SegmentAt(position);
        return position < segment.End || segment.Piece.Literal is not null
            ? segment.FileStart(position) : segment.Piece.Span.End;
    }

    private int FileEnd(int position)
    {
        Segment segment = SegmentAt(position);
        return position >= segment.End ? segment.Piece.Span.End : segment.FileEnd(position);
    }

    /// <summary>The last segment that begins at or before a position.</summary>
    private Segment SegmentAt(int position)
    {
        int low = 0;
        int high = _segments!.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return _segments[low];
    }

    /// <summary>
    /// A stretch of the text that comes from one piece. Of most nobody asks where their characters are, and most others are in the file as
    /// they read; only of the rest a map is made.
    /// </summary>
    private sealed class Segment(string file, int start, FieldPiece piece, string text)
    {
        private readonly bool _isSame = text.Length == piece.Span.Length
            && string.CompareOrdinal(file, piece.Span.Start, text, 0, text.Length) == 0;
        private SourceMap? _map;

        public int Start => start;

        public int End { get; } = start + text.Length;

        public FieldPiece Piece => piece;

        /// <summary>Where a character of the text begins in the file; of a literal, where what stands for it begins.</summary>
        public int FileStart(int position) => piece.Literal is not null ? piece.Span.Start
            : _isSame ? piece.Span.Start + position - start : Map().Start(position - start);

        /// <summary>Where it ends.</summary>
        public int FileEnd(int position) => piece.Literal is not null ? piece.Span.End
            : _isSame ? piece.Span.Start + position - start + 1 : Map().End(position - start);

        private SourceMap Map()
        {
            if (_map is null)
                SliceDecoder.Decode(piece.Encoding, file, piece.Span.Start, piece.Span.Length, _map = new SourceMap());
            return _map;
        }
    }
}

/// <summary>A field of a decoded entry.</summary>
/// <param name="Syntax">The field.</param>
/// <param name="Pieces">Where its pieces are in the decoded text.</param>
internal readonly record struct DecodedField(FieldSyntax Syntax, IReadOnlyList<TextSpan> Pieces)
{
    public PaperField Field => Syntax.Field;

    /// <summary>From the first to the last character of the value; empty if there is none.</summary>
    public TextSpan Span => Pieces.Count == 0 ? default : TextSpan.FromBounds(Pieces[0].Start, Pieces[Pieces.Count - 1].End);
}
