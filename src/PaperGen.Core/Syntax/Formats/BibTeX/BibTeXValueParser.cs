using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>Reads the values of one entry, and knows how far the entry may reach.</summary>
internal sealed class BibTeXValueParser
{
    private readonly BibTeXScan _scan;
    private readonly string _text;
    private readonly int _open;
    private readonly char _close;

    // Whether no brace closes the entry before the next one begins: only then a value may end where no delimiter says so.
    private bool _isBroken;
    private int _cut = -1;

    public BibTeXValueParser(BibTeXScan scan, int open, char close)
    {
        _scan = scan;
        _text = scan.Text;
        _open = open;
        _close = close;
        SetLimit(scan.NextHead(open));
    }

    /// <summary>Where the next entry begins, or the end of the text.</summary>
    public int Limit { get; private set; }

    /// <summary>Whether a value was not closed, so that the entry's own delimiter is not what is missing.</summary>
    public bool HasUnclosed { get; private set; }

    /// <summary>Whether a value that was not closed ends here, so that no comma is missing behind it.</summary>
    public bool IsCutAt(int position) => _cut == position;

    /// <summary>The entry does not end at its closing brace but goes on, before <paramref name="limit"/>.</summary>
    public void GoOn(int limit)
    {
        Limit = limit;
        _isBroken = false;
    }

    /// <summary>What BibTeX's own names and others' are made of.</summary>
    public static bool IsNameCharacter(char c) =>
        c > ' ' && c is not ('=' or ',' or '{' or '}' or '"' or '#' or '%' or '(' or ')') && !char.IsWhiteSpace(c);

    /// <summary>Where the name of a field begins that ends before <c>=</c>; null if what follows is no value.</summary>
    public int? FieldNameBefore(int start, int equals)
    {
        int end = equals;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        int name = end;
        while (name > start && IsNameCharacter(_text[name - 1]))
            name--;
        int value = _scan.SkipBlank(equals + 1, Limit);
        if (name == end || !Letters.IsLetter(_text[name]) || value >= Limit)
            return null;
        bool isBlankBefore = name == start || char.IsWhiteSpace(_text[name - 1]);
        return isBlankBefore && (_text[value] is '{' or '"' || Letters.IsDigit(_text[value]) || equals > end) ? name : null;
    }

    /// <summary>The parts of the value at a position; none if there is no value.</summary>
    /// <param name="start">The position.</param>
    /// <param name="end">Where the value ends.</param>
    /// <param name="next">Where to read on, behind comments.</param>
    public List<BibTeXPart> Read(int start, out int end, out int next)
    {
        List<BibTeXPart> parts = ReadParts(start, out end, out next);
        next = Math.Max(end, next);
        return parts;
    }

    private List<BibTeXPart> ReadParts(int start, out int end, out int i)
    {
        end = start;
        var parts = new List<BibTeXPart>(1);
        i = _scan.SkipComments(start, Limit, isRead: true);
        while (true)
        {
            // "title == {A}": nothing is lost by it.
            while (i < Limit && _text[i] is '=' or '#')
            {
                _scan.Report(BibliographyProblemKind.UnexpectedText, new TextSpan(i, 1), new TextEdit(new TextSpan(i, 1), ""));
                end = i + 1;
                i = _scan.SkipComments(end, Limit, isRead: true);
            }
            if (i >= Limit || ReadPart(i) is not { } part)
                return parts;
            parts.Add(part);
            i = part.Outer.End;
            end = i;
            int next = _scan.SkipComments(i, Limit, isRead: false);
            if (next >= Limit || _text[next] != '#')
                return parts;
            next = _scan.SkipComments(i, Limit, isRead: true);
            end = next + 1;
            i = _scan.SkipComments(end, Limit, isRead: true);
            if (i >= Limit || _text[i] is ',' or '}' || _text[i] == _close)
            {
                _scan.Report(BibliographyProblemKind.UnexpectedText, new TextSpan(next, 1), new TextEdit(new TextSpan(next, 1), ""));
                return parts;
            }
        }
    }

    /// <summary>Whether at a comma or a line break a field begins: a name, <c>=</c>, and the beginning of a value.</summary>
    /// <param name="start">Where the comma or the line break stands.</param>
    /// <param name="limit">How far to look.</param>
    /// <param name="stop">Behind what was looked at.</param>
    public bool IsFieldAt(int start, int limit, out int stop)
    {
        bool isComma = _text[start] == ',';
        int name = start + 1;
        bool hasBreak = !isComma;
        for (; name < limit && char.IsWhiteSpace(_text[name]); name++)
            hasBreak |= _text[name] is '\n' or '\r';
        stop = name;
        if (name >= limit || !Letters.IsLetter(_text[name]))
            return false;
        while (stop < limit && IsNameCharacter(_text[stop]))
            stop++;
        int equals = _scan.SkipBlank(stop, limit);
        if (equals >= limit || _text[equals] != '=')
            return false;
        int value = _scan.SkipBlank(equals + 1, limit);
        if (value >= limit)
            return false;
        char c = _text[value];
        return c is '{' or '"' || (isComma && (Letters.IsDigit(c) || (hasBreak && Letters.IsLetter(c))));
    }

