using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>Reads one entry, or one <c>@string</c> command: its key, its fields, and where it ends.</summary>
internal sealed class BibTeXEntryParser
{
    /// <summary>A group in a key is no longer; a brace that is never closed must not cost the rest of the file.</summary>
    private const int MaxGroupInKey = 100;

    private readonly BibTeXScan _scan;
    private readonly string _text;
    private readonly BibTeXHead _head;
    private readonly BibTeXItem _item;
    private readonly char _close;
    private readonly BibTeXValueParser _values;
    // Of an entry with many fields; the names of a few are compared one by one.
    private HashSet<string>? _names;

    private int _i;

    // Behind the last thing that was read; a comma is inserted here.
    private int _end;
    private bool _needsComma;

    public BibTeXEntryParser(BibTeXScan scan, BibTeXHead head, string type)
    {
        _scan = scan;
        _text = scan.Text;
        _head = head;
        _item = new BibTeXItem { Type = type, TypeSpan = head.Type };
        _close = _text[head.Open] == '(' ? ')' : '}';
        _values = new BibTeXValueParser(scan, head.Open, _close);
        _i = head.Open + 1;
        _end = _i;
    }

    private int Limit => _values.Limit;

    /// <summary>Reads it, and says where it ends.</summary>
    public int Read()
    {
        if (_item.IsString)
            _scan.Add(BibTeXNodeKind.Head, _head.At, _i);
        else
            ReadKey();
        ReadFields();
        _item.Span = TextSpan.FromBounds(_head.At, _end);
        _scan.Items.Add(_item);
        return _end;
    }

    private void ReadKey()
    {
        int head = _head.At;
        int start = _scan.SkipBlank(_i, Limit);
        if (start < Limit && _text[start] == '%')
        {
            _scan.Add(BibTeXNodeKind.Head, head, _i);
            start = _scan.SkipComments(_i, Limit, isRead: true);
            head = start;
        }
        TextSpan key = FindKey(start, out int end);
        _item.KeySpan = key;
        if (key.IsEmpty)
            _scan.Report(BibliographyProblemKind.MissingKey, new TextSpan(start, PlaceLength(start)));
        else
            UseKey(key);
        _i = end;
        _end = Math.Max(key.End, head == _head.At ? _head.Open + 1 : head);
        _needsComma = !key.IsEmpty;
        if (_i < Limit && _text[_i] == ',')
        {
            _i++;
            _end = _i;
            _needsComma = false;
        }
        _scan.Add(BibTeXNodeKind.Head, head, _end);
    }

    /// <summary>What is where the key should: a comma or a name.</summary>
    private int PlaceLength(int start)
    {
        int end = start;
        while (end < Limit && BibTeXValueParser.IsNameCharacter(_text[end]))
            end++;
        return end > start ? end - start : start < _text.Length ? 1 : 0;
    }

    /// <summary>The key at a position, which may be missing, and where it ends: at a comma, the closing delimiter or a field.</summary>
    private TextSpan FindKey(int start, out int end)
    {
        int lineBreak = -1;
        int i = start;
        for (; i < Limit; i++)
        {
            char c = _text[i];
            if (c == ',' || c == _close || (c == '}' && _close == ')'))
                break;
            if (c is '\n' or '\r' && lineBreak < 0)
                lineBreak = i;
            if (c == '=' && _values.FieldNameBefore(start, i) is { } name)
            {
                // "k1 title = {A}": a key whose comma is missing, or no key.
                end = name;
                return FirstLine(start, name, lineBreak);
            }
            if (c == '{' && _scan.Braces.Close(i) is var close && close > i && close - i < MaxGroupInKey && close < Limit
                && _text.IndexOf(',', i, close - i) < 0)
                i = close;
        }
        TextSpan key = FirstLine(start, i, lineBreak);
        end = lineBreak >= 0 && SkipBlankOnly(key.End) < i ? key.End : i;
        return key;
    }

    private TextSpan FirstLine(int start, int end, int lineBreak) => _scan.Trim(start, lineBreak >= 0 && lineBreak < end ? lineBreak : end);

    private void UseKey(TextSpan span)
    {
        string key = _text.Substring(span.Start, span.Length);
        _item.Key = key;
        for (int i = 0; i < key.Length; i++)
        {
            if (char.IsWhiteSpace(key[i]))
            {
                // As the member has it.
                _scan.Report(BibliographyProblemKind.WhiteSpaceInKey, span, new TextEdit(span, WithoutBlanks(key)));
                return;
            }
            if (key[i] is '{' or '}' or '"' or '#' or '%' or '\\' or '~')
            {
                _scan.Report(BibliographyProblemKind.SignInKey, new TextSpan(span.Start + i, 1));
                return;
            }
        }
    }

