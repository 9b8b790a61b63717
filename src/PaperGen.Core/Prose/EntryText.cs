using System.Text;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Prose;

/// <summary>Which part of an entry a text is.</summary>
internal enum EntryPart
{
    Title,
    Abstract,
    Metadata,
}

/// <summary>
/// A title, an abstract or the value of a metadata line as the rules read it: white space collapsed, and in <see cref="Text"/> addresses
/// and mathematics masked. Knows where each character is in the digest.
/// </summary>
internal sealed class EntryText
{
    /// <summary>Stands for every masked character: no letter, no digit, no space, and in no Unicode text.</summary>
    public const char Mask = '\uFFFF';

    private static readonly CharacterSet s_lineBreaks = CharacterSet.Of("\t\n\v\f\r");
    private static readonly CharacterSet s_address = CharacterSet.Of("/");
    private static readonly CharacterSet s_mathematics = CharacterSet.Of("$\\");

    private readonly int _start;
    // Positions in the digest, for a text that is not collapsed there.
    private readonly int[]? _positions;
    // The same for a text that is not written as it reads.
    private SourceMap? _map;
    private IReadOnlyList<TextSpan>? _addresses;

    private EntryText(string raw, CharacterSet characters, int start, int[]? positions, EntryPart part)
    {
        Raw = raw;
        Characters = characters;
        _start = start;
        _positions = positions;
        Part = part;
        Urls = characters.Overlaps(s_address) ? UrlRuns.Find(raw) : [];
        Text = Urls.Count > 0 || characters.Overlaps(s_mathematics) ? TextMask.Apply(raw, Urls) : raw;
    }

    public EntryPart Part { get; }

    /// <summary>Where the text is in the digest.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text with addresses and mathematics masked.</summary>
    public string Text { get; }

    /// <summary>The text as it is.</summary>
    public string Raw { get; }

    /// <summary>The runs of characters that begin with <c>http://</c> or <c>https://</c> and end at white space.</summary>
    public IReadOnlyList<TextSpan> Urls { get; }

    /// <summary>The addresses among <see cref="Urls"/>, trimmed as the catalog's links are.</summary>
    public IReadOnlyList<TextSpan> Addresses => _addresses ??= FindAddresses();

    /// <summary>The characters of <see cref="Raw"/>, and some that are nearly always there.</summary>
    public CharacterSet Characters { get; }

    /// <summary>The text of a piece of a field, decoded.</summary>
    public static EntryText Create(string digest, FieldPiece piece, EntryPart part)
    {
        if (piece.Encoding == SliceEncoding.Plain)
            return Create(digest, piece.Span, part);
        var map = new SourceMap();
        string raw = piece.Literal ?? SliceDecoder.Decode(piece.Encoding, digest, piece.Span.Start, piece.Span.Length, map) ?? "";
        return new EntryText(raw, CharacterSet.In(raw), piece.Span.Start, null, part)
        {
            Span = piece.Span,
            _map = piece.Literal is null
            ? map : null
        };
    }

    public static EntryText Create(string digest, TextSpan span, EntryPart part)
    {
        string raw = digest.Substring(span.Start, span.Length);
        var characters = CharacterSet.In(raw);
        if (!characters.Overlaps(s_lineBreaks) && raw.IndexOf("  ", StringComparison.Ordinal) < 0)
            return new EntryText(raw, characters, span.Start, null, part) { Span = span };

        var text = new StringBuilder(span.Length);
        var positions = new List<int>(span.Length + 1);
        int lineBreak = -1;
        for (int i = span.Start; i < span.End; i++)
        {
            bool space = WhiteSpace.Is(digest[i]);
            if (lineBreak < 0 && digest[i] is '\n' or '\r')
                lineBreak = text.Length > 0 && text[text.Length - 1] == ' ' ? text.Length - 1 : text.Length;
            if (space && text.Length > 0 && text[text.Length - 1] == ' ')
                continue;
            text.Append(space ? ' ' : digest[i]);
            positions.Add(i);
        }
        positions.Add(span.End);
        return new EntryText(text.ToString(), characters, span.Start, positions.ToArray(), part)
        {
            Span = span,
            FirstLineBreak = lineBreak
        };
    }

    /// <summary>The first space of the text that is a line break in the digest, or -1.</summary>
    public int FirstLineBreak { get; private init; } = -1;

    /// <summary>Where a stretch of the text is in the digest.</summary>
    public TextSpan ToDigest(int start, int end) => _map is not null ? OfMap(_map, start, end)
        : _positions is null ? TextSpan.FromBounds(_start + start, _start + end)
        : TextSpan.FromBounds(_positions[start], end > start ? _positions[end - 1] + 1 : _positions[start]);

    /// <summary>The character at a position, or a space beyond the ends: what a rule looks at around its find.</summary>
    public char At(int position) => (uint)position < (uint)Text.Length ? Text[position] : ' ';

    public bool IsInUrl(int position)
    {
        int low = 0;
        int high = Urls.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Urls[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Urls.Count && Urls[low].Contains(position);
    }

    private TextSpan OfMap(SourceMap map, int start, int end)
    {
        int from = start < map.Length ? map.Start(start) : Span.End;
        return TextSpan.FromBounds(from, end > start ? map.End(end - 1) : from);
    }

    private List<TextSpan> FindAddresses()
    {
        var spans = new List<TextSpan>();
        if (Urls.Count > 0)
            LinkScanner.Scan(Raw, new TextSpan(0, Raw.Length), spans);
        return spans;
    }
}
