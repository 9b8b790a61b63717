using System.Text;

namespace PaperGen.Internal;

/// <summary>
/// Text as BibTeX files write it: TeX's accents, signs and letters are characters, braces that protect letter case are none, simple
/// formulas are characters and others stay as they are, as does a command that nobody knows.
/// </summary>
internal sealed class BibTeXDecoder
{
    /// <summary>Commands that change how text looks, or nothing.</summary>
    private static readonly HashSet<string> s_styles = new(StringComparer.Ordinal)
    {
        "acro", "acs", "autocap", "bf", "bfseries", "bibstring", "boldmath", "centering", "em", "emph", "fbox", "footnotesize", "hbox",
        "Huge", "huge", "it", "itshape",
        "LARGE", "Large", "large", "lowercase", "MakeCapital", "makebox", "MakeLowercase", "MakeUppercase", "mathrm", "mathbf", "mathit",
        "mathcal", "mathsf", "mathtt", "mbox", "mdseries",
        "mkbibbold", "mkbibemph", "mkbibitalic", "mkbibparens", "natexlab", "nocase", "NoCaseChange", "noindent", "normalfont",
        "normalsize", "null", "protect", "rm",
        "rmfamily", "sc", "scriptsize", "scshape", "sf", "sffamily", "sl", "slshape", "small", "smaller", "sout", "string", "text",
        "textbf", "textcyr", "textcyrillic", "textgreek", "textit",
        "textlatin", "textmd", "textnormal", "textrm", "textsc", "textsf", "textsl", "textsubscript", "textsuperscript", "texttt",
        "textulc", "textup", "tiny", "titlecase", "tt", "ttfamily",
        "ul", "uline", "underline", "unskip", "upshape", "uppercase", "sp", "sb", "ensuremath", "bgroup", "egroup", "begingroup",
        "endgroup", "leavevmode", "hbadness", "strut",
        "raggedright", "sloppy", "bibcorporate", "bibcyr", "bibliteral", "booktitle", "code", "pkg", "proglang", "textarabic",
        "texthebrew", "toenglish", "endtoenglish", "bibskipbracenodot", "indexskipbracenodot", "textsw", "btxandlong", "capitalisewords",
        "ulcshape", "fontshape", "selectfont", "xspace", "onlyinsubfile",
    };

    /// <summary>Commands whose first arguments are not text, and how many of them there are.</summary>
    private static readonly Dictionary<string, int> s_dropped = new(StringComparer.Ordinal)
    {
        ["APACSortNoop"] = 1,
        ["begin"] = 1,
        ["eqn"] = 1,
        ["bibinfo"] = 1,
        ["color"] = 1,
        ["end"] = 1,
        ["foreignlanguage"] = 1,
        ["href"] = 1,
        ["hspace"] = 1,
        ["hskip"] = 0,
        ["index"] = 1,
        ["label"] = 1,
        ["noopsort"] = 1,
        ["NOOP"] = 1,
        ["noop"] = 1,
        ["NOOPSORT"] = 1,
        ["nop"] = 1,
        ["phantom"] = 1,
        ["printfirst"] = 1,
        ["raisebox"] = 1,
        ["SortNoop"] = 1,
        ["sortnoop"] = 1,
        ["selectlanguage"] = 1,
        ["texorpdfstring"] = 1,
        ["textcolor"] = 1,
        ["vspace"] = 1,
        ["vphantom"] = 1,
        ["hphantom"] = 1,
        ["fontsize"] = 2,
        ["bibnamedelima"] = 0,
        ["swap"] = 1,
        ["switchargs"] = 1,
        ["scalebox"] = 1,
        ["resizebox"] = 2,
        ["ifthenelse"] = 2,
        ["hyperlink"] = 1,
        ["hypertarget"] = 1,
        ["hyperref"] = 1,
        ["fontfamily"] = 1,
        ["fontseries"] = 1,
    };

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly SourceMap? _map;
    private readonly StringBuilder _result;

