using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>Cuts a pasted file into pieces: at blank lines, marks, cells and tags, and where a line ends before it is full.</summary>
internal sealed class PieceReader
{
    /// <summary>The level of a heading that a row of equals signs underlines; those of other signs follow.</summary>
    public const int FirstUnderline = 7;

    private const int MinRule = 3;
    private const int MinWrap = 56;
    private const int MaxWrap = 140;
    private const string Bullets = "-*+\u2022\u00B7\u25E6\u25AA\u25CF\u25CB\u2023\u2013\u2014\u25BA\u25B6\u2726\u2666\u2043\u00BB\u30FB";
    private const string Numerals = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
    private const string RuleCharacters = "-=*_~^+%#\u2500\u2501\u2014\u2013.\u00B7<>\u2022";

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly List<Piece> _pieces = [];
    private readonly InlineReader _inline;
    private readonly List<SourceLine> _block = [];
    private readonly List<SourceLine> _lines;
    private readonly List<int> _indents = [];
    private readonly List<TextSpan> _foreign = [];
    private int _nextForeign;
    private readonly int _wrap;

    // The numbers of sections at the beginnings of lines: "2.1".
    private readonly HashSet<string> _sections;
    private PieceMark _mark;
    private int _level;
    private bool _quoted;
    private int _markStart;
    private bool _blank = true;

    // The last number that was before a colon at the beginning of a line.
    private int _lastNumber;

    // The line before: a bullet or number alone, whose item is in this one.
    private SourceLine _lonely;
    private PieceMark _lonelyMark;

    // Whether a comment is never closed.
    private bool _isUnclosed;

    // The separator of the comma-separated values that the lines are, or 0.
    private char _comma;

    private PieceReader(string text)
    {
        _text = text;
        _inline = new InlineReader(text, _pieces);
        _lines = Lines(text);
        _inline.IsTex = _lines.Exists(line => !line.IsBlank && TexHeading(line.Start, line.End, out _) > 0);
        _sections = Sections();
        _wrap = WrapWidth();
    }

    /// <summary>The pieces of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="foreign">Stretches in other programs' formats, in order; null for none.</param>
    public static List<Piece> Read(string text, List<TextSpan>? foreign = null)
    {
        var reader = new PieceReader(text);
        reader._foreign.AddRange(foreign ?? []);
        reader.ReadLines();
        return reader._pieces;
    }

    private static List<SourceLine> Lines(string text)
    {
        var lines = new List<SourceLine>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(s_lineEnds, start);
            if (end < 0)
                end = text.Length;
            int first = start;
            int column = 0;
            while (first < end && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF'))
            {
                column += text[first] == '\t' ? 4 : 1;
                first++;
            }
            int last = end;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            lines.Add(new SourceLine(first, last, column));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>The width that the file's lines are wrapped at; 0 if they are not.</summary>
    private int WrapWidth()
    {
        var counts = new int[MaxWrap + 1];
        int unwrapped = 0;
        for (int i = 0; i + 1 < _lines.Count; i++)
        {
            int length = _lines[i].Width;
            unwrapped += length > MaxWrap + 20 && !HasLink(_lines[i]) && _text[_lines[i].Start] != '|' ? 1 : 0;
            if (length is >= MinWrap and <= MaxWrap && !_lines[i + 1].IsBlank && char.IsLetterOrDigit(_text[_lines[i + 1].Start])
                && char.IsLetterOrDigit(_text[_lines[i].Start]))
                counts[length]++;
        }
        int best = 0;
        int sum = 0;
        int most = 3;
        for (int width = MinWrap; width <= MaxWrap; width++)
        {
            sum += counts[width] - (width >= MinWrap + 12 ? counts[width - 12] : 0);
            if (sum >= most && counts[width] > 0)
                (most, best) = (sum, width);
        }
        // A file whose paragraphs are long lines is not wrapped, whatever lengths its titles have.
        return unwrapped * 2 >= most || EndsEarly(0, _lines.Count, best) > 2 * most ? 0 : best;
    }

    /// <summary>How many lines are followed by one whose first word would have been in them, were the text wrapped at a width.</summary>
    private int EndsEarly(int first, int end, int width)
    {
        int count = 0;
        for (int i = first; i + 1 < end; i++)
        {
            SourceLine next = _lines[i + 1];
            if (_lines[i].IsBlank || next.IsBlank || !char.IsLetterOrDigit(_text[next.Start])
                || !char.IsLetterOrDigit(_text[_lines[i].Start]))
                continue;
            int word = next.Start;
            while (word < next.End && !char.IsWhiteSpace(_text[word]))
                word++;
            count += _lines[i].Width + 1 + (word - next.Start) <= width && !IsLabelled(next) && !IsLabelled(_lines[i]) ? 1 : 0;
        }
        return count;
    }

    private void ReadLines()
    {
        int i = FrontMatter();
        bool code = false;
        while (i < _lines.Count)
        {
            SourceLine line = _lines[i];
            if (line.IsBlank)
            {
                _comma = '\0';
                _lonelyMark = PieceMark.None;
                Flush();
                _blank = true;
            }
            else if (IsForeign(line))
            {
                Flush();
                AddMarks(line, PieceMark.Code);
            }
            else if (IsFence(line) && !(_text[line.Start] == '~' && IsRule(line) && IsUnderline(line)))
            {
                Flush();
                code = !code && IsCode(i);
                AddMarks(line, PieceMark.Code);
            }
            else if (code)
            {
                AddMarks(line, PieceMark.Code);
            }
            else if (_text.StartsWith(line.Start, "<!--") || _text.StartsWith(line.Start, "//"))
            {
                Flush();
                i = AddComment(i);
                continue;
            }
            else
            {
                ReadLine(i, line);
            }
            i++;
        }
        Flush();
    }

    private bool IsForeign(SourceLine line)
    {
        while (_nextForeign < _foreign.Count && _foreign[_nextForeign].End <= line.Start)
            _nextForeign++;
        return _nextForeign < _foreign.Count && _foreign[_nextForeign].Start < line.End;
    }

    /// <summary>What is between two rows of dashes at the beginning of a Markdown file is about the file.</summary>
    private int FrontMatter()
    {
        if (_lines.Count < 3 || !IsText(_lines[0], "---"))
            return 0;
        for (int i = 1; i < Math.Min(_lines.Count, 40); i++)
        {
            SourceLine line = _lines[i];
            if (IsText(line, "---"))
            {
                for (int k = 0; k <= i; k++)
                    AddMarks(_lines[k], PieceMark.Code);
                return i + 1;
            }
            int colon = line.IsBlank ? -1 : _text.IndexOf(':', line.Start, line.Length);
            bool isKey = colon > 0 && colon - line.Start < 24 && !HasSpace(line.Start, colon)
                && _text.IndexOf("abstract", line.Start, colon - line.Start, StringComparison.OrdinalIgnoreCase) < 0;
            if (!isKey && line.Column == 0 && !line.IsBlank)
                return 0;
        }
        return 0;
    }

    private bool IsText(SourceLine line, string text) => line.Length == text.Length && _text.StartsWith(line.Start, text);

    private bool HasSpace(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(_text[i]))
                return true;
        }
        return false;
    }

