using System.Globalization;
using PaperGen.Text;

namespace PaperGen.CSharp;

/// <summary>
/// Reads the tokens of C# code, so that what is in comments, strings and directives is no code. It never throws and takes linear time;
/// of code that does not compile it reads what can be told. Code behind a condition that does not hold is read, too: it is somebody's code.
/// </summary>
internal sealed class CodeLexer
{
    private readonly string _text;
    private readonly List<CodeToken> _tokens = [];
    // The open holes of interpolated strings: the strings they are in, and how many braces are open in each.
    private readonly Stack<Hole> _holes = new();
    private int _position;

    private CodeLexer(string text)
    {
        _text = text;
    }

    /// <summary>The tokens, in the order of the text; white space, directives and other comments are none.</summary>
    public static IReadOnlyList<CodeToken> Read(string text)
    {
        var lexer = new CodeLexer(text);
        while (lexer._position < text.Length)
            lexer.ReadToken();
        return lexer._tokens;
    }

    private void ReadToken()
    {
        char c = _text[_position];
        if (char.IsWhiteSpace(c) || c == '\uFEFF')
            _position++;
        else if (c == '#' && IsFirstOfLine())
            _position = LineEnd();
        else if (c == '/' && Next() == '/')
            ReadLineComment();
        else if (c == '/' && Next() == '*')
            ReadBlockComment();
        else if (c is '"' or '$' or '@' && TryReadString())
            return;
        else if (c == '\'')
            ReadCharacter();
        else if (c == '@' && _position + 1 < _text.Length && IsWordStart(_text[_position + 1]))
            ReadWord(_position + 1);
        else if (IsWordStart(c))
            ReadWord(_position);
        else if (c is >= '0' and <= '9')
            ReadNumber();
        else
            ReadSign(c);
    }

    private void ReadSign(char c)
    {
        int length = c == ':' && Next() == ':' ? 2 : 1;
        if (_holes.Count > 0 && c == '{')
        {
            _holes.Peek().Braces++;
        }
        else if (_holes.Count > 0 && c == '}' && _holes.Peek().Braces-- == 0)
        {
            // The hole is over, and the string goes on.
            Hole hole = _holes.Pop();
            _position = Math.Min(_position + hole.Dollars, _text.Length);
            ReadInterpolated(hole, _position);
            return;
        }
        Add(CodeTokenKind.Sign, _position, _position + length);
        _position += length;
    }

    private void ReadWord(int start)
    {
        int end = start;
        while (end < _text.Length && IsWordPart(_text[end]))
            end++;
        Add(CodeTokenKind.Word, start, end);
        _position = end;
    }

    private void ReadNumber()
    {
        int start = _position;
        while (_position < _text.Length
            && (IsWordPart(_text[_position])
                || (_text[_position] == '.' && _position + 1 < _text.Length && _text[_position + 1] is >= '0' and <= '9')))
            _position++;
        Add(CodeTokenKind.Other, start, _position);
    }

    private void ReadCharacter()
    {
        int start = _position++;
        while (_position < _text.Length && _text[_position] is not ('\'' or '\n' or '\r'))
            _position += _text[_position] == '\\' ? 2 : 1;
        _position = Math.Min(_position, _text.Length);
        if (_position < _text.Length && _text[_position] == '\'')
            _position++;
        Add(CodeTokenKind.Other, start, _position);
    }

    private void ReadLineComment()
    {
        int end = LineEnd();
        if (At(_position + 2) == '/' && At(_position + 3) != '/')
            Add(CodeTokenKind.Documentation, _position, end);
        _position = end;
    }

    private void ReadBlockComment()
    {
        int end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        end = end < 0 ? _text.Length : end + 2;
        if (At(_position + 2) == '*' && end - _position > 4)
            Add(CodeTokenKind.Documentation, _position, end);
        _position = end;
    }

