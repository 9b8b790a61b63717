using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>A JSON file: every non-blank character in exactly one node, and the objects that may be papers.</summary>
/// <param name="Nodes">In the order of the text.</param>
/// <param name="Items">In the order of the text.</param>
/// <param name="Problems">What is wrong with its syntax, in no order.</param>
internal sealed record JsonFile(List<DigestNode> Nodes, List<JsonItem> Items, List<BibliographyProblem> Problems);

/// <summary>
/// Reads a JSON file of objects, one by one and member by member: what is wrong with one costs no other. The objects are in an array, in
/// one behind <c>"items"</c>, one behind the other, or alone.
/// </summary>
internal sealed class JsonParser
{
    private readonly JsonScan _scan;
    private readonly string _text;
    private readonly List<JsonItem> _items = [];
    private readonly JsonValueParser _values;
    // Of the last item that began.
    private HashSet<string> _names = [];

    private JsonItem? _item;
    private int _arrays;
    private int _wrappers;
    private int _i;

    // Behind the last thing of the item that was read; a comma is inserted here.
    private int _end;
    private bool _needsComma;
    private int _lastComma = -1;

    private JsonParser(string text)
    {
        _scan = new JsonScan(text);
        _text = text;
        _values = new JsonValueParser(_scan);
    }

    public static JsonFile Parse(string text)
    {
        var parser = new JsonParser(text);
        parser.Read();
        return new JsonFile(parser._scan.Nodes, parser._items, parser._scan.Problems);
    }

    private void Read()
    {
        for (_i = _scan.SkipBlank(0); _i < _text.Length; _i = _scan.SkipBlank(_i))
        {
            if (_item is null)
                ReadBetween(_text[_i]);
            else
                ReadInItem(_item, _text[_i]);
        }
        if (_item is not null)
            Close(_item, isClosed: false);
    }

    private void Mark()
    {
        _scan.Add(DigestNodeKind.Mark, _i, _i + 1);
        _i++;
    }

    private void ReadBetween(char c)
    {
        switch (c)
        {
            case '{':
                Open();
                break;
            case '[':
                _arrays++;
                Mark();
                break;
            case ']':
                _arrays = Math.Max(0, _arrays - 1);
                Mark();
                break;
            case '}' when _wrappers > 0:
                _wrappers--;
                Mark();
                break;
            case ',' or ':':
                Mark();
                break;
            case '"' when _wrappers > 0 && _arrays == 0:
                ReadBeside();
                break;
            case '"' when _items.Count > 0 && _scan.IsNameAt(_i) && _items[_items.Count - 1] is { IsWrapper: false } last:
                Reopen(last);
                break;
            default:
                int start = _i;
                _i = c == '"' ? _scan.ReadString(_i, isName: false, inObject: false).End : c == '}' ? _i + 1 : _scan.ReadBare(_i).End;
                Unread(start, BibliographyProblemKind.UnexpectedText);
                break;
        }
    }

    /// <summary>A member of the object around the papers.</summary>
    private void ReadBeside()
    {
        int start = _i;
        JsonValue name = _scan.ReadString(_i, isName: true, inObject: true);
        _i = _scan.SkipBlank(name.End);
        _scan.Add(DigestNodeKind.Mark, start, name.End);
        if (_scan.At(_i) != ':')
            return;
        Mark();
        int value = _scan.SkipBlank(_i);
        if (_values.Read("", value, out int end) is null)
            return;
        _scan.Add(DigestNodeKind.Mark, value, end);
        _i = end;
    }

    private void Open()
    {
        _item = new JsonItem(_i);
        _items.Add(_item);
        _names = new HashSet<string>(StringComparer.Ordinal);
        Mark();
        _end = _i;
        _needsComma = false;
        _lastComma = -1;
    }

    /// <summary>The brace before a member was one too many.</summary>
    private void Reopen(JsonItem last)
    {
        int brace = last.End - 1;
        if (_text[brace] == '}')
            _scan.Report(BibliographyProblemKind.ExtraClosingBrace, new TextSpan(brace, 1), "", new TextEdit(new TextSpan(brace, 1), ""));
        _item = last;
        _end = _i;
        _needsComma = false;
    }

    private void Close(JsonItem item, bool isClosed)
    {
        if (_lastComma >= 0)
            _scan.Report(BibliographyProblemKind.StrayComma, new TextSpan(_lastComma, 1), "", isClosed
                ? new TextEdit(new TextSpan(_lastComma, 1), "") : null);
        _lastComma = -1;
        item.End = _end;
        _item = null;
        if (!isClosed)
            _scan.Report(BibliographyProblemKind.UnclosedEntry, new TextSpan(item.Start, 1), "", new TextEdit(new TextSpan(_end, 0), "}"));
    }

