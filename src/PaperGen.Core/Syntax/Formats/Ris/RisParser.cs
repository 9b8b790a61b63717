using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>
/// Reads a RIS file line by line. A record that lacks its end ends where the next one begins, one that lacks its type begins with its first
/// tag; a line without a tag goes on with the value before it. What is between records is a comment, as the headers of publishers'
/// exports are.
/// </summary>
internal sealed class RisParser
{
    private readonly string _text;
    private readonly List<DigestNode> _nodes = [];
    private readonly List<RisRecord> _records = [];
    private readonly List<BibliographyProblem> _problems = [];
    private readonly List<RisTag> _tags = [];

    private RisRecord? _record;

    private RisParser(string text) => _text = text;

    public static RisFile Parse(string text)
    {
        var parser = new RisParser(text);
        parser.Read();
        return new RisFile(parser._nodes, parser._records, parser._problems);
    }

    private void Read()
    {
        for (int start = 0; start < _text.Length;)
        {
            int end = RisTag.LineEnd(_text, start);
            if (RisTag.At(_text, start, end) is { } tag)
                _tags.Add(tag);
            else if (!TextSpan.FromBounds(start, end).IsEmpty)
                _tags.Add(new RisTag("", TextSpan.FromBounds(start, start), RisTag.Trim(_text, start, end)));
            start = end < _text.Length && _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        bool[] begins = Beginnings();
        for (int i = 0; i < _tags.Count;)
            i = ReadAt(i, begins);
        if (_record is not null)
            Close(isClosed: false);
    }

    /// <summary>Which TY begin a record: one among the lines of another does if a title of its own follows.</summary>
    private bool[] Beginnings()
    {
        bool[] begins = new bool[_tags.Count];
        bool hasTitle = false;
        for (int i = _tags.Count - 1; i >= 0; i--)
        {
            string tag = _tags[i].Name;
            if (tag == "ER")
                hasTitle = false;
            else if (tag is "TI" or "T1" or "CT" or "AU" or "A1")
                hasTitle = true;
            if (tag != "TY")
                continue;
            begins[i] = hasTitle;
            hasTitle = false;
        }
        return begins;
    }

    private int ReadAt(int index, bool[] begins)
    {
        RisTag tag = _tags[index];
        switch (tag.Name)
        {
            case "":
                // Where no record is, a line is a comment; in a record it belongs to the tag before it, which took it.
                if (tag.Value.Length > 0)
                    _nodes.Add(new DigestNode(DigestNodeKind.Comment, tag.Value));
                return index + 1;
            case "TY":
                if (begins[index] && _record is { Lines.Count: > 0 })
                    Close(isClosed: false);
                return ReadLine(index);
            case "ER":
                Node(_record is null ? DigestNodeKind.Comment : DigestNodeKind.Mark, tag);
                if (_record is not null)
                {
                    _record.Span = TextSpan.FromBounds(_record.Span.Start, End(tag));
                    Close(isClosed: true);
                }
                return index + 1;
            default:
                return ReadLine(index);
        }
    }

    private int ReadLine(int index)
    {
        RisTag tag = _tags[index];
        if (_record is null)
        {
            _record = new RisRecord { Span = tag.Span };
            if (tag.Name != "TY")
                _problems.Add(
                    new BibliographyProblem(BibliographyProblemKind.MissingType, tag.Span, "",
                        new TextEdit(new TextSpan(tag.Span.Start, 0), "TY  - GEN" + LineBreak(tag.Value.End))));
        }
        int next = index + 1;
        int end = End(tag);
        TextSpan value = tag.Value;
        for (; next < _tags.Count && _tags[next].Name.Length == 0; next++)
        {
            if (_tags[next].Value.Length == 0)
                continue;
            end = _tags[next].Value.End;
            value = TextSpan.FromBounds(value.IsEmpty ? _tags[next].Value.Start : value.Start, end);
        }
        var line = new RisLine(tag.Name, tag.Span, value);
        if (tag.Name == "TY")
        {
            if (_record.Type is not null)
                _problems.Add(new BibliographyProblem(BibliographyProblemKind.DuplicateField, tag.Span));
            _record.Type ??= line;
        }
        else
        {
            _record.Lines.Add(line);
        }
        _nodes.Add(new DigestNode(tag.Name == "TY"
            ? DigestNodeKind.Mark : DigestNodeKind.Metadata, TextSpan.FromBounds(tag.Span.Start, end)));
        _record.Span = TextSpan.FromBounds(_record.Span.Start, end);
        return next;
    }

    private void Close(bool isClosed)
    {
        RisRecord record = _record!;
        _record = null;
        _records.Add(record);
        if (!isClosed)
        {
            string lineBreak = LineBreak(record.Span.Start);
            _problems.Add(
                new BibliographyProblem(BibliographyProblemKind.UnclosedEntry, new TextSpan(record.Span.Start, 2), "",
                    new TextEdit(new TextSpan(record.Span.End, 0), lineBreak + "ER  - ")));
        }
    }

    private void Node(DigestNodeKind kind, RisTag tag) => _nodes.Add(new DigestNode(kind, TextSpan.FromBounds(tag.Span.Start, End(tag))));

    private static int End(RisTag tag) => Math.Max(tag.MarkEnd, tag.Value.End);

    private string LineBreak(int from)
    {
        int lineBreak = _text.IndexOf('\n', from);
        return lineBreak > 0 && _text[lineBreak - 1] == '\r' ? "\r\n" : "\n";
    }
}
