using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Cuts a text into blocks and tells the shape of each.</summary>
internal sealed class BlockReader
{
    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly List<DigestBlock> _blocks = [];
    private readonly List<RawLine> _lines = [];
    private readonly List<BlockLine> _roles = [];
    private bool _conflict;

    private BlockReader(string text) => _text = text;

    public static List<DigestBlock> Read(string text, CancellationToken cancellation = default)
    {
        var reader = new BlockReader(text);
        reader.ReadLines(cancellation);
        return reader._blocks;
    }

    private void ReadLines(CancellationToken cancellation)
    {
        int start = 0;
        while (start < _text.Length)
        {
            int end = _text.IndexOfAny(s_lineEnds, start);
            if (end < 0)
                end = _text.Length;
            int first = start;
            while (first < end && WhiteSpace.Is(_text[first]))
                first++;
            int last = end;
            while (last > first && WhiteSpace.Is(_text[last - 1]))
                last--;
            if (IsBlank(first, last))
            {
                cancellation.ThrowIfCancellationRequested();
                EndBlock();
            }
            else if (_lines.Count == 0 && ForeignText.At(_text, first, out int foreignEnd) is { } format)
                end = AddForeign(first, foreignEnd, format);
            else if (first == start && FileMarker.IsConflict(_text, first, last, ref _conflict))
                AddMarker(first, last);
            else
                _lines.Add(new RawLine(first, last, first - start));
            // The second half of \r\n makes an empty line of its own only if it is looked at: step over it.
            start = end + (end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? 2 : 1);
        }
        EndBlock();
    }

    /// <summary>Adds a text in another format, to the end of its last line.</summary>
    /// <returns>Where reading goes on.</returns>
    private int AddForeign(int start, int end, string format)
    {
        int lineEnd = _text.IndexOfAny(s_lineEnds, end);
        end = lineEnd < 0 ? _text.Length : lineEnd;
        int last = end;
        while (WhiteSpace.Is(_text[last - 1]))
            last--;
        var whole = new BlockLine(LineRole.Text, TextSpan.FromBounds(start, last));
        _blocks.Add(new DigestBlock(whole) { Shape = BlockShape.Foreign, Format = format, TextLength = whole.Span.Length });
        return end;
    }

    private void AddMarker(int start, int end)
    {
        EndBlock();
        _blocks.Add(new DigestBlock(new BlockLine(LineRole.Text, TextSpan.FromBounds(start, end)))
        {
            Shape = BlockShape.ConflictMarker,
            TextLength = end - start
        });
    }

