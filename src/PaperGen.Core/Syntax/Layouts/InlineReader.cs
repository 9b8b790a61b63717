using System.Text;
using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>Takes the marks within lines off: links, emphasis, code, tags. Tags that part blocks part pieces.</summary>
internal sealed class InlineReader(string text, List<Piece> pieces)
{
    /// <summary>How far the end of a tag, an address or an emphasis is looked for.</summary>
    private const int MaxMark = 2000;

    private static readonly HashSet<string> s_inlineTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "svg", "path", "button", "input", "picture",
        "source", "center",
    };

    private static readonly HashSet<string> s_blockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "li", "main", "nav", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title", "meta", "script", "style",
    };

    private readonly StringBuilder _visible = new();
    private readonly List<int> _map = [];
    private readonly List<PieceRun> _runs = [];
    private readonly List<PieceLink> _links = [];
    private readonly List<int> _gaps = [];
    private readonly Dictionary<int, int> _closers = [];
    private readonly HashSet<int> _closed = [];
    private readonly List<int> _open = [];
    private readonly List<(int End, int Outer)> _linkEnds = [];
    private RunStyle _style;
    private int _link = -1;
    private int _runStart;
    private bool _space;
    private int _blanks;
    private int _anchorLink = -1;

    private PieceMark _mark;
    private int _level;
    private bool _quoted;
    private bool _beginsBlock;
    private bool _inFold;
    private int _start;
    private int _lastEnd;

    // Tables made of tags; rows of all tables are counted together.
    private int _tagRow = -1;
    private int _tagColumn = -1;

    // The mark of a tag whose text begins on a later line.
    private (PieceMark Mark, int Level) _pending;

    public int Rows { get; set; }

    /// <summary>Whether the file is a document of TeX, whose commands are marks; elsewhere they are what a page left in a text.</summary>
    public bool IsTex { get; set; }

    // Where the groups of TeX end that are open, and what was before them.
    private readonly List<(int End, RunStyle Style, int Link)> _groups = [];

    /// <summary>Adds the pieces of some lines.</summary>
    /// <param name="lines">The lines, without the marks at their beginnings.</param>
    /// <param name="mark">The mark before the first.</param>
    /// <param name="level">Its level.</param>
    /// <param name="row">The row of the table, or -1.</param>
    /// <param name="quoted">Whether they are quoted.</param>
    /// <param name="beginsBlock">Whether something parts them from the piece before.</param>
    /// <param name="start">Where the mark begins.</param>
    public void Read(List<TextSpan> lines, PieceMark mark, int level, int row, bool quoted, bool beginsBlock, int start)
    {
        _row = row;
        (_mark, _level, _quoted, _beginsBlock, _start, _lastEnd) = (mark, level, quoted, beginsBlock, start, start);
        if (_tagRow >= 0 && mark == PieceMark.None)
            (_mark, _level, _row) = (PieceMark.Cell, Math.Max(_tagColumn, 0), _tagRow);
        else if (mark == PieceMark.None && _pending.Mark != PieceMark.None)
            (_mark, _level) = _pending;
        Match(lines);
        foreach (TextSpan line in lines)
        {
            ReadLine(line.Start, line.End);
            _space = true;
        }
        EndPiece();
        _style = RunStyle.None;
        _link = _anchorLink;
    }

    private int _row;

    /// <summary>Finds the closing bracket of each opening one.</summary>
    private void Match(List<TextSpan> lines)
    {
        _closers.Clear();
        _closed.Clear();
        _open.Clear();
        foreach (TextSpan line in lines)
        {
            for (int i = line.Start; i < line.End; i++)
            {
                if (text[i] is not ('[' or ']') || (i > line.Start && text[i - 1] == '\\'))
                    continue;
                if (text[i] == '[')
                {
                    _open.Add(i);
                }
                else if (_open.Count > 0)
                {
                    _closers[_open[_open.Count - 1]] = i;
                    _closed.Add(i);
                    _open.RemoveAt(_open.Count - 1);
                }
            }
        }
    }

    private void ReadLine(int start, int end)
    {
        for (int i = start; i < end;)
        {
            while (_linkEnds.Count > 0 && i >= _linkEnds[_linkEnds.Count - 1].End)
                CloseLink();
            // An address may have taken the bracket with it.
            if (_groups.Count > 0 && i >= _groups[_groups.Count - 1].End)
            {
                i += i == _groups[_groups.Count - 1].End ? 1 : 0;
                CloseGroup();
                continue;
            }
            int next = ReadMark(i, start, end);
            if (next > i)
            {
                i = next;
                continue;
            }
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                _blanks++;
            }
            else
            {
                Add(c, i);
            }
            i++;
        }
        while (_linkEnds.Count > 0 && end >= _linkEnds[_linkEnds.Count - 1].End)
            CloseLink();
        while (_groups.Count > 0)
            CloseGroup();
        _blanks = 0;
    }

    private void CloseGroup()
    {
        EndRun();
        (_, _style, _link) = _groups[_groups.Count - 1];
        _groups.RemoveAt(_groups.Count - 1);
    }

    /// <summary><c>\textit{names}</c>, <c>\href{address}{text}</c>.</summary>
    private int ReadTex(int start, int end)
    {
        int open = start + 1;
        while (open < end && Letters.IsLetter(text[open]))
            open++;
        int close = open < end && text[open] == '{' ? EndOfGroup(open, end) : -1;
        if (close < 0)
            return start;
        switch (text.Substring(start + 1, open - start - 1))
        {
            case "textit" or "emph":
                EndRun();
                _groups.Add((close, _style, _link));
                _style |= RunStyle.Italic;
                return open + 1;
            case "textbf":
                EndRun();
                _groups.Add((close, _style, _link));
                _style |= RunStyle.Bold;
                return open + 1;
            case "href" when close + 1 < end && text[close + 1] == '{' && EndOfGroup(close + 1, end) is > 0 and var stop:
                EndRun();
                _groups.Add((stop, _style, _link));
                _link = _links.Count;
                _links.Add(new PieceLink(TextSpan.FromBounds(open + 1, close), IsImage: false));
                return close + 2;
            default:
                return start;
        }
    }

    private int EndOfGroup(int open, int end)
    {
        int depth = 0;
        for (int i = open; i < Math.Min(end, open + MaxMark); i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Where a mark that begins at a position ends; the position itself if there is none.</summary>
    private int ReadMark(int i, int start, int end)
    {
        switch (text[i])
        {
            case '[':
                return ReadOpening(i, i);
            case '!' when i + 1 < end && text[i + 1] == '[':
                return ReadOpening(i + 1, i);
            case ']':
                return ReadOrphan(i, end);
            case '<':
                return ReadTag(i, end);
            case '*' or '_':
                return ReadEmphasis(i, start, end);
            case '`':
                return ReadCode(i, end);
            case '\\' when i + 1 == end || text[i + 1] == ' ':
                // A line break of Markdown. A row of them is a mark of mails, which is read before.
                _space = true;
                return i > start && text[i - 1] == '\\' ? i : i + 1;
            case '\\' when IsTex:
                return ReadTex(i, end);
            case 'h' when IsAddress(i, end) && (i == start || !char.IsLetterOrDigit(text[i - 1])):
                return ReadAddress(i, end);
            default:
                return i;
        }
    }

    private bool IsAddress(int i, int end) => end - i > 10 && (text.StartsWith(i, "https://") || text.StartsWith(i, "http://"));

    /// <summary>A bare address is text and link.</summary>
    private int ReadAddress(int start, int end)
    {
        int stop = start;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] < '\u2E80' && "<>\"`|".IndexOf(text[stop]) < 0)
            stop++;
        stop = LinkScanner.TrimEnd(text, start, stop);
        // "](" after an address that stands as its own text.
        int bracket = text.IndexOf(']', start, stop - start);
        if (bracket > 0)
            stop = bracket;
        if (stop <= start + 8)
            return start;
        if (_link >= 0)
        {
            AddAll(start, stop);
            return stop;
        }
        EndRun();
        _link = _links.Count;
        _links.Add(new PieceLink(TextSpan.FromBounds(start, stop), IsImage: false));
        AddAll(start, stop);
        EndRun();
        _link = -1;
        return stop;
    }

    private void AddAll(int start, int end)
    {
        for (int i = start; i < end; i++)
            Add(text[i], i);
    }

    /// <summary><c>[text](address)</c>, <c>[text][reference]</c>; other brackets are text.</summary>
    private int ReadOpening(int bracket, int start)
    {
        if (!_closers.TryGetValue(bracket, out int close))
        {
            // What is never closed here is the page's: "[", "[Upvote".
            return _visible.Length == 0 && bracket == start ? bracket + 1 : start;
        }
        bool image = start < bracket;
        if (Target(close, out int end, out TextSpan address))
        {
            _links.Add(new PieceLink(address, image));
            _lastEnd = Math.Max(_lastEnd, end);
            if (image)
                return end;
            // "2026[6](address)" is a year and a count.
            _space |= _visible.Length > 0 && char.IsLetterOrDigit(_visible[_visible.Length - 1]) && Letters.IsDigit(text[bracket + 1]);
            EndRun();
            _linkEnds.Add((close, _link));
            _link = _links.Count - 1;
            return bracket + 1;
        }
        // A picture's words are in brackets at the beginning of a link.
        bool isPicture = _linkEnds.Count > 0 && _visible.Length == _runStart && close < _linkEnds[_linkEnds.Count - 1].End
            && close - bracket < 100;
        return isPicture || IsPictureText(bracket, close) ? close + 1 : start;
    }

    /// <summary>"[image: no alternative text]" in the languages of those who make such text.</summary>
    private bool IsPictureText(int bracket, int close)
    {
        int colon = bracket + 1;
        while (colon < close && colon - bracket < 8 && text[colon] is not (':' or '\uFF1A'))
            colon++;
        if (colon >= close || text[colon] is not (':' or '\uFF1A'))
            return false;
        string word = text.Substring(bracket + 1, colon - bracket - 1);
        return word.Equals("image", StringComparison.OrdinalIgnoreCase) || word.Equals("img", StringComparison.OrdinalIgnoreCase)
            || word is "\u56FE\u7247" or "\u753B\u50CF" or "\u56FE\u50CF";
    }

    /// <summary>What follows the closing bracket of a link.</summary>
    private bool Target(int close, out int end, out TextSpan address)
    {
        end = close;
        address = default;
        int i = close + 1;
        if (i >= text.Length)
            return false;
        int limit = Math.Min(text.Length, i + MaxMark);
        if (text[i] == '(')
        {
            int depth = 0;
            for (int k = i; k < limit && text[k] is not ('\n' or '\r'); k++)
            {
                if (text[k] == '(')
                    depth++;
                else if (text[k] == ')' && --depth == 0)
                {
                    end = k + 1;
                    break;
                }
            }
            if (end == close)
                return false;
            int first = i + 1;
            while (first < end - 1 && text[first] is ' ' or '<')
                first++;
            int last = first;
            while (last < end - 1 && !char.IsWhiteSpace(text[last]) && text[last] != '>')
                last++;
            // "[sic](see below)" is text: an address has no blanks but before its title in quotes.
            if (last < end - 1 && text.IndexOfAny(s_quotes, last, end - 1 - last) < 0 && text[last] != '>')
                return false;
            address = TextSpan.FromBounds(first, last);
            return true;
        }
        if (text[i] == '[')
        {
            int k = i + 1;
            while (k < limit && k - i < 40 && (char.IsLetterOrDigit(text[k]) || text[k] is '-' or '_' or ' '))
                k++;
            if (k < limit && text[k] == ']' && k > i + 1)
            {
                end = k + 1;
                address = new TextSpan(i + 1, 0);
                return true;
            }
        }
        return false;
    }

    private static readonly char[] s_quotes = ['"', '\''];

    private void CloseLink()
    {
        EndRun();
        _link = _linkEnds[_linkEnds.Count - 1].Outer;
        _linkEnds.RemoveAt(_linkEnds.Count - 1);
    }

    /// <summary>The end of a link: "](address)". One that begins in another block leaves only its end here.</summary>
    private int ReadOrphan(int bracket, int end)
    {
        bool isClosed = _closed.Contains(bracket);
        if (!Target(bracket, out int stop, out TextSpan address) || stop > end)
            return isClosed ? bracket : _visible.Length == 0 ? bracket + 1 : bracket;
        if (!isClosed)
        {
            _links.Add(new PieceLink(address, IsImage: false));
            if (_visible.Length > _runStart && _link < 0)
            {
                EndRun();
                PieceRun last = _runs[_runs.Count - 1];
                _runs[_runs.Count - 1] = last with { Link = _links.Count - 1 };
            }
        }
        return stop;
    }

    private int ReadTag(int start, int end)
    {
        if (text.StartsWith(start, "<!--"))
        {
            int close = text.IndexOf("-->", start, Math.Min(end - start + 2, text.Length - start), StringComparison.Ordinal);
            return close < 0 || close >= end ? start : close + 3;
        }
        if (IsAddress(start + 1, end))
        {
            int close = text.IndexOf('>', start, Math.Min(end - start, MaxMark));
            if (close < 0)
                return start;
            ReadAddress(start + 1, close);
            return close + 1;
        }
        int name = start + 1;
        bool closing = name < end && text[name] == '/';
        if (closing)
            name++;
        int nameEnd = name;
        while (nameEnd < end && nameEnd - name < 12 && (Letters.IsLetter(text[nameEnd]) || Letters.IsDigit(text[nameEnd])))
            nameEnd++;
        if (nameEnd == name || nameEnd >= text.Length || (nameEnd < end && text[nameEnd] is not ('>' or '/' or ' ' or '\t')))
            return start;
        string tag = text.Substring(name, nameEnd - name);
        bool isBlock = s_blockTags.Contains(tag);
        if (!isBlock && !s_inlineTags.Contains(tag))
            return start;
        int stop = text.IndexOf('>', nameEnd, Math.Min(end - nameEnd, MaxMark));
        if (stop < 0)
            return start;
        stop++;
        if (isBlock)
            ReadBlockTag(tag.ToLowerInvariant(), closing, start, stop);
        else
            ReadInlineTag(tag.ToLowerInvariant(), closing, nameEnd, stop);
        _lastEnd = Math.Max(_lastEnd, stop);
        return stop;
    }

    private void ReadInlineTag(string tag, bool closing, int attributes, int end)
    {
        switch (tag)
        {
            case "b" or "strong":
                SetStyle(RunStyle.Bold, !closing);
                break;
            case "i" or "em":
                SetStyle(RunStyle.Italic, !closing);
                break;
            case "a":
                EndRun();
                if (!closing && Attribute("href", attributes, end) is var href)
                {
                    _links.Add(new PieceLink(href, IsImage: false));
                    _anchorLink = _links.Count - 1;
                }
                else
                {
                    _anchorLink = -1;
                }
                _link = _anchorLink;
                break;
            case "span" or "button" or "label" when !closing && _visible.Length > 0 && text[attributes - tag.Length - 2] == '>':
                // Two of them side by side are two things.
                _space = true;
                _blanks = 2;
                break;
        }
    }

    private TextSpan Attribute(string name, int start, int end)
    {
        int found = text.IndexOf(name, start, end - start, StringComparison.OrdinalIgnoreCase);
        int equals = found < 0 ? -1 : text.IndexOf('=', found, end - found);
        if (equals < 0)
            return default;
        int first = equals + 1;
        while (first < end && text[first] is ' ' or '"' or '\'')
            first++;
        int last = first;
        while (last < end && text[last] is not ('"' or '\'' or ' ' or '>'))
            last++;
        return TextSpan.FromBounds(first, Math.Max(first, last));
    }

    private void ReadBlockTag(string tag, bool closing, int start, int end)
    {
        EndPiece();
        _start = start;
        _lastEnd = end;
        _beginsBlock = tag != "br";
        switch (tag)
        {
            case "br":
                break;
            case "tr":
                _tagRow = closing ? -1 : Rows++;
                _tagColumn = -1;
                SetMark(closing ? PieceMark.None : PieceMark.Cell, 0, _tagRow);
                break;
            case "td" or "th":
                if (_tagRow < 0)
                    break;
                _tagColumn += closing ? 0 : 1;
                SetMark(PieceMark.Cell, Math.Max(_tagColumn, 0), _tagRow);
                break;
            case "table":
                _tagRow = -1;
                SetMark(PieceMark.None, 0, -1);
                break;
            case "summary" when _mark == PieceMark.Cell:
                _inFold = !closing;
                break;
            case "summary":
                SetMark(closing ? PieceMark.None : PieceMark.Summary, 0, -1);
                break;
            case "li" when _mark != PieceMark.Cell:
                SetMark(closing ? PieceMark.None : PieceMark.Bullet, 0, -1);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when _mark != PieceMark.Cell:
                SetMark(closing ? PieceMark.None : PieceMark.Heading, tag[1] - '0', -1);
                break;
            case "title":
                break;
            default:
                if (_mark is not PieceMark.Cell)
                    SetMark(PieceMark.None, 0, -1);
                break;
        }
    }

    private void SetMark(PieceMark mark, int level, int row)
    {
        (_mark, _level, _row) = (mark, level, row);
        _pending = mark == PieceMark.Cell ? default : (mark, level);
    }

    private void SetStyle(RunStyle style, bool on)
    {
        EndRun();
        _style = on ? _style | style : _style & ~style;
    }

    private int ReadEmphasis(int i, int start, int end)
    {
        char mark = text[i];
        int stop = i;
        while (stop < end && text[stop] == mark)
            stop++;
        int count = stop - i;
        if (count > 3)
            return i;
        char before = i > start ? text[i - 1] : ' ';
        char after = stop < end ? text[stop] : ' ';
        RunStyle style = count == 1 ? RunStyle.Italic : count == 2 ? RunStyle.Bold : RunStyle.Bold | RunStyle.Italic;
        if ((_style & style) == style)
        {
            if (char.IsWhiteSpace(before) && !char.IsWhiteSpace(after))
                return i;
            if (mark == '_' && Letters.IsWord(after))
                return i;
            SetStyle(style, on: false);
            return stop;
        }
        if (char.IsWhiteSpace(after) || (Letters.IsWord(before) && before < '\u2E80'))
            return i;
        // What is never closed, or closed a page later, is no emphasis.
        int close = text.IndexOf(mark == '*' ? s_stars[count - 1] : s_lowLines[count - 1], stop, Math.Min(text.Length - stop, MaxMark),
            StringComparison.Ordinal);
        if (close < 0)
            return i;
        SetStyle(style, on: true);
        return stop;
    }

    private static readonly string[] s_stars = ["*", "**", "***"];
    private static readonly string[] s_lowLines = ["_", "__", "___"];

    private int ReadCode(int i, int end)
    {
        if ((_style & RunStyle.Code) != 0)
        {
            SetStyle(RunStyle.Code, on: false);
            return i + 1;
        }
        // ``quotes'' of TeX are text.
        if ((i + 1 < end && text[i + 1] == '`') || text.IndexOf('`', i + 1, end - i - 1) < 0 || (i > 0 && text[i - 1] == '`'))
            return i;
        SetStyle(RunStyle.Code, on: true);
        return i + 1;
    }

    private void Add(char c, int position)
    {
        if (_space && _visible.Length > 0)
        {
            if (_blanks > 1)
                _gaps.Add(_visible.Length + 1);
            _visible.Append(' ');
            _map.Add(-1);
        }
        _space = false;
        _blanks = 0;
        _visible.Append(c);
        _map.Add(position);
        _lastEnd = Math.Max(_lastEnd, position + 1);
    }

    private void EndRun()
    {
        if (_visible.Length > _runStart)
            _runs.Add(new PieceRun(_runStart, _visible.Length, _style, _link));
        _runStart = _visible.Length;
    }

    private void EndPiece()
    {
        EndRun();
        if (_visible.Length > 0 || _links.Count > (_anchorLink >= 0 ? 1 : 0))
        {
            pieces.Add(new Piece
            {
                Mark = _mark,
                Level = _level,
                Row = _row,
                IsQuoted = _quoted,
                IsFoldCaption = _inFold,
                BeginsBlock = _beginsBlock,
                Span = TextSpan.FromBounds(_start, Math.Max(_start, _lastEnd)),
                Source = text,
                Text = _visible.ToString(),
                Map = [.. _map],
                Runs = [.. _runs],
                Links = [.. _links],
                Gaps = [.. _gaps],
            });
            _beginsBlock = false;
            _pending = default;
        }
        _visible.Clear();
        _map.Clear();
        _runs.Clear();
        _gaps.Clear();
        _runStart = 0;
        _space = false;
        _blanks = 0;
        // A link around several blocks is a link of each.
        PieceLink? around = _anchorLink >= 0 && _anchorLink < _links.Count ? _links[_anchorLink] : null;
        _links.Clear();
        _linkEnds.Clear();
        _anchorLink = -1;
        _link = -1;
        if (around is { } link)
        {
            _links.Add(link);
            _anchorLink = _link = 0;
        }
        _start = _lastEnd;
    }
}