    private bool IsFence(SourceLine line) => _text.StartsWith(line.Start, "```") || _text.StartsWith(line.Start, "~~~");

    /// <summary>Whether what a fence opens is code: it is closed, and neither called text nor most of the file.</summary>
    private bool IsCode(int index)
    {
        SourceLine fence = _lines[index];
        string language = _text.Substring(fence.Start + 3, fence.Length - 3).Trim();
        if (language is "text" or "txt" or "md" or "markdown" or "plain" or "plaintext")
            return false;
        for (int i = index + 1; i < _lines.Count; i++)
        {
            if (!_lines[i].IsBlank && IsFence(_lines[i]))
                return language.Length > 0 || (_lines[i].Start - fence.End) * 2 < _text.Length;
        }
        return false;
    }

    private void AddMarks(SourceLine line, PieceMark mark)
    {
        if (!line.IsBlank)
            AddMarks(TextSpan.FromBounds(line.Start, line.End), mark);
    }

    private void AddMarks(TextSpan span, PieceMark mark) =>
        _pieces.Add(new Piece
        {
            Mark = mark,
            Level = 0,
            BeginsBlock = true,
            Span = span,
            Source = _text,
            Text = "",
            Map = [],
            Runs = [],
            Links = []
        });

    private int AddComment(int index)
    {
        SourceLine line = _lines[index];
        if (_text[line.Start] == '/')
        {
            AddMarks(line, PieceMark.Comment);
            return index + 1;
        }
        // Where one comment is never closed, none behind it is.
        int close = _isUnclosed ? -1 : _text.IndexOf("-->", line.Start, StringComparison.Ordinal);
        if (close < 0)
        {
            _isUnclosed = true;
            AddMarks(line, PieceMark.Comment);
            return index + 1;
        }
        int last = index;
        while (last + 1 < _lines.Count && _lines[last].End < close + 3)
            last++;
        AddMarks(TextSpan.FromBounds(line.Start, close + 3), PieceMark.Comment);
        if (_lines[last].End > close + 3)
        {
            int first = close + 3;
            while (char.IsWhiteSpace(_text[first]))
                first++;
            ReadLine(last, new SourceLine(first, _lines[last].End, _lines[last].Column));
        }
        return last + 1;
    }