    private BibTeXPart? ReadPart(int i)
    {
        char c = _text[i];
        return c == '{' ? ReadBraced(i) : c == '"' ? ReadQuoted(i) : c == ',' || c == '}' || c == _close ? null : ReadBare(i);
    }

    private BibTeXPart ReadBraced(int open)
    {
        int close = _scan.Braces.Close(open);
        if (close >= Limit && HoldsOneHead(open, close))
            SetLimit(_scan.NextHead(close));
        bool isClosed = close >= 0 && close < Limit;
        int cut = isClosed && !_isBroken ? -1 : FindField(open + 1, isClosed ? close : Limit);
        if (cut >= 0)
            return CutBraced(open, cut);
        if (isClosed)
        {
            ReportEscapedBraces(open, close);
            return new BibTeXPart(BibTeXPartKind.Braced, TextSpan.FromBounds(open + 1, close), TextSpan.FromBounds(open, close + 1));
        }
        return CutBraced(open, Limit);
    }

    /// <summary>A value that ends where no brace says so.</summary>
    private BibTeXPart CutBraced(int open, int end)
    {
        TextSpan text = _scan.Trim(open + 1, end);
        // The last comma before the next entry is the field's.
        if (end == Limit && !text.IsEmpty && _text[text.End - 1] == ',')
            text = _scan.Trim(open + 1, text.End - 1);
        _scan.Report(BibliographyProblemKind.UnclosedValue, new TextSpan(open, 1), new TextEdit(new TextSpan(text.End, 0), "}"));
        return Cut(BibTeXPartKind.Braced, open, text);
    }

    private BibTeXPart Cut(BibTeXPartKind kind, int open, TextSpan text)
    {
        HasUnclosed = true;
        _cut = Math.Max(text.End, open + 1);
        return new BibTeXPart(kind, TextSpan.FromBounds(open + 1, _cut), TextSpan.FromBounds(open, _cut));
    }

    /// <summary>
    /// Whether a closed value only shows an entry: one line of it begins with a head, and what follows it is the end of a value. More of
    /// them are entries that a missing brace swallowed.
    /// </summary>
    private bool HoldsOneHead(int open, int close)
    {
        if (_scan.NextHead(_scan.NextHead(open)) < close || _scan.Braces.Close(_open) < close)
            return false;
        int next = _scan.SkipBlank(close + 1, _text.Length);
        return next < _text.Length && _text[next] is ',' or '}' or '#';
    }

    private void SetLimit(int limit)
    {
        Limit = limit;
        _isBroken = _close == '}' && (_scan.Braces.Close(_open) < 0 || _scan.Braces.Close(_open) >= limit);
    }

