using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>Turns a record into an entry: its ranges into fields, and says which stretches of the file they are.</summary>
internal sealed class LayoutEntry
{
    private readonly string _text;
    private readonly List<DigestNode> _claims;
    private readonly List<FieldSyntax> _fields = [];

    private LayoutEntry(string text, List<DigestNode> claims)
    {
        _text = text;
        _claims = claims;
    }

    /// <summary>The entry of a record.</summary>
    /// <param name="text">The file.</param>
    /// <param name="record">The record.</param>
    /// <param name="claims">Takes the stretches of the file that the entry's fields are.</param>
    public static EntrySyntax Of(string text, LayoutRecord record, List<DigestNode> claims)
    {
        var entry = new LayoutEntry(text, claims);
        entry.AddText(PaperField.Title, DigestNodeKind.Title, [record.Title]);
        entry.AddText(PaperField.Abstract, DigestNodeKind.Abstract, record.Abstract);
        entry.AddAuthors(record);
        entry.AddIdentifier(PaperField.ArxivId, record.Arxiv);
        entry.AddIdentifier(PaperField.Doi, record.Doi);
        entry.AddDate(record);
        if (!record.Venue.IsEmpty)
            entry.AddText(PaperField.Venue, DigestNodeKind.Value, [record.Venue]);
        entry.AddLinks(record);
        return entry.ToSyntax();
    }

    /// <summary>
    /// The entry. A date that a heading says of many papers is in none of them: each would reach from there to its own end.
    /// </summary>
    private EntrySyntax ToSyntax()
    {
        TextSpan own = ExtentOf(static field => field.Field != PaperField.Date);
        var entry = new EntrySyntax { Span = own.IsEmpty ? ExtentOf(static _ => true) : own };
        foreach (FieldSyntax field in _fields)
        {
            bool isOutside = field.Field == PaperField.Date && !entry.Span.Contains(field.Span);
            // What is not in the entry is known by its text alone.
            entry.Add(!isOutside ? field : field with
            {
                Pieces = [.. field.Pieces.Select(
                    piece => FieldPiece.Of(piece.Literal ?? _text.Substring(piece.Span.Start, piece.Span.Length), piece.Span))],
            });
        }
        return entry;
    }

    private TextSpan ExtentOf(Func<FieldSyntax, bool> counts)
    {
        int start = int.MaxValue, end = 0;
        foreach (FieldSyntax field in _fields.Where(counts))
        {
            start = Math.Min(start, field.Span.Start);
            end = Math.Max(end, field.Span.End);
        }
        return end == 0 ? default : TextSpan.FromBounds(start, end);
    }

    private void AddText(PaperField field, DigestNodeKind kind, IReadOnlyList<PieceRange> ranges)
    {
        var pieces = new List<FieldPiece>();
        foreach (PieceRange range in ranges)
            AddPieces(range, pieces);
        if (pieces.Count == 0)
            return;
        pieces.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        _fields.Add(new FieldSyntax { Field = field, Pieces = pieces });
        foreach (FieldPiece piece in pieces)
            _claims.Add(new DigestNode(kind, piece.Span));
    }