    private void ReadLine(int index, SourceLine line)
    {
        if (IsRule(line))
        {
            if (IsUnderline(line))
                Underline(line);
            else
                AddRule(line);
            return;
        }
        if (IsSlashes(line))
        {
            Flush();
            AddMarks(new TextSpan(line.Start, 2), PieceMark.Slashes);
            _blank = true;
            if (line.Length > 2)
            {
                int first = line.Start + 2;
                while (char.IsWhiteSpace(_text[first]))
                    first++;
                Begin(PieceMark.None, 0, first);
                _block.Add(line with { Start = first });
                Flush();
            }
            return;
        }
        if (ReadRow(index, line))
            return;
        ReadMarks(line);
    }

    /// <summary>A line that holds no letter and no digit, but a few signs again and again.</summary>
    private bool IsRule(SourceLine line)
    {
        if (line.Length < MinRule)
            return false;
        for (int i = line.Start; i < line.End; i++)
        {
            if (RuleCharacters.IndexOf(_text[i]) < 0 && _text[i] != ' ')
                return false;
        }
        return true;
    }

    /// <summary>A row below a line that is about as long.</summary>
    private bool IsUnderline(SourceLine line)
    {
        if (_block.Count is 0 or > 3 || _mark is not (PieceMark.None or PieceMark.Number))
            return false;
        for (int i = line.Start; i < line.End; i++)
        {
            if (_text[i] != _text[line.Start])
                return false;
        }
        int above = _block[_block.Count - 1].Length;
        return "=-~^\"*+#".IndexOf(_text[line.Start]) >= 0 && line.Length >= above * 0.7 && line.Length <= above + 6;
    }

    private void Underline(SourceLine line)
    {
        _mark = PieceMark.Heading;
        _level = FirstUnderline + "=-~^\"*+#".IndexOf(_text[line.Start]);
        Flush();
        AddMarks(line, PieceMark.Rule);
        // The underline is the heading's own.
        _pieces.RemoveAt(_pieces.Count - 1);
        _blank = true;
    }

    private void AddRule(SourceLine line)
    {
        Flush();
        AddMarks(line, PieceMark.Rule);
        _blank = true;
        _indents.Clear();
    }

    private bool IsSlashes(SourceLine line) => _text.StartsWith(line.Start, "\\\\") && (line.Length == 2 || _text[line.Start + 2] == ' ');

    /// <summary>Reads a row of a table, its cells between bars or tabs.</summary>
    private bool ReadRow(int index, SourceLine line)
    {
        char separator = _text[line.Start] == '|' && _text.IndexOf('|', line.Start + 1, line.Length - 1) > 0 ? '|'
            : Count(line, '|') > 0 && IsInBarTable(index) ? '|'
            : IsInTabTable(index) ? '\t' : '\0';
        if (separator == '\0')
            return ReadCommas(line);
        Flush();
        bool delimiter = true;
        for (int i = line.Start; i < line.End && delimiter; i++)
            delimiter = _text[i] is '|' or '-' or ':' or ' ' or '+' or '=';
        if (delimiter && separator == '|')
        {
            AddMarks(line, PieceMark.Rule);
            _blank = true;
            return true;
        }
        int row = _inline.Rows++;
        int column = 0;
        // Empty cells before the first word count as columns.
        int start = separator == '\t' ? FirstOf(line) : line.Start;
        bool first = true;
        for (int i = start; i <= line.End; i++)
        {
            if (i < line.End && (_text[i] != separator || (i > line.Start && _text[i - 1] == '\\')))
                continue;
            bool isEdge = first && i == line.Start && separator == '|';
            if (!isEdge)
            {
                AddCell(start, i, row, column);
                column++;
            }
            first = false;
            start = i + 1;
        }
        _blank = true;
        return true;
    }