    // What closes each open group: nothing, or a character that stands for it.
    private readonly List<char> _groups = [];

    // Accents that wait for their letter, the outermost first.
    private readonly List<char> _accents = [];
    private int[]? _closes;
    private int _i;
    private int _accentStart;
    private int _spaceStart = -1;
    private int _spaceEnd;
    private char _nextGroup;

    // The signs that no formula ends with from here on.
    private string _missing = "";

    private BibTeXDecoder(string text, int start, int length, SourceMap? map)
    {
        _text = text;
        _start = start;
        _i = start;
        _end = start + length;
        _map = map;
        _result = new StringBuilder(length);
    }

    /// <summary>What closes a group whose digits are raised or lowered; no text has these characters.</summary>
    private const char RaisedGroup = '\uFFFE';
    private const char LoweredGroup = '\uFFFF';

    /// <summary>The text of a value.</summary>
    /// <param name="text">What holds it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How many characters it has.</param>
    /// <param name="map">Takes where each character of the result comes from; null if nobody asks.</param>
    public static string Decode(string text, int start, int length, SourceMap? map = null) =>
        map is null && IsPlain(text, start, start + length) ? PlainDecoder.Decode(text, start, length, null) : new BibTeXDecoder(text,
            start, length, map).Decode();

    /// <summary>TeX that can be between braces, white space collapsed; null if its own braces are not in pairs.</summary>
    public static string? Balanced(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length && depth >= 0; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}')
                depth--;
        }
        return depth == 0 && !text.EndsWith("\\", StringComparison.Ordinal) ? PlainDecoder.Decode(text, 0, text.Length) : null;
    }

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsPlain(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c is '\\' or '{' or '}' or '$' or '~' or '`' or '\u00A0' || (c is '-' or '\'' && i + 1 < end && text[i + 1] == c))
                return false;
        }
        return true;
    }

    private string Decode()
    {
        while (_i < _end)
        {
            char c = _text[_i];
            if (WhiteSpace.Is(c) || c is '~' or '\u00A0')
                Space(1);
            else if (IsOrdinary(_i) && _accents.Count == 0 && !IsScript)
                Run();
            else
                Next(c);
        }
        FlushAccents(_end);
        return _result.ToString();
    }

    /// <summary>Of each ASCII character: 0 if it stands for itself, 1 if it does unless it is doubled, 2 if it means something.</summary>
    private static readonly byte[] s_meanings = Meanings();

    private static byte[] Meanings()
    {
        byte[] meanings = new byte[128];
        for (int i = 0; i <= ' '; i++)
            meanings[i] = 2;
        foreach (char c in "{}\\$`~")
            meanings[c] = 2;
        foreach (char c in "-'!?")
            meanings[c] = 1;
        return meanings;
    }

    /// <summary>Whether the character at a position stands for itself.</summary>
    private bool IsOrdinary(int i)
    {
        char c = _text[i];
        if (c >= 128)
            return c != '\u00A0';
        int meaning = s_meanings[c];
        return meaning == 0 || (meaning == 1 && (i + 1 == _end || (_text[i + 1] != c && _text[i + 1] != '`')));
    }

    /// <summary>Adds ordinary characters, with single spaces between them.</summary>
    private void Run()
    {
        int start = _i;
        while (_i < _end && (IsOrdinary(_i) || (_text[_i] == ' ' && _i + 1 < _end && IsOrdinary(_i + 1))))
            _i++;
        if (_spaceStart >= 0 && _result.Length > 0)
        {
            _result.Append(' ');
            _map?.Add(_spaceStart, _spaceEnd);
        }
        _spaceStart = -1;
        _result.Append(_text, start, _i - start);
        _map?.AddSame(start, _i - start);
    }

    private void Next(char c)
    {
        switch (c)
        {
            case '{':
                Open();
                break;
            case '}':
                Close();
                break;
            case '\\':
                Command();
                break;
            case '$':
                Dollar();
                break;
            case '-' when At(1) == '-':
                bool isLong = At(2) == '-';
                Emit(isLong ? "—" : "–", isLong ? 3 : 2);
                break;
            case '`':
                Emit(At(1) == '`' ? "“" : "‘", At(1) == '`' ? 2 : 1);
                break;
            case '\'' when At(1) == '\'':
                Emit("”", 2);
                break;
            case '!' or '?' when At(1) == '`':
                Emit(c == '!' ? "¡" : "¿", 2);
                break;
            default:
                Emit(Script(c), 1);
                break;
        }
    }

    private char At(int offset) => _i + offset < _end ? _text[_i + offset] : '\0';

    /// <summary>Whether digits are raised or lowered here.</summary>
    private bool IsScript => _groups.Count > 0 && _groups[_groups.Count - 1] is RaisedGroup or LoweredGroup;

    private string Script(char c)
    {
        if (IsScript && (uint)(c - '0') <= 9)
            return (_groups[_groups.Count - 1] == RaisedGroup ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")[c - '0'].ToString();
        return c.ToString();
    }

    /// <summary>White space, which counts between two characters and once.</summary>
    private void Space(int length)
    {
        // Behind an accent TeX passes over it.
        if (_accents.Count == 0)
        {
            if (_spaceStart < 0)
                _spaceStart = _i;
            _spaceEnd = _i + length;
        }
        _i += length;
    }

    /// <summary>Adds what a stretch of the source from here stands for.</summary>
    private void Emit(string text, int length)
    {
        int start = _i;
        _i += length;
        if (text.Length > 0)
            Add(text, start, _i);
    }

    private void Add(string text, int start, int end)
    {
        if (_accents.Count > 0)
        {
            for (int i = _accents.Count - 1; i >= 0; i--)
                text = BibTeXAccents.Compose(_accents[i], text);
            start = _accentStart;
            _accents.Clear();
        }
        if (_spaceStart >= 0 && _result.Length > 0)
        {
            _result.Append(' ');
            _map?.Add(_spaceStart, _spaceEnd);
        }
        _spaceStart = -1;
        _result.Append(text);
        if (text.Length == 1)
            _map?.Add(start, end);
        else
            _map?.Add(start, end, text.Length);
    }

    private void Open()
    {
        char close = _nextGroup;
        _nextGroup = '\0';
        _groups.Add(close);
        if (close == '}')
            Emit("{", 1);
        else
            _i++;
    }

    private void Close()
    {
        FlushAccents(_i);
        char close = '\0';
        if (_groups.Count > 0)
        {
            close = _groups[_groups.Count - 1];
            _groups.RemoveAt(_groups.Count - 1);
        }
        if (close is '\0' or RaisedGroup or LoweredGroup)
        {
            _i++;
            return;
        }
        Emit(close.ToString(), 1);
        if (close == '}' && At(0) == '{')
            _nextGroup = '}';
    }

    /// <summary>An accent over nothing is a sign: <c>\~{}</c>.</summary>
    private void FlushAccents(int end)
    {
        if (_accents.Count == 0)
            return;
        string signs = string.Concat(_accents.FindAll(static accent => !IsLetter(accent)));
        _accents.Clear();
        if (signs.Length > 0)
            Add(signs, _accentStart, end);
    }

    private void Command()
    {
        char c = At(1);
        if (IsLetter(c))
        {
            Word();
        }
        else if (BibTeXAccents.Has(c))
        {
            Accent(c, 2);
        }
        else
        {
            switch (c)
            {
                case '&' or '%' or '$' or '#' or '_' or '{' or '}':
                    Emit(c.ToString(), 2);
                    break;
                case ' ' or '\t' or '\r' or '\n' or ',' or ';' or ':' or '>' or '\\':
                    Space(2);
                    break;
                case '!' or '/' or '-' or '@' or '*':
                    Emit("", 2);
                    break;
                case '|':
                    Emit("‖", 2);
                    break;
                case '(' or '[' when Math(_i + 2, c == '(' ? "\\)" : "\\]"):
                    break;
                default:
                    Emit("\\", 1);
                    break;
            }
        }
    }

    private void Accent(char accent, int length)
    {
        if (_accents.Count == 0)
            _accentStart = _i;
        _accents.Add(accent);
        _i += length;
    }

    private void Word()
    {
        int start = _i;
        int end = start + 1;
        while (end < _end && IsLetter(_text[end]))
            end++;
        string name = _text.Substring(start + 1, end - start - 1);
        int behind = end;
        while (behind < _end && WhiteSpace.Is(_text[behind]))
            behind++;

        if (name.Length == 1 && BibTeXAccents.Has(name[0]))
        {
            Accent(name[0], behind - start);
        }
        else if (name is "url" or "path" or "nolinkurl" or "doi" && GroupEnd(behind) is >= 0 and var close)
        {
            _i = close + 1;
            BibTeXVerbatimDecoder.Decode(_text, behind + 1, close - behind - 1, Add);
        }
        else if (name is "char" or "symbol" or "unichar" or "Unicode" && Number(behind) is { } character)
        {
            Emit(character.Text, character.End - start);
        }
        else if (s_dropped.TryGetValue(name, out int count))
        {
            Drop(behind, count);
        }
        else if (name is "verb" or "path" && Verbatim(end) is { } stop)
        {
            _i = end + 1;
            while (_i < stop)
                Emit(_text[_i].ToString(), 1);
            _i++;
        }
        else if (name == "a" && behind < _end && _text[behind] is '\'' or '`' or '=')
        {
            Accent(_text[behind], behind + 1 - start);
        }
        else if (name == "accent" && Number(behind) is { } mark && AccentOf(mark.Text[0]) is { } accent)
        {
            Accent(accent, mark.End - start);
        }
        else if (name == "cite" && behind < _end && _text[behind] == '{')
        {
            Emit("[", behind - start);
            _nextGroup = ']';
        }
        else if (name == "ensuremath" && GroupEnd(behind) is >= 0 and var end2)
        {
            _i = end2 + 1;
            Add(BibTeXMath.Decode(_text, behind + 1, end2) ?? "$" + _text.Substring(behind + 1, end2 - behind - 1) + "$", start, _i);
        }
        else if (name is "enquote" or "mkbibquote" && behind < _end && _text[behind] == '{')
        {
            Emit("“", behind - start);
            _nextGroup = '”';
        }
        else if (s_styles.Contains(name))
        {
            _nextGroup = behind < _end && _text[behind] == '{' ? name switch
            {
                "textsuperscript" or "sp" => RaisedGroup,
                "textsubscript" or "sb" => LoweredGroup,
                _ => '\0',
            } : '\0';
            _i = behind;
            if (_i < _end && _text[_i] == '*')
                _i++;
        }
        else if (BibTeXSymbols.Find(name) is { } symbol)
        {
            Symbol(symbol, start, end, behind);
        }
        else
        {
            for (; _i < end;)
                Emit(_text[_i].ToString(), 1);
            if (_i < _end && _text[_i] == '{')
                _nextGroup = '}';
        }
    }

    /// <summary>Where the sign stands again that follows <c>\verb</c>; null if it is no sign or does not.</summary>
    private int? Verbatim(int start)
    {
        if (start >= _end || char.IsLetterOrDigit(_text[start]) || WhiteSpace.Is(_text[start]) || _text[start] is '{' or '}')
            return null;
        int stop = start + 1;
        while (stop < _end && _text[stop] != _text[start] && _text[stop] is not ('\n' or '\r'))
            stop++;
        return stop < _end && _text[stop] == _text[start] ? stop : null;
    }

    /// <summary>The accent at a place of TeX's own fonts.</summary>
    private static char? AccentOf(char place) => (int)place switch
    {
        18 => '`',
        19 => '\'',
        20 => 'v',
        21 => 'u',
        22 => '=',
        23 => 'r',
        24 => 'c',
        94 => '^',
        95 => '.',
        125 => 'H',
        126 => '~',
        127 => '"',
        _ => null,
    };

    private void Symbol(string symbol, int start, int end, int behind)
    {
        if (symbol == " ")
            Space(end - start);
        else if (symbol.Length > 0)
            Add(symbol, start, end);
        _i = behind;
    }

    /// <summary>Passes over arguments that are not text.</summary>
    private void Drop(int start, int count)
    {
        _i = start;
        if (_i < _end && _text[_i] == '*')
            _i++;
        for (; count > 0 && GroupEnd(_i) is >= 0 and var close; count--)
        {
            _i = close + 1;
            while (_i < _end && WhiteSpace.Is(_text[_i]) && count > 1)
                _i++;
        }
        // "\href {address} {text}"
        int next = _i;
        while (next < _end && WhiteSpace.Is(_text[next]))
            next++;
        if (next < _end && _text[next] == '{')
            _i = next;
    }

    private (string Text, int End)? Number(int start)
    {
        int i = start;
        bool isGroup = i < _end && _text[i] == '{';
        if (isGroup)
            i++;
        int radix = 10;
        if (i < _end && _text[i] is '"' or '\'')
            radix = _text[i++] == '"' ? 16 : 8;
        int value = 0;
        int first = i;
        for (; i < _end && Digit(_text[i]) is var digit && digit < radix && value < 0x110000; i++)
            value = (value * radix) + digit;
        if (i == first || value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            return null;
        // A number ends with its group, or with a space.
        if (i < _end && _text[i] == (isGroup ? '}' : ' '))
            i++;
        return (char.ConvertFromUtf32(value), i);
    }

    private static int Digit(char c) => (uint)(c - '0') <= 9 ? c - '0' : (uint)(c - 'A') <= 'F' - 'A' ? c - 'A' + 10 : int.MaxValue;

    private void Dollar()
    {
        int length = At(1) == '$' ? 2 : 1;
        if (!Math(_i + length, length == 2 ? "$$" : "$"))
            Emit("$", 1);
    }

    /// <summary>Reads a formula, from behind its opening sign to its closing one; false if there is none.</summary>
    private bool Math(int start, string close)
    {
        if (_missing.IndexOf(close, StringComparison.Ordinal) >= 0)
            return false;
        int end = start - 1;
        do
            end = end + 1 < _end ? _text.IndexOf(close, end + 1, _end - end - 1, StringComparison.Ordinal) : -1;
        while (end > 0 && close[0] == '$' && _text[end - 1] == '\\');
        if (end < 0)
        {
            _missing += close;
            return false;
        }
        int from = _i;
        int behind = end + close.Length;
        if (BibTeXMath.Decode(_text, start, end) is { } characters)
        {
            _i = behind;
            Add(characters, from, behind);
            return true;
        }
        while (_i < behind)
        {
            if (WhiteSpace.Is(_text[_i]))
                Space(1);
            else
                Emit(_text[_i].ToString(), 1);
        }
        return true;
    }

    /// <summary>Where the group ends that begins at a position; -1 if none does.</summary>
    private int GroupEnd(int open)
    {
        if (open >= _end || _text[open] != '{')
            return -1;
        return (_closes ??= FindCloses())[open - _start];
    }

    private int[] FindCloses()
    {
        int[] closes = new int[_end - _start];
        var open = new Stack<int>();
        for (int i = _start; i < _end; i++)
        {
            closes[i - _start] = -1;
            if (_text[i] == '\\' && i + 1 < _end)
                closes[++i - _start] = -1;
            else if (_text[i] == '{')
                open.Push(i);
            else if (_text[i] == '}' && open.Count > 0)
                closes[open.Pop() - _start] = i;
        }
        return closes;
    }
}