    /// <summary>Blank to the eye: pages separate paragraphs by lines that hold a no-break space, too.</summary>
    private bool IsBlank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
                return false;
        }
        return true;
    }

    private void EndBlock()
    {
        if (_lines.Count == 0)
            return;
        _blocks.Add(ReadBlock());
        _lines.Clear();
    }

    private DigestBlock ReadBlock()
    {
        if (_lines.Count == 1 && IsPlainAbstract(_lines[0]))
            return new DigestBlock(WholeBlock()) { Shape = BlockShape.Abstract, TextLength = DigestParser.MaxTitleLength + 1 };
        if (FileMarker.IsLargeFilePointer(_text, _lines[0].Start))
            return new DigestBlock(WholeBlock()) { Shape = BlockShape.LargeFilePointer, TextLength = WholeBlock().Span.Length };
        if (Furniture() is var furniture and not FurnitureKind.None)
            return new DigestBlock(WholeBlock())
            {
                Shape = BlockShape.Furniture,
                Furniture = furniture,
                TextLength = WholeBlock().Span.Length
            };

        ReadRoles(out bool metadataUnderText);
        if (!_roles.Exists(static line => line.Role is LineRole.Text))
        {
            bool metadata = _roles.Exists(static line => line.Role == LineRole.Metadata);
            return new DigestBlock(_roles) { Shape = metadata ? BlockShape.Metadata : BlockShape.Comments };
        }

        int length = TextLength(_roles, out bool period);
        if (metadataUnderText || (length <= DigestParser.MaxTitleLength && !period))
            return new DigestBlock(_roles) { Shape = BlockShape.Title, TextLength = length };
        // Inside an abstract, // and "note:" are text.
        BlockLine whole = WholeBlock();
        return new DigestBlock(whole)
        {
            Shape = BlockShape.Abstract,
            TextLength = whole.Span.Length == length
            ? length : TextLength([whole], out _)
        };
    }

    /// <summary>
    /// Nearly every abstract is one long line that begins with a sentence, and its first characters tell: it is too long for a title, and
    /// for furniture.
    /// </summary>
    private bool IsPlainAbstract(RawLine line) =>
        line.End - line.Start > 2 * PageFurniture.MaxLength && !IsComment(line)
            && MetadataLine(line, underText: false, out _).Role == LineRole.Text
            && CollapsedText.HasSingleSpaces(_text, line.Start, DigestParser.MaxTitleLength + 1);

    private BlockLine WholeBlock() => new(LineRole.Text, TextSpan.FromBounds(_lines[0].Start, _lines[_lines.Count - 1].End));

    /// <summary>Furniture is a whole block: one piece of it, wrapped or not, or a piece on each line.</summary>
    private FurnitureKind Furniture()
    {
        FurnitureKind whole = Furniture(WholeBlock().Span);
        if (whole != FurnitureKind.None || _lines.Count == 1)
            return whole;
        foreach (RawLine line in _lines)
        {
            if (Furniture(TextSpan.FromBounds(line.Start, line.End)) == FurnitureKind.None)
                return FurnitureKind.None;
        }
        return FurnitureKind.Strong;
    }

    /// <summary>Most blocks are too long, whatever white space they hold, and are not even copied.</summary>
    private FurnitureKind Furniture(TextSpan span) =>
        span.Length > 2 * PageFurniture.MaxLength || PageFurniture.IsTooLong(_text, span.Start, span.Length)
            ? FurnitureKind.None : PageFurniture.Classify(CollapsedText.Of(_text, span));

    /// <summary>Gives each line its role, as if the block were a title's.</summary>
    /// <param name="metadataUnderText">
    /// Whether the block ends with metadata lines under its text, which makes it a title's whatever the text looks like. Keys
    /// in another case, misspelled ones and ones with plain text below could be in a wrapped abstract, and do not count.
    /// </param>
    private void ReadRoles(out bool metadataUnderText)
    {
        List<BlockLine> lines = _roles;
        lines.Clear();
        metadataUnderText = false;
        bool text = false;
        int metadataIndent = -1;
        foreach (RawLine line in _lines)
        {
            var span = TextSpan.FromBounds(line.Start, line.End);
            if (IsComment(line))
            {
                lines.Add(new BlockLine(LineRole.Comment, span));
                metadataIndent = -1;
            }
            else if (MetadataLine(line, text, out bool exact) is { Role: not LineRole.Text } metadata)
            {
                lines.Add(metadata);
                metadataUnderText |= text && exact;
                metadataIndent = line.Indent;
            }
            else if (metadataIndent >= 0 && line.Indent > metadataIndent)
            {
                BlockLine continued = lines[lines.Count - 1];
                lines[lines.Count - 1] = continued with { Span = TextSpan.FromBounds(continued.Span.Start, line.End) };
            }
            else
            {
                bool continues = lines.Count > 0 && lines[lines.Count - 1].Role == LineRole.Text;
                if (continues)
                    lines[lines.Count - 1] = new BlockLine(LineRole.Text, TextSpan.FromBounds(lines[lines.Count - 1].Span.Start, line.End));
                else
                    lines.Add(new BlockLine(LineRole.Text, span));
                text = true;
                metadataUnderText = false;
                metadataIndent = -1;
            }
        }
    }

    private bool IsComment(RawLine line) => _text[line.Start] == '/' && line.End - line.Start > 1 && _text[line.Start + 1] == '/';

    /// <summary>
    /// The line as metadata, or as text if it is none. Above the title only exact keys count: "Links: A Survey" is a title.
    /// </summary>
    private BlockLine MetadataLine(RawLine line, bool underText, out bool exact)
    {
        int colon = line.Start;
        while (colon < line.End && ((uint)((_text[colon] | 0x20) - 'a') <= 'z' - 'a'))
            colon++;
        exact = false;
        if (colon == line.Start || colon == line.End || _text[colon] != ':')
            return default;
        var span = TextSpan.FromBounds(line.Start, line.End);
        PaperField key = MetadataKeys.Find(_text, line.Start, colon, ignoreCase: false);
        exact = key != PaperField.None;
        if (!exact && underText)
            key = MetadataKeys.Find(_text, line.Start, colon, ignoreCase: true);
        if (key != PaperField.None)
            return new BlockLine(LineRole.Metadata, span, key, colon - line.Start);
        // A misspelled key is followed by white space, as a key is: "links://" is an address.
        if (!underText || (colon + 1 < line.End && !WhiteSpace.Is(_text[colon + 1])))
            return default;
        key = MetadataKeys.Suggest(_text.Substring(line.Start, colon - line.Start));
        return key == PaperField.None ? default : new BlockLine(LineRole.MisspelledMetadata, span, key, colon - line.Start);
    }

    /// <summary>The characters of the text lines, white space collapsed. Counting stops where a title ends.</summary>
    private int TextLength(List<BlockLine> lines, out bool period)
    {
        int count = 0;
        period = false;
        foreach (BlockLine line in lines)
        {
            if (line.Role != LineRole.Text)
                continue;
            if (count > 0)
                count++;
            period = _text[line.Span.End - 1] == '.';
            if (line.Span.Length <= DigestParser.MaxTitleLength && CollapsedText.HasSingleSpaces(_text, line.Span.Start, line.Span.Length))
            {
                count = Math.Min(count + line.Span.Length, DigestParser.MaxTitleLength + 1);
                continue;
            }
            bool space = false;
            for (int i = line.Span.Start; i < line.Span.End && count <= DigestParser.MaxTitleLength; i++)
            {
                bool isSpace = WhiteSpace.Is(_text[i]);
                if (!isSpace || !space)
                    count++;
                space = isSpace;
            }
        }
        return count;
    }

    private readonly record struct RawLine(int Start, int End, int Indent);
}