    private void ReadInItem(JsonItem item, char c)
    {
        switch (c)
        {
            case '}':
                Mark();
                _end = _i;
                Close(item, isClosed: true);
                break;
            case '{':
                // Where a member should stand, the next paper begins.
                _lastComma = -1;
                Close(item, isClosed: false);
                break;
            case ']' when _arrays > 0 && IsLast(_i + 1):
                Close(item, isClosed: false);
                break;
            case ',':
                if (!_needsComma)
                {
                    _scan.Report(BibliographyProblemKind.StrayComma, new TextSpan(_i, 1), "", new TextEdit(new TextSpan(_i, 1), ""));
                    _scan.Add(DigestNodeKind.Unrecognised, _i, _i + 1);
                    _i++;
                    break;
                }
                _lastComma = _i;
                _needsComma = false;
                Mark();
                _end = _i;
                break;
            case '"':
                ReadMember(item);
                break;
            default:
                ReadBareMember(item);
                break;
        }
    }

    /// <summary>Whether nothing follows but what closes the file.</summary>
    private bool IsLast(int i)
    {
        i = _scan.SkipBlank(i);
        return i == _text.Length || (_wrappers > 0 && _text[i] == '}');
    }

    /// <summary>A name that lost its quotes, or what is no member at all.</summary>
    private void ReadBareMember(JsonItem item)
    {
        int start = _i;
        int end = start;
        while (end < _text.Length && JsonScan.IsNameCharacter(_text[end]))
            end++;
        int behind = _scan.At(end) == '"' ? end + 1 : end;
        if (end > start && _scan.At(_scan.SkipBlank(behind)) == ':')
        {
            var name = TextSpan.FromBounds(start, end);
            _scan.Needs("quotes around the name '" + _text.Substring(start, end - start) + "'", name,
                new TextEdit(TextSpan.FromBounds(start, behind), "\"" + _text.Substring(start, end - start) + "\""));
            ReadMember(item, start, name, behind);
            return;
        }
        _i = _text[_i] is ']' or ':' or '[' ? _i + 1 : _scan.ReadBare(_i).End;
        Unread(start, BibliographyProblemKind.UnexpectedText);
        _end = _i;
        _needsComma = _scan.At(_scan.SkipBlank(_i)) == ',';
    }

    private void ReadMember(JsonItem item)
    {
        JsonValue name = _scan.ReadString(_i, isName: true, inObject: true);
        ReadMember(item, _i, name.Inner, name.End);
    }

    private void ReadMember(JsonItem item, int start, TextSpan nameSpan, int nameEnd)
    {
        if (_needsComma)
            _scan.Report(BibliographyProblemKind.MissingComma, nameSpan, "", new TextEdit(new TextSpan(_end, 0), ","));
        _lastComma = -1;
        _needsComma = true;
        string name = Internal.JsonDecoder.Decode(_text, nameSpan.Start, nameSpan.Length, null);
        int colon = _scan.SkipBlank(nameEnd);
        int valueStart = colon;
        if (_scan.At(colon) == ':')
        {
            valueStart = _scan.SkipBlank(colon + 1);
        }
        else if (_scan.At(colon) is '"' or '[' or '{' && !_scan.IsNameAt(colon) && !_scan.HasLineBreak(nameEnd, colon))
        {
            _scan.Needs("a colon after the name", nameSpan, new TextEdit(new TextSpan(nameEnd, 0), ":"));
        }
        else
        {
            _i = nameEnd;
            Unread(start, BibliographyProblemKind.UnexpectedText);
            _end = _i;
            return;
        }
        if (IsList(item, name, valueStart))
        {
            BeginList(item, start, valueStart);
            return;
        }
        int end = valueStart;
        // On a line of its own a paper is no value of the one before it.
        JsonValue? value = _scan.HasLineBreak(nameEnd, valueStart) && _values.IsPaperAt(valueStart)
            ? null : _values.Read(name, valueStart, out end);
        if (value is null)
        {
            _scan.Report(BibliographyProblemKind.MissingValue, nameSpan.IsEmpty ? new TextSpan(start, 1) : nameSpan);
            _i = _scan.At(colon) == ':' ? colon + 1 : nameEnd;
            _scan.Add(DigestNodeKind.Unrecognised, start, _i);
            _end = _i;
            return;
        }
        _i = end;
        _end = end;
        if (_names.Add(name))
        {
            item.Members.Add(new JsonMember(name, nameSpan, value));
            _scan.Add(DigestNodeKind.Metadata, start, end);
        }
        else
        {
            _scan.Report(BibliographyProblemKind.DuplicateField, nameSpan.IsEmpty ? new TextSpan(start, 1) : nameSpan);
            _scan.Add(DigestNodeKind.Unrecognised, start, end);
        }
    }

    /// <summary>Whether a member of the object around everything is the list of the papers.</summary>
    private bool IsList(JsonItem item, string name, int value) =>
        _arrays == 0 && _items.Count == 1 && name is "items" or "references" && !item.IsWrapper
        && _scan.At(value) == '[' && _scan.At(_scan.SkipBlank(value + 1)) is '{' or ']';

    private void BeginList(JsonItem item, int start, int value)
    {
        item.IsWrapper = true;
        _item = null;
        _lastComma = -1;
        _wrappers++;
        _arrays++;
        _i = value + 1;
        _scan.Add(DigestNodeKind.Mark, start, _i);
    }

    private void Unread(int start, BibliographyProblemKind kind)
    {
        var span = TextSpan.FromBounds(start, _i);
        _scan.Report(kind, span);
        _scan.Add(DigestNodeKind.Unrecognised, start, _i);
    }
}