    /// <summary>Reads a row of comma-separated values, below a row of labels.</summary>
    private bool ReadCommas(SourceLine line)
    {
        if (_comma == '\0')
        {
            if (_block.Count > 0)
                return false;
            _comma = Separator(line, ',') ? ',' : Separator(line, ';') ? ';' : '\0';
        }
        if (_comma == '\0')
            return false;
        Flush();
        int row = _inline.Rows++;
        int column = 0;
        int start = line.Start;
        bool quoted = false;
        for (int i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && _text[i] == '"')
                quoted = !quoted;
            if (i < line.End && (quoted || _text[i] != _comma))
                continue;
            bool inQuotes = i - start > 1 && _text[start] == '"' && _text[i - 1] == '"';
            AddCell(inQuotes ? start + 1 : start, inQuotes ? i - 1 : i, row, column++);
            start = i + 1;
        }
        return true;
    }

    /// <summary>Whether a line is labels between separators, a title's among them.</summary>
    private bool Separator(SourceLine line, char separator)
    {
        if (line.Length > 200 || Count(line, separator) == 0)
            return false;
        string[] labels = _text.Substring(line.Start, line.Length).Split(separator);
        int known = labels.Count(static label => LayoutLabels.Find(label.Trim('"', ' ')) != LabelRole.None);
        return known * 3 >= labels.Length * 2 && labels.Length > 1
            && labels.Any(static label => LayoutLabels.Find(label.Trim('"', ' ')) == LabelRole.Title);
    }

    private void AddCell(int start, int end, int row, int column)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (end > start)
            _inline.Read([TextSpan.FromBounds(start, end)], PieceMark.Cell, column, row, quoted: false, beginsBlock: true, start);
    }

    private int Count(SourceLine line, char c)
    {
        int count = 0;
        for (int i = line.Start; i < line.End; i++)
            count += _text[i] == c ? 1 : 0;
        return count;
    }

    /// <summary>Whether a row of dashes and bars is directly above or below, or above with rows between.</summary>
    private bool IsInBarTable(int index)
    {
        if (index + 1 < _lines.Count && IsDelimiterRow(_lines[index + 1]))
            return true;
        return _pieces.Count > 0 && index > 0 && !_lines[index - 1].IsBlank && _pieces[_pieces.Count - 1] is { } last
            && (last.Mark == PieceMark.Cell || (last.Mark == PieceMark.Rule && IsDelimiterRow(_lines[index - 1])));
    }

    private bool IsDelimiterRow(SourceLine line)
    {
        bool bar = false;
        bool dash = false;
        for (int i = line.Start; i < line.End; i++)
        {
            bar |= _text[i] == '|';
            dash |= _text[i] == '-';
            if (_text[i] is not ('|' or '-' or ':' or ' '))
                return false;
        }
        return bar && dash;
    }

    /// <summary>Whether the line and a neighbour have as many tabs.</summary>
    private bool IsInTabTable(int index)
    {
        int tabs = Tabs(_lines[index]);
        return tabs > 0
            && ((index > 0 && Tabs(_lines[index - 1]) == tabs) || (index + 1 < _lines.Count && Tabs(_lines[index + 1]) == tabs));
    }

    /// <summary>The tabs of a line, those before its first and behind its last word with them: cells may be empty.</summary>
    private int Tabs(SourceLine line)
    {
        int count = Count(line, '\t');
        if (count == 0)
            return 0;
        for (int i = FirstOf(line); i < line.Start; i++)
            count += _text[i] == '\t' ? 1 : 0;
        for (int i = line.End; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
            count += _text[i] == '\t' ? 1 : 0;
        return count;
    }

    private int FirstOf(SourceLine line)
    {
        int first = line.Start;
        while (first > 0 && _text[first - 1] is not ('\n' or '\r'))
            first--;
        return first;
    }

    /// <summary>Reads the marks at the beginning of a line.</summary>
    private void ReadMarks(SourceLine line)
    {
        int i = line.Start;
        bool quoted = false;
        bool parts = false;
        line = line with { End = BeforeLeader(line) };
        while (i < line.End && _text[i] == '>')
        {
            quoted = true;
            i++;
            while (i < line.End && char.IsWhiteSpace(_text[i]))
                i++;
        }
        PieceMark mark = PieceMark.None;
        int level = 0;
        int column = line.Column + (i - line.Start);
        while (i < line.End && MarkAt(i, line.End, out PieceMark found, out int length, out int foundLevel))
        {
            if (mark is PieceMark.None or PieceMark.Bullet || found == PieceMark.Heading)
            {
                mark = found;
                level = found is PieceMark.Bullet or PieceMark.Number ? Depth(column) : foundLevel;
            }
            parts |= found == PieceMark.None;
            i += length;
            while (i < line.End && char.IsWhiteSpace(_text[i]))
                i++;
            if (found == PieceMark.Heading)
                break;
        }
        if (quoted && i == line.End)
        {
            Flush();
            _blank = true;
            return;
        }
        var content = new SourceLine(i, line.End, line.Column + (i - line.Start));
        int begin = line.Start;
        if (mark == PieceMark.None && !quoted && _lonelyMark != PieceMark.None)
            (mark, level, begin) = (_lonelyMark, Depth(_lonely.Column), _lonely.Start);
        _lonelyMark = content.Length == 0 && mark is PieceMark.Bullet && !quoted && _text[line.Start] is '-' or '*' ? mark : PieceMark.None;
        _lonely = line;
        if (mark == PieceMark.None && _blank && line.Column == 0)
            _indents.Clear();
        if (mark != PieceMark.None || quoted != _quoted || _block.Count == 0 || parts)
        {
            Flush();
            Begin(mark, level, begin);
            _quoted = quoted;
        }
        if (mark == PieceMark.Heading)
        {
            _indents.Clear();
            // Closing number signs.
            int last = content.Start > 0 && _text[content.Start - 1] == '{' ? GroupEnd(content.Start, content.End) : content.End;
            while (last > content.Start && _text[last - 1] == '#')
                last--;
            while (last > content.Start && char.IsWhiteSpace(_text[last - 1]))
                last--;
            content = content with { End = last };
        }
        if (content.End > content.Start)
            _block.Add(content);
        if (mark == PieceMark.Heading)
            EndHeading();
    }

    /// <summary>Where a line of a table of contents ends: before the row of dots and the number of the page.</summary>
    private int BeforeLeader(SourceLine line)
    {
        int i = line.End;
        while (i > line.Start && line.End - i < 5 && char.IsLetterOrDigit(_text[i - 1]))
            i--;
        int dots = 0;
        while (i > line.Start && _text[i - 1] is '.' or ' ' or '\t' or '\u2026' or '\u00B7')
        {
            dots += _text[i - 1] is ' ' or '\t' ? 0 : _text[i - 1] == '\u2026' ? 3 : 1;
            i--;
        }
        return dots >= 4 && i > line.Start ? i : line.End;
    }

    /// <summary>A heading is one line, unless a link in it goes on.</summary>
    private void EndHeading()
    {
        if (_block.Count > 0 && Brackets(_block[_block.Count - 1]) <= 0)
        {
            Flush();
            _blank = true;
        }
    }

    private int Brackets(SourceLine line)
    {
        int depth = 0;
        for (int i = line.Start; i < line.End; i++)
            depth += _text[i] == '[' ? 1 : _text[i] == ']' ? -1 : 0;
        return depth;
    }

    /// <summary>Whether bold text begins in a line and goes on in the next.</summary>
    private bool IsOpenBold(SourceLine line)
    {
        int count = 0;
        for (int i = line.Start; i + 1 < line.End; i++)
        {
            if (_text[i] == '*' && _text[i + 1] == '*')
            {
                count++;
                i++;
            }
        }
        return count % 2 == 1;
    }

    /// <summary>Whether a quotation begins in a line and goes on in the next.</summary>
    private bool IsOpenQuote(SourceLine line)
    {
        int open = _text.LastIndexOf('\u201C', line.End - 1, line.Length);
        return open >= 0 && _text.IndexOf('\u201D', open, line.End - open) < 0;
    }

    private bool MarkAt(int i, int end, out PieceMark mark, out int length, out int level)
    {
        (mark, length, level) = (PieceMark.None, 0, 0);
        char c = _text[i];
        if (c is '^' or '\u2191' && BacklinkLength(i, end) is > 0 and var backlink)
        {
            (mark, length) = (PieceMark.Bullet, backlink);
            return true;
        }
        if (c == '#' || c == '*')
        {
            int count = 0;
            while (i + count < end && _text[i + count] == c)
                count++;
            bool spaced = i + count == end || char.IsWhiteSpace(_text[i + count]);
            if (spaced && count <= 6 && (c == '#' || count > 1))
            {
                (mark, length, level) = (PieceMark.Heading, count, count);
                return true;
            }
        }
        if (c == '#' && PosterLength(i, end) is > 0 and var poster)
        {
            (mark, length) = (PieceMark.Number, poster);
            return true;
        }
        if (Bullets.IndexOf(c) >= 0 && (i + 1 == end || char.IsWhiteSpace(_text[i + 1]) || c is '\u2022' or '\u25CF' or '\u25AA'))
        {
            (mark, length) = (PieceMark.Bullet, 1);
            // A box to tick.
            int box = i + 2;
            if (box + 2 < end && _text[box] == '[' && _text[box + 1] is ' ' or 'x' or 'X' && box + 2 < end && _text[box + 2] == ']')
                length = 5;
            return true;
        }
        if (c == '\\' && TexHeading(i, end, out level) is > 0 and var heading)
        {
            (mark, length) = (PieceMark.Heading, heading);
            return true;
        }
        if (c == '\\' && TexMark(i, end) is > 0 and var command)
        {
            (mark, length) = (_text[i + 1] == 'n' ? PieceMark.None : PieceMark.Bullet, command);
            return true;
        }
        if (TimeLength(i, end) is > 0 and var time)
        {
            (mark, length) = (PieceMark.Number, time);
            return true;
        }
        // "二、".
        if (c >= '\u4E00' && Numerals.IndexOf(c) >= 0)
        {
            int stop = i;
            while (stop < end && stop - i < 3 && Numerals.IndexOf(_text[stop]) >= 0)
                stop++;
            if (stop < end && _text[stop] is '\u3001' or '\uFF0E' or '.')
            {
                (mark, length) = (PieceMark.Number, stop + 1 - i);
                return true;
            }
            return false;
        }
        if (SectionLength(i, end) is > 0 and var section)
        {
            (mark, length) = (PieceMark.Number, section);
            return true;
        }
        int digits = i;
        bool bracket = c is '[' or '(' or '\u3010' or '\uFF08';
        if (bracket)
            digits++;
        int first = digits;
        while (digits < end && digits - first < 4 && Letters.IsDigit(_text[digits]))
            digits++;
        if (digits == first || digits - first > 3 || digits >= end)
            return false;
        if (!bracket && _text[digits] == ':' && digits + 1 < end && _text[digits + 1] == ' ' && CountsOn(first, digits))
        {
            (mark, length) = (PieceMark.Number, digits + 1 - i);
            return true;
        }
        bool closed = bracket ? _text[digits] is ']' or ')' or '\u3011' or '\uFF09' : _text[digits] is '.' or ')' or '\u3001' or '\uFF0E'
            or '\uFF09' || (_text[digits] == '/' && digits + 1 < end && _text[digits + 1] == ' ');
        if (!closed || (digits + 1 < end && !char.IsWhiteSpace(_text[digits + 1]) && _text[digits] is '.' or ']' or ')'
            && !IsGluedNumber(digits, end)))
            return false;
        // "][31]" and "[6](address)" are links.
        if (bracket && digits + 1 < end && _text[digits + 1] is '(' or '[')
            return false;
        (mark, length) = (PieceMark.Number, digits + 1 - i);
        return true;
    }

    /// <summary>The length of "^ ", "^ a b " or "^ Jump up to: a b " before a note: where the text refers to it.</summary>
    private int BacklinkLength(int start, int end)
    {
        int i = start + 1;
        if (i >= end || _text[i] != ' ')
            return 0;
        foreach (string jump in s_jumps)
        {
            if (_text.StartsWith(i, jump))
            {
                i += jump.Length;
                break;
            }
        }
        // One letter for each place.
        while (i + 2 < end && _text[i] == ' ' && Letters.IsLower(_text[i + 1]) && _text[i + 2] == ' ')
            i += 2;
        return i - start;
    }

    private static readonly string[] s_jumps = [" Jump up to:", " Jump up"];

    /// <summary>The length of <c>\item</c>, <c>\bibitem{key}</c> or <c>\newblock</c> with a blank or the line's end behind it.</summary>
    private int TexMark(int start, int end)
    {
        foreach (string command in s_texMarks)
        {
            if (start + command.Length > end || !_text.StartsWith(start, command))
                continue;
            int i = start + command.Length;
            while (i < end && _text[i] is '[' or '{' && command != s_texMarks[0])
            {
                int close = _text.IndexOf(_text[i] == '[' ? ']' : '}', i, end - i);
                if (close < 0)
                    return 0;
                i = close + 1;
            }
            return i == end || char.IsWhiteSpace(_text[i]) ? i - start : 0;
        }
        return 0;
    }

    /// <summary>The length of <c>\section{</c> and its like.</summary>
    private int TexHeading(int start, int end, out int level)
    {
        level = 0;
        if (_text[start] != '\\')
            return 0;
        int stop = start + 1;
        while (stop < end && Letters.IsLetter(_text[stop]))
            stop++;
        level = Array.IndexOf(s_texHeadings, _text.Substring(start + 1, stop - start - 1)) + 1;
        stop += stop < end && _text[stop] == '*' ? 1 : 0;
        return level > 0 && stop < end && _text[stop] == '{' && _text.IndexOf('}', stop, end - stop) > 0 ? stop + 1 - start : 0;
    }

    private static readonly string[] s_texHeadings = ["chapter", "section", "subsection", "subsubsection", "paragraph"];

    /// <summary>Where the group ends whose text begins at a position.</summary>
    private int GroupEnd(int start, int end)
    {
        int depth = 1;
        for (int i = start; i < end; i++)
        {
            depth += _text[i] == '{' ? 1 : _text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return end;
    }

    private static readonly string[] s_texMarks = ["\\newblock", "\\bibitem", "\\item"];

    /// <summary>The length of "10:20" or "10:20 - 10:40" before a text: a programme's items begin with their time.</summary>
    private int TimeLength(int start, int end)
    {
        int i = Time(start, end);
        if (i == 0)
            return 0;
        int k = i;
        while (k < end && _text[k] is ' ' or '-' or '\u2013' or '\u2014')
            k++;
        if (k > i && Time(k, end) is > 0 and var until)
            i = until;
        return i < end && char.IsWhiteSpace(_text[i]) ? i - start : 0;
    }

    private int Time(int start, int end)
    {
        int colon = start;
        while (colon < end && colon - start < 2 && Letters.IsDigit(_text[colon]))
            colon++;
        return colon > start && colon + 2 < end && _text[colon] == ':' && Letters.IsDigit(_text[colon + 1])
            && Letters.IsDigit(_text[colon + 2])
            && (colon + 3 == end || !Letters.IsDigit(_text[colon + 3]) && _text[colon + 3] != ':') ? colon + 3 : 0;
    }

    /// <summary>The length of "#201" before a word: the number of a poster or an issue.</summary>
    private int PosterLength(int start, int end)
    {
        int i = start + 1;
        while (i < end && i - start < 6 && Letters.IsDigit(_text[i]))
            i++;
        int word = i;
        while (word < end && _text[word] is ' ' or '\t')
            word++;
        return i > start + 1 && word > i && word < end && char.IsLetter(_text[word]) ? i - start : 0;
    }

    /// <summary>The length of "2.1 " or "2.1. " before a word, where the one before or behind it begins a line, too.</summary>
    private int SectionLength(int start, int end)
    {
        int stop = SectionEnd(start, end);
        if (stop == 0)
            return 0;
        string number = _text.Substring(start, stop - start);
        int dot = number.LastIndexOf('.');
        int last = int.Parse(number.Substring(dot + 1), System.Globalization.CultureInfo.InvariantCulture);
        string prefix = number.Substring(0, dot + 1);
        return _sections.Contains(prefix + (last + 1)) || _sections.Contains(prefix + (last - 1)) ? stop - start : 0;
    }

    private HashSet<string> Sections()
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        foreach (SourceLine line in _lines)
        {
            if (!line.IsBlank && SectionEnd(line.Start, line.End) is > 0 and var stop)
                sections.Add(_text.Substring(line.Start, stop - line.Start));
        }
        return sections;
    }

    /// <summary>Where the number of a section ends, a word behind it; 0 if there is none.</summary>
    private int SectionEnd(int start, int end)
    {
        int dots = 0;
        int i = start;
        while (i < end && i - start < 12 && Letters.IsDigit(_text[i]))
        {
            int first = i;
            while (i < end && i - first < 3 && Letters.IsDigit(_text[i]))
                i++;
            if (i + 1 >= end || _text[i] != '.' || !Letters.IsDigit(_text[i + 1]))
                break;
            dots++;
            i++;
        }
        int word = i < end && _text[i] == '.' ? i + 1 : i;
        return dots > 0 && word + 2 < end && _text[word] == ' '
            && (char.IsLetter(_text[word + 1]) || "[*\"\u201C".IndexOf(_text[word + 1]) >= 0) ? i : 0;
    }

    /// <summary>"1: ", "2: ": numbers before a colon count records where each is the next; another list begins with 1 again.</summary>
    private bool CountsOn(int start, int end)
    {
        int number = int.Parse(_text.Substring(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        if (number != 1 && number != _lastNumber + 1)
            return false;
        _lastNumber = number;
        return true;
    }

    /// <summary>"1.**Title**", "2.[Title](address)", "3.Title".</summary>
    private bool IsGluedNumber(int sign, int end) => sign + 2 < end && _text[sign] != ']'
        && (_text[sign + 1] is '*' or '[' || (char.IsLetter(_text[sign + 1]) && char.IsLetter(_text[sign + 2])));

    /// <summary>How many list items of the same list a mark is in.</summary>
    private int Depth(int column)
    {
        while (_indents.Count > 0 && column <= _indents[_indents.Count - 1])
            _indents.RemoveAt(_indents.Count - 1);
        _indents.Add(column);
        return _indents.Count - 1;
    }

    private void Begin(PieceMark mark, int level, int start)
    {
        _mark = mark;
        _level = level;
        _markStart = start;
    }

    /// <summary>Ends the block, and cuts it where a line ends before it is full.</summary>
    private void Flush()
    {
        if (_block.Count == 0)
        {
            _mark = PieceMark.None;
            return;
        }
        int width = LocalWidth();
        var lines = new List<TextSpan> { Span(_block[0]) };
        int first = 0;
        bool begins = _blank || _mark != PieceMark.None;
        int depth = Brackets(_block[0]);
        for (int i = 1; i < _block.Count; i++)
        {
            if (depth > 0 || IsOpenBold(_block[i - 1]) || IsOpenQuote(_block[i - 1]) || Continues(first, i, width))
            {
                lines.Add(Span(_block[i]));
                depth = Math.Max(0, depth + Brackets(_block[i]));
                continue;
            }
            Emit(lines, begins);
            lines = [Span(_block[i])];
            first = i;
            begins = false;
            depth = Brackets(_block[i]);
        }
        Emit(lines, begins);
        _block.Clear();
        _mark = PieceMark.None;
        _blank = false;
    }

    private static TextSpan Span(SourceLine line) => TextSpan.FromBounds(line.Start, line.End);

    private void Emit(List<TextSpan> lines, bool begins)
    {
        int start = begins && _mark != PieceMark.None ? _markStart : lines[0].Start;
        _inline.Read(lines, begins ? _mark : PieceMark.None, begins ? _level : 0, row: -1, _quoted, begins, start);
    }

    /// <summary>The width that the lines of the block are wrapped at; as wide as can be if they are not.</summary>
    private int LocalWidth()
    {
        int max = 0;
        for (int i = 0; i + 1 < _block.Count; i++)
            max = Math.Max(max, _block[i].Width);
        int full = 0;
        bool isRun = false;
        bool before = false;
        // A line of names is as long as they are.
        for (int i = 0; i + 1 < _block.Count; i++)
        {
            bool isFull = _block[i].Width >= max - 14 && !(i < 4 && IsNames(_block[i]));
            full += isFull ? 1 : 0;
            isRun |= isFull && before;
            before = isFull;
        }
        if (max <= MaxWrap && max >= 50 && full >= 2 && isRun && _block[_block.Count - 1].Width <= max + 20)
            return max;
        return _wrap > 0 ? _wrap : int.MaxValue;
    }

    private bool IsNames(SourceLine line) =>
        _text[line.End - 1] == ':' || NameList.IsList(_text.Substring(line.Start, Math.Min(line.Length, 300)));

    /// <summary>Whether a line goes on with the one before it.</summary>
    private bool Continues(int first, int index, int width)
    {
        SourceLine line = _block[index];
        SourceLine before = _block[index - 1];
        char start = _text[line.Start];
        if (StartsItem(line))
            return false;
        // An indented line goes on, unless it is names below a title.
        if (line.Column > _block[first].Column && index == first + 1 && _text[before.End - 1] != ','
            && !IsLabelled(before) && IsNames(line) && !IsNames(before))
            return false;
        bool belowNames = index == first + 1 && !IsLabelled(before) && IsNames(before) && !IsNames(line) && line.Length > MinWrap;
        if (line.Column > _block[first].Column && _mark == PieceMark.None && index == first + 1)
            return !belowNames;
        if (line.Column > _block[first].Column && index > first + 1 && line.Column == _block[index - 1].Column && _mark == PieceMark.None)
            return true;
        bool hasLinks = HasLink(before) || HasLink(line);
        if (_text[before.End - 1] is '-' or ',' or '\u2010' && before.Length >= 20)
            return !(belowNames && line.Length > MaxWrap);
        // In a file whose paragraphs are single lines, a sentence that ends there is the last.
        bool isEnded = width == int.MaxValue && _text[before.End - 1] is '.' or '!' or '?';
        if (char.IsLower(start) && before.Length >= 50 && !hasLinks && !isEnded && IsWord(line))
            return true;
        if (hasLinks || (index == first + 1 && IsBorderOfNames(before, line)))
            return false;
        int word = line.Start;
        while (word < line.End && !char.IsWhiteSpace(_text[word]))
            word++;
        return width < int.MaxValue && before.Width <= width + 3 && before.Width + 1 + (word - line.Start) > width;
    }

    /// <summary>Whether one of two lines is names and the other is none.</summary>
    private bool IsBorderOfNames(SourceLine line, SourceLine next)
    {
        bool names = NameList.IsList(_text.Substring(line.Start, Math.Min(line.Length, 300)));
        bool nextNames = NameList.IsList(_text.Substring(next.Start, Math.Min(next.Length, 300)));
        return names != nextNames;
    }

    private bool HasLink(SourceLine line) => _text.IndexOf("](", line.Start, line.Length, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a line begins with a word, not with an address, an account, a file or a name: "bioRxiv", "cs.LG".</summary>
    private bool IsWord(SourceLine line)
    {
        for (int i = line.Start; i < line.End && !char.IsWhiteSpace(_text[i]); i++)
        {
            if (_text[i] is '/' or '@' or '_' or ':' || Letters.IsDigit(_text[i]) || char.IsUpper(_text[i])
                || (_text[i] == '.' && i + 1 < line.End && char.IsLetter(_text[i + 1])))
                return false;
        }
        return true;
    }

    /// <summary>A line that begins with a label, an address or an identifier begins something.</summary>
    private bool StartsItem(SourceLine line)
    {
        return _text.StartsWith(line.Start, "http") || _text.StartsWith(line.Start, "arXiv:") || _text.StartsWith(line.Start, "doi:")
            || IsLabelled(line);
    }

    private bool IsLabelled(SourceLine line)
    {
        int limit = Math.Min(line.Length, LayoutLabels.MaxLength + 6);
        int colon = _text.IndexOfAny(s_colons, line.Start, limit);
        return colon > 0 && LayoutLabels.Find(_text.Substring(line.Start, colon - line.Start)) is not LabelRole.None;
    }

    private static readonly char[] s_colons = [':', '\uFF1A'];

    /// <summary>A line without white space at its ends.</summary>
    /// <param name="Start">Its first character.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Column">The column of the first character.</param>
    private readonly record struct SourceLine(int Start, int End, int Column)
    {
        public bool IsBlank => Start == End;

        public int Length => End - Start;

        public int Width => Column + Length;
    }
}