    private static string WithoutBlanks(string key) =>
        string.Join("_", key.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private void ReadFields()
    {
        while (true)
        {
            SkipBlank();
            if (_i >= Limit)
            {
                // Comments at the end are the entry's.
                _end = Math.Max(_end, _scan.Nodes[_scan.Nodes.Count - 1].Span.End);
                if (!_values.HasUnclosed)
                    _scan.Report(BibliographyProblemKind.UnclosedEntry, new TextSpan(_head.Open, 1), new TextEdit(new TextSpan(_end, 0),
                        Closing()));
                return;
            }
            char c = _text[_i];
            if (c == ',')
            {
                ReadComma();
            }
            else if (c == _close || c == '}')
            {
                int close = _i;
                _scan.Add(BibTeXNodeKind.Punctuation, close, close + 1);
                _end = close + 1;
                _i = _end;
                if (!GoesOn(close))
                    return;
            }
            else if (BibTeXValueParser.IsNameCharacter(c))
            {
                ReadField();
            }
            else
            {
                SkipUnexpected(_i);
            }
        }
    }

    /// <summary>The delimiter that closes the entry, on a line of its own if the entry has several.</summary>
    private string Closing()
    {
        int lineBreak = _text.IndexOf('\n', _head.Open, _end - _head.Open);
        if (lineBreak < 0)
            return _scan.Nodes[_scan.Nodes.Count - 1].Kind == BibTeXNodeKind.Comment ? "\n" + _close : _close.ToString();
        return (_text[lineBreak - 1] == '\r' ? "\r\n" : "\n") + _close;
    }

    private void ReadComma()
    {
        if (!_needsComma)
        {
            // One slip, one finding: ",," and what follows is one.
            int last = _i;
            int end = _i + 1;
            for (int i = end; i < Limit && (_text[i] == ',' || char.IsWhiteSpace(_text[i])); i++)
                end = _text[i] == ',' ? i + 1 : end;
            _scan.Report(BibliographyProblemKind.StrayComma, new TextSpan(last, 1), new TextEdit(TextSpan.FromBounds(last, end), ""));
            _scan.Add(BibTeXNodeKind.Unread, last, end);
            _i = end;
            _end = end;
            return;
        }
        _scan.Add(BibTeXNodeKind.Punctuation, _i, _i + 1);
        _i++;
        _end = _i;
        _needsComma = false;
    }

    /// <summary>Whether a closing brace was one too many: directly behind it stands ", name =", with which no comment begins.</summary>
    private bool GoesOn(int close)
    {
        int comma = close + 1;
        while (comma < _text.Length && _text[comma] is ' ' or '\t')
            comma++;
        int limit = _scan.NextHead(close);
        if (_close == ')' || comma >= limit || _text[comma] != ',' || !_values.IsFieldAt(comma, limit, out _))
            return false;
        _scan.Report(BibliographyProblemKind.ExtraClosingBrace, new TextSpan(close, 1), new TextEdit(new TextSpan(close, 1), ""));
        _values.GoOn(limit);
        _needsComma = true;
        return true;
    }

    private void ReadField()
    {
        int start = _i;
        while (_i < Limit && BibTeXValueParser.IsNameCharacter(_text[_i]))
            _i++;
        var name = TextSpan.FromBounds(start, _i);
        int behind = _scan.SkipComments(_i, Limit, isRead: false);
        bool hasEquals = behind < Limit && _text[behind] == '=';
        if (!hasEquals && _needsComma)
        {
            SkipUnexpected(start);
            return;
        }
        if (_needsComma && !_values.IsCutAt(_end))
            _scan.Report(BibliographyProblemKind.MissingComma, name, new TextEdit(new TextSpan(_end, 0), ","));
        _needsComma = false;
        if (!hasEquals && Colon(name, behind) is >= 0 and var colon)
        {
            // As of JSON: "title: {A}".
            name = TextSpan.FromBounds(start, Math.Min(name.End, colon));
            _scan.Report(BibliographyProblemKind.MissingEquals, name, new TextEdit(TextSpan.FromBounds(colon, colon + 1), " ="));
            _scan.NodeStart = start;
            ReadValue(name, colon + 1);
            _scan.NodeStart = -1;
            return;
        }
        if (!hasEquals && !StartsOnLine(behind))
        {
            _scan.Report(BibliographyProblemKind.MissingValue, name);
            _scan.Add(BibTeXNodeKind.Unread, start, name.End);
            _end = name.End;
            // In "aut⏎ year = {2020}" one thing is missing, not two.
            _needsComma = behind < Limit && _text[behind] == ',';
            return;
        }
        if (!hasEquals)
            _scan.Report(BibliographyProblemKind.MissingEquals, name, new TextEdit(new TextSpan(name.End, 0), " ="));
        _scan.NodeStart = start;
        ReadValue(name, _scan.SkipComments(name.End, Limit, isRead: true) + (hasEquals ? 1 : 0));
        _scan.NodeStart = -1;
    }

    /// <summary>The colon that stands for the equals sign, at the end of a name or behind it; -1 if there is none.</summary>
    private int Colon(TextSpan name, int behind)
    {
        int colon = name.Length > 1 && _text[name.End - 1] == ':' ? name.End - 1
            : behind < Limit && _text[behind] == ':' && SkipBlankOnly(name.End) == behind ? behind : -1;
        if (colon < 0)
            return -1;
        int value = colon + 1;
        while (value < Limit && _text[value] is ' ' or '\t')
            value++;
        return value < Limit && (_text[value] is '{' or '"' || Letters.IsDigit(_text[value])) ? colon : -1;
    }

    private void ReadValue(TextSpan name, int start)
    {
        List<BibTeXPart> parts = _values.Read(start, out _end, out _i);
        _needsComma = true;
        string text = _text.Substring(name.Start, name.Length).ToLowerInvariant();
        bool isUsed = false;
        if (parts.Count == 0)
        {
            _item.HasEmptyTitle |= text == "title";
            _scan.Report(BibliographyProblemKind.MissingValue, name, new TextEdit(new TextSpan(start, 0), " {}"));
        }
        else if (IsNew(text))
        {
            _item.Fields.Add(new BibTeXField(text, name, parts));
            isUsed = true;
            if (Letters.IsDigit(text[0]))
                _scan.Report(BibliographyProblemKind.FieldNameDigit, name);
        }
        else if (!_item.IsString)
        {
            _scan.Report(BibliographyProblemKind.DuplicateField, name);
        }
        TakeComma();
        _scan.Add(isUsed ? BibTeXNodeKind.Field : BibTeXNodeKind.Unread, _scan.NodeStart, _end);
    }

    private bool IsNew(string name)
    {
        const int Few = 24;
        if (_item.Fields.Count < Few)
            return _item.Find(name) is null;
        _names ??= new HashSet<string>(_item.Fields.Select(static field => field.Name), StringComparer.Ordinal);
        return _names.Add(name);
    }

    /// <summary>A comma that follows at once belongs to the field's node.</summary>
    private void TakeComma()
    {
        int comma = SkipBlankOnly(_i);
        if (comma >= Limit || _text[comma] != ',')
            return;
        _i = comma + 1;
        _end = _i;
        _needsComma = false;
    }

    /// <summary>A value begins at a position on the same line as what is before it.</summary>
    private bool StartsOnLine(int value)
    {
        if (value >= Limit || _text[value] is not ('{' or '"'))
            return false;
        for (int i = _i; i < value; i++)
        {
            if (_text[i] is '\n' or '\r')
                return false;
        }
        return true;
    }

    /// <summary>Passes over what is no field: to a comma, the closing delimiter or the next field.</summary>
    private void SkipUnexpected(int start)
    {
        _i = start;
        while (_i < Limit)
        {
            char c = _text[_i];
            if (c == ',' || c == _close || c == '}')
                break;
            if (c == '{' && _scan.Braces.Close(_i) is var close && close >= 0 && close < Limit)
                _i = close;
            if (BibTeXValueParser.IsNameCharacter(c))
            {
                int nameEnd = _i;
                while (nameEnd < Limit && BibTeXValueParser.IsNameCharacter(_text[nameEnd]))
                    nameEnd++;
                int behind = SkipBlankOnly(nameEnd);
                if (_i > start && behind < Limit && _text[behind] == '=')
                    break;
                _i = nameEnd;
                continue;
            }
            _i++;
        }
        TextSpan span = _scan.Trim(start, _i);
        _scan.Report(BibliographyProblemKind.UnexpectedText, span);
        _scan.Add(BibTeXNodeKind.Unread, span.Start, span.End);
        _end = span.End;
        _needsComma = _i < Limit && _text[_i] == ',';
    }

    private void SkipBlank() => _i = _scan.SkipComments(_i, Limit, isRead: true);

    private int SkipBlankOnly(int i) => _scan.SkipBlank(i, Limit);
}