    /// <summary>Reads a string with all that is before its quotes; false if none begins here.</summary>
    private bool TryReadString()
    {
        int start = _position;
        int dollars = 0;
        bool isVerbatim = false;
        int position = start;
        while (position < _text.Length && _text[position] is '$' or '@')
        {
            dollars += _text[position] == '$' ? 1 : 0;
            isVerbatim |= _text[position] == '@';
            position++;
        }
        int quotes = position;
        while (quotes < _text.Length && _text[quotes] == '"')
            quotes++;
        int count = quotes - position;
        if (count == 0)
            return false;
        bool isRaw = count >= 3 && !isVerbatim;
        // Two quotes and nothing between them; more quotes of a verbatim string stand for themselves.
        if (!isRaw && !isVerbatim && count == 2)
        {
            Add(dollars > 0 ? CodeTokenKind.Other : CodeTokenKind.Text, position + 1, position + 1);
            _position = position + 2;
            return true;
        }
        int inside = isRaw ? quotes : position + 1;
        if (dollars > 0)
            ReadInterpolated(
                new Hole { Dollars = isRaw ? dollars : 1, Quotes = isRaw ? count : 1, IsVerbatim = isVerbatim, IsRaw = isRaw }, inside);
        else if (isRaw)
            ReadRaw(inside, count);
        else
            ReadPlain(inside, isVerbatim);
        return true;
    }

    private void ReadPlain(int start, bool isVerbatim)
    {
        int end = start;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (c == '"' && isVerbatim && At(end + 1) == '"')
                end += 2;
            else if (c == '"' || (!isVerbatim && c is '\n' or '\r'))
                break;
            else
                end += c == '\\' && !isVerbatim ? 2 : 1;
        }
        end = Math.Min(end, _text.Length);
        Add(CodeTokenKind.Text, start, end, isVerbatim);
        _position = Math.Min(end + 1, _text.Length);
    }

    private void ReadRaw(int start, int quotes)
    {
        int end = _text.IndexOf(new string('"', quotes), start, StringComparison.Ordinal);
        if (end < 0)
            end = _text.Length;
        Add(CodeTokenKind.Text, start, end, isVerbatim: true);
        _position = end;
        while (_position < _text.Length && _text[_position] == '"')
            _position++;
    }

    /// <summary>Reads the text of an interpolated string up to its end or its next hole.</summary>
    private void ReadInterpolated(Hole hole, int start)
    {
        int i = start;
        while (i < _text.Length)
        {
            char c = _text[i];
            int run = c is '{' or '"' ? Run(i, c) : 1;
            if (c == '"' && hole.IsVerbatim && run > 1)
            {
                i += run - (run % 2);
                if (run % 2 == 0)
                    continue;
                break;
            }
            if (c == '"' && run >= hole.Quotes)
                break;
            if (c is '\n' or '\r' && !hole.IsRaw && !hole.IsVerbatim)
                break;
            // Twice a brace is a brace; of more than the dollars say, the last ones open the hole.
            if (c == '{' && (hole.IsRaw ? run >= hole.Dollars : run % 2 == 1))
            {
                Add(CodeTokenKind.Other, start, i);
                hole.Braces = 0;
                _holes.Push(hole);
                _position = i + run;
                return;
            }
            i += c == '\\' && !hole.IsRaw && !hole.IsVerbatim ? 2 : run;
        }
        i = Math.Min(i, _text.Length);
        Add(CodeTokenKind.Other, start, i);
        _position = i < _text.Length && _text[i] == '"' ? Math.Min(i + (hole.IsRaw ? Run(i, '"') : 1), _text.Length) : i;
    }

    private int Run(int start, char c)
    {
        int end = start;
        while (end < _text.Length && _text[end] == c)
            end++;
        return end - start;
    }

    private void Add(CodeTokenKind kind, int start, int end, bool isVerbatim = false) =>
        _tokens.Add(new CodeToken(kind, TextSpan.FromBounds(start, end), isVerbatim));

    private char Next() => At(_position + 1);

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private int LineEnd()
    {
        int end = _position;
        while (end < _text.Length && _text[end] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
            end++;
        return end;
    }

    private bool IsFirstOfLine()
    {
        int i = _position - 1;
        while (i >= 0 && _text[i] is ' ' or '\t' or '\uFEFF')
            i--;
        return i < 0 || _text[i] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
    }

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsWordPart(char c) =>
        IsWordStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;

    /// <summary>An interpolated string that is interrupted by a hole.</summary>
    private sealed class Hole
    {
        public int Dollars { get; init; }

        public int Quotes { get; init; }

        public bool IsVerbatim { get; init; }

        public bool IsRaw { get; init; }

        /// <summary>The braces that are open in the hole.</summary>
        public int Braces { get; set; }
    }
}