    /// <summary>Where in a stretch of the text a further field begins: at the comma or the line break before it; or -1.</summary>
    private int FindField(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i] is not (',' or '\n' or '\r'))
                continue;
            if (IsFieldAt(i, end, out int stop))
                return i;
            i = Math.Max(i, stop - 1);
        }
        return -1;
    }

    private void ReportEscapedBraces(int start, int end)
    {
        int depth = 0;
        int unmatched = -1;
        for (int i = start + 1; i < end && !(depth == 0 && unmatched >= 0); i++)
        {
            if (_text[i] != '\\')
                continue;
            i++;
            if ((_text[i] == '{' && depth++ == 0) || (_text[i] == '}' && depth == 0))
                unmatched = i - 1;
            else if (_text[i] == '}' && --depth == 0)
                unmatched = -1;
        }
        if (unmatched >= 0)
            _scan.Report(BibliographyProblemKind.EscapedBrace, new TextSpan(unmatched, 2));
    }

    private BibTeXPart ReadQuoted(int open)
    {
        int close = FindQuote(open, isEscapeRead: true, out int escaped, out int stop);
        if (close < 0 && escaped >= 0)
            close = FindQuote(open, isEscapeRead: false, out escaped, out stop);
        if (close >= 0 && FieldBefore(open, close) is { } comma)
            return CutQuoted(open, comma);
        if (close >= 0)
        {
            if (escaped >= 0)
                ReportQuoteInQuotes(open, close, escaped);
            return new BibTeXPart(BibTeXPartKind.Quoted, TextSpan.FromBounds(open + 1, close), TextSpan.FromBounds(open, close + 1));
        }
        int cut = FindField(open + 1, stop);
        return CutQuoted(open, cut >= 0 ? cut : stop);
    }

    private void ReportQuoteInQuotes(int open, int close, int escaped)
    {
        string braced = "{" + _text.Substring(open + 1, close - open - 1) + "}";
        _scan.Report(BibliographyProblemKind.QuoteInQuotes, new TextSpan(escaped, 2),
            new TextEdit(TextSpan.FromBounds(open, close + 1), braced));
    }

    private BibTeXPart CutQuoted(int open, int end)
    {
        TextSpan text = _scan.Trim(open + 1, end);
        bool hasQuote = !text.IsEmpty && _text[text.End - 1] == '"';
        if (hasQuote || (!text.IsEmpty && _text[text.End - 1] == ','))
            text = _scan.Trim(open + 1, text.End - 1);
        _scan.Report(BibliographyProblemKind.UnclosedQuote, new TextSpan(open, 1), new TextEdit(new TextSpan(text.End, 0),
            hasQuote ? "}" : "\""));
        BibTeXPart part = Cut(BibTeXPartKind.Quoted, open, text);
        if (!hasQuote)
            return part;
        _cut = text.End + 1;
        return part with { Outer = TextSpan.FromBounds(open, _cut) };
    }

    /// <summary>The quote that closes the one at a position, outside braces; or -1.</summary>
    /// <param name="open">The opening quote.</param>
    /// <param name="isEscapeRead">Whether <c>\"</c> is an accent and closes nothing.</param>
    /// <param name="escaped">The first <c>\"</c> outside braces, or -1.</param>
    /// <param name="stop">How far the value reaches if no quote closes it.</param>
    private int FindQuote(int open, bool isEscapeRead, out int escaped, out int stop)
    {
        escaped = -1;
        for (int i = open + 1; i < Limit; i++)
        {
            switch (_text[i])
            {
                case '\\' when i + 1 < Limit && (isEscapeRead || _text[i + 1] != '"'):
                    if (_text[i + 1] == '"' && escaped < 0)
                        escaped = i;
                    i++;
                    break;
                case '"':
                    stop = i;
                    return i;
                case '{' when _scan.Braces.Close(i) is var close && close >= 0 && close < Limit:
                    i = close;
                    break;
                case '{':
                    stop = Limit;
                    return -1;
                case '}':
                    stop = i;
                    return -1;
                default:
                    break;
            }
        }
        stop = Limit;
        return -1;
    }

    /// <summary>The comma of <c>, name =</c> if a quoted value ends with that: then its last quote opens the next one.</summary>
    private int? FieldBefore(int open, int close)
    {
        int i = close;
        while (i > open + 1 && char.IsWhiteSpace(_text[i - 1]))
            i--;
        if (_text[i - 1] != '=')
            return null;
        i--;
        while (i > open + 1 && char.IsWhiteSpace(_text[i - 1]))
            i--;
        int end = i;
        while (i > open + 1 && IsNameCharacter(_text[i - 1]))
            i--;
        if (i == end || !Letters.IsLetter(_text[i]))
            return null;
        while (i > open + 1 && char.IsWhiteSpace(_text[i - 1]))
            i--;
        return i > open + 1 && _text[i - 1] == ',' ? i - 1 : null;
    }

    /// <summary>A number, a macro, or words that lost their delimiters.</summary>
    private BibTeXPart ReadBare(int start)
    {
        int end = start;
        while (end < Limit && IsBare(_text[end]))
            end++;
        if (end == start)
            end++;
        bool isNumber = true;
        for (int i = start; i < end && isNumber; i++)
            isNumber = Letters.IsDigit(_text[i]);
        int next = _scan.SkipBlank(end, Limit);
        bool isWord = isNumber || !Letters.IsDigit(_text[start]);
        if (isWord && (next >= Limit || _text[next] is ',' or '}' or '#' or '%' or '=' || _text[next] == _close || IsFieldAfter(next)))
            return Bare(isNumber ? BibTeXPartKind.Number : BibTeXPartKind.Macro, TextSpan.FromBounds(start, end));
        return ReadWords(start, end);
    }

    private BibTeXPart ReadWords(int start, int end)
    {
        int i = end;
        while (i < Limit && _text[i] is not (',' or '}' or '#') && _text[i] != _close)
        {
            if (_text[i] is '\n' or '\r' && IsFieldAfter(_scan.SkipBlank(i, Limit)))
                break;
            if (_text[i] is '"' or '{' or '%')
                break;
            i++;
        }
        TextSpan span = _scan.Trim(start, Math.Max(i, end));
        _scan.Report(BibliographyProblemKind.MissingBraces, span, new TextEdit(span, "{" + _text.Substring(span.Start, span.Length) + "}"));
        return Bare(BibTeXPartKind.Bare, span);
    }

    private static BibTeXPart Bare(BibTeXPartKind kind, TextSpan span) => new(kind, span, span);

    private bool IsBare(char c) => IsNameCharacter(c) || (c is '(' or ')' && c != _close);

    /// <summary>Whether <c>name =</c> is at a position.</summary>
    private bool IsFieldAfter(int start)
    {
        int end = start;
        while (end < Limit && IsNameCharacter(_text[end]))
            end++;
        int equals = _scan.SkipBlank(end, Limit);
        return end > start && equals < Limit && _text[equals] == '=';
    }
}