    /// <summary>Adds the stretches of a range. A word with a mark in it is a literal, as the stretches are joined by spaces.</summary>
    private static void AddPieces(PieceRange range, List<FieldPiece> pieces)
    {
        Piece piece = range.Piece;
        int first = -1;
        for (int i = range.Start; i < range.End;)
        {
            int end = i;
            while (end < range.End && piece.Map[end] >= 0)
                end++;
            if (end == i)
            {
                i++;
                continue;
            }
            bool whole = piece.Map[end - 1] - piece.Map[i] == end - 1 - i;
            // A word goes on with the stretch before it if only white space is between.
            bool follows = first >= 0 && IsBlank(piece.Source, piece.Map[i - 2] + 1, piece.Map[i]);
            if (!follows && first >= 0)
            {
                pieces.Add(new FieldPiece(TextSpan.FromBounds(piece.Map[first], piece.Map[i - 2] + 1)));
                first = -1;
            }
            if (!whole)
            {
                if (first >= 0)
                    pieces.Add(new FieldPiece(TextSpan.FromBounds(piece.Map[first], piece.Map[i - 2] + 1)));
                pieces.Add(FieldPiece.Of(piece.Text.Substring(i, end - i), TextSpan.FromBounds(piece.Map[i], piece.Map[end - 1] + 1)));
                first = -1;
            }
            else if (first < 0)
            {
                first = i;
            }
            i = end + 1;
            if (i >= range.End && first >= 0)
                pieces.Add(new FieldPiece(TextSpan.FromBounds(piece.Map[first], piece.Map[end - 1] + 1)));
        }
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!WhiteSpace.Is(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>Adds the names: as they are where semicolons or commas alone part them, else written out.</summary>
    private void AddAuthors(LayoutRecord record)
    {
        if (record.Authors.Count == 0)
            return;
        var spans = new List<TextSpan>();
        foreach (PieceRange name in record.Authors)
            spans.Add(PieceKinds.Source(name.Piece, new TextSpan(name.Start, name.End - name.Start)));
        foreach (TextSpan span in spans)
            _claims.Add(new DigestNode(DigestNodeKind.Value, span));
        spans.Sort();
        var whole = TextSpan.FromBounds(spans[0].Start, spans[spans.Count - 1].End);
        string names = string.Join("; ", record.Authors.Select(static name => name.Text.Replace(';', ',')));
        names += record.HasMoreAuthors ? " et al." : "";
        // Commas part names where no semicolon does.
        if (record.Authors.Count == 1 && names.IndexOf(',') >= 0)
            names += ";";
        bool plain = !record.HasMoreAuthors
            && _text.Substring(whole.Start, whole.Length) == string.Join(", ", record.Authors.Select(static name => name.Text))
            && names.IndexOf(',') < 0;
        FieldPiece piece = plain ? new FieldPiece(whole) : FieldPiece.Of(names, whole);
        _fields.Add(new FieldSyntax { Field = PaperField.Authors, Pieces = [piece] });
    }

    private void AddIdentifier(PaperField field, PaperMention? mention)
    {
        if (mention is not { } found)
            return;
        string id = found.Key.Substring(found.Key.IndexOf(':') + 1);
        int start = _text.IndexOf(id, found.Span.Start, found.Span.Length, StringComparison.OrdinalIgnoreCase);
        TextSpan span = start < 0 ? found.Span : new TextSpan(start, id.Length);
        _fields.Add(new FieldSyntax { Field = field, Pieces = [start < 0 ? FieldPiece.Of(id, span) : new FieldPiece(span)] });
        // The address around it is the identifier's, too.
        _claims.Add(new DigestNode(DigestNodeKind.Value, found.Span));
    }

    private void AddDate(LayoutRecord record)
    {
        if (record.Date.IsEmpty)
            return;
        TextSpan span = PieceKinds.Source(record.Date.Piece, new TextSpan(record.Date.Start, record.Date.End - record.Date.Start));
        bool plain = _text.Substring(span.Start, span.Length) == record.DateValue;
        _fields.Add(new FieldSyntax
        {
            Field = PaperField.Date,
            Pieces = [plain ? new FieldPiece(span) : FieldPiece.Of(record.DateValue, span)]
        });
        _claims.Add(new DigestNode(DigestNodeKind.Value, span));
    }

    private void AddLinks(LayoutRecord record)
    {
        var links = new List<TextSpan>(record.Links);
        if (record.Page is { } page)
            links.Add(page.Span);
        links.Sort();
        TextSpan[] own = [.. record.Abstract.Append(record.Title).SelectMany(static range => range.Spans(out _))];
        foreach (TextSpan link in links)
        {
            // What is in the text is a link of the text.
            if (Array.Exists(own, span => span.OverlapsWith(link)) || ReaderLinks.Has(_text.Substring(link.Start, link.Length)))
                continue;
            _fields.Add(new FieldSyntax { Field = PaperField.Links, Pieces = [new FieldPiece(link)] });
            _claims.Add(new DigestNode(DigestNodeKind.Value, link));
        }
    }
}
