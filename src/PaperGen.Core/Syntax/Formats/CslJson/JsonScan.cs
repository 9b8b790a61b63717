using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>The words of a JSON file: where a text ends, also one that lost a quote or has one too many.</summary>
internal sealed class JsonScan(string text)
{
    /// <summary>The longest name of a member.</summary>
    private const int MaxName = 40;

    public string Text { get; } = text;

    public List<DigestNode> Nodes { get; } = [];

    public List<BibliographyProblem> Problems { get; } = [];

    public void Report(BibliographyProblemKind kind, TextSpan span, string argument = "", TextEdit? edit = null) =>
        Problems.Add(new BibliographyProblem(kind, span, argument, edit));

    /// <summary>Says what JSON needs at a place.</summary>
    public void Needs(string what, TextSpan span, TextEdit? edit = null) => Report(BibliographyProblemKind.MalformedJson, span, what, edit);

    public void Add(DigestNodeKind kind, int start, int end) => Nodes.Add(new DigestNode(kind, TextSpan.FromBounds(start, end)));

    public int SkipBlank(int i)
    {
        while (i < Text.Length && (char.IsWhiteSpace(Text[i]) || Text[i] == '\uFEFF'))
            i++;
        return i;
    }

    /// <summary>The character at a position; NUL at the end.</summary>
    public char At(int i) => i < Text.Length ? Text[i] : '\0';

    /// <summary>Reads a text that begins with a quote.</summary>
    /// <param name="open">Where the quote stands.</param>
    /// <param name="isName">Whether it is the name of a member.</param>
    /// <param name="inObject">Whether it is the value of a member.</param>
    public JsonValue ReadString(int open, bool isName, bool inObject)
    {
        // A quote behind a comma, which may have been the first one of a name.
        int comma = -1;
        int firstQuote = -1;
        bool isBroken = false;
        for (int i = open + 1; i < Text.Length; i++)
        {
            switch (Text[i])
            {
                case '\\' when At(i + 1) is not ('\n' or '\r'):
                    i++;
                    break;
                case ':' when isName && i - open <= MaxName && EndsUnclosedName(open, i):
                    return Unclosed(open, i, isName);
                case '\n' or '\r':
                    int next = SkipBlank(i);
                    if (next == Text.Length || Text[next] is '"' or '{' or '}' or '[' or ']')
                        return Unclosed(open, i, isName);
                    if (!isBroken)
                        Needs("\\n where a text goes on in the next line", new TextSpan(open, 1));
                    isBroken = true;
                    i = next - 1;
                    break;
                case '"' when isName && i - open <= MaxName && IsName(open + 1, i):
                    return Closed(open, i, firstQuote);
                case '"':
                    if (EndsAt(i, isName, inObject, out bool isNext))
                        return Closed(open, i, firstQuote);
                    if (isNext && comma >= 0)
                        return Unclosed(open, comma, isName);
                    if (isNext)
                        return Closed(open, i, firstQuote);
                    if (firstQuote < 0)
                        firstQuote = i;
                    int before = TrimEnd(open + 1, i) - 1;
                    if (before > open && Text[before] == ',')
                        comma = before;
                    break;
            }
        }
        return Unclosed(open, comma >= 0 ? comma : Text.Length, isName);
    }

    /// <summary>Reads a number or a word, or a text that lost its first quote or both.</summary>
    public JsonValue ReadBare(int start)
    {
        int i = start;
        while (i < Text.Length && Text[i] is not ('{' or '}' or '[' or ']' or ',' or ':' or '"' or '\n' or '\r'))
            i++;
        int end = TrimEnd(start, i);
        bool isQuoted = At(i) == '"' && SkipBlank(i + 1) is var behind
            && (behind == Text.Length || Text[behind] is ',' or '}' or ']' || HasLineBreak(i, behind));
        if (end == start && !isQuoted)
            end = start + 1;
        return new JsonValue(JsonKind.Bare, start) { End = isQuoted ? i + 1 : end, Inner = TextSpan.FromBounds(start, isQuoted ? i : end) };
    }

    /// <summary>Whether a name and a colon are at a position.</summary>
    public bool IsNameAt(int quote)
    {
        if (At(quote) != '"')
            return false;
        int i = quote + 1;
        while (i < Text.Length && i - quote <= MaxName && IsNameCharacter(Text[i]))
            i++;
        return i > quote + 1 && At(i) == '"' && At(SkipBlank(i + 1)) == ':';
    }

    public static bool IsNameCharacter(char c) => Letters.IsLetter(c) || Letters.IsDigit(c) || c is '-' or '_' or '.';

    /// <summary>Whether a value that stands without quotes may.</summary>
    public bool IsScalar(TextSpan span)
    {
        string word = Text.Substring(span.Start, span.Length);
        return word is "true" or "false" or "null"
            || (word.Length > 0 && (Letters.IsDigit(word[0]) || word[0] == '-')
                && word.All(static c => Letters.IsDigit(c) || c is '-' or '+' or '.' or 'e' or 'E'));
    }

    /// <summary>Whether a quote ends a text: behind it stands what may follow one.</summary>
    /// <param name="quote">Where it stands.</param>
    /// <param name="isName">Whether it is the name of a member.</param>
    /// <param name="inObject">Whether it is the value of a member.</param>
    /// <param name="isNext">Whether a colon follows, so that it ends a name.</param>
    private bool EndsAt(int quote, bool isName, bool inObject, out bool isNext)
    {
        int next = SkipBlank(quote + 1);
        char c = At(next);
        isNext = c == ':' && !isName;
        if (next == Text.Length || HasLineBreak(quote, next))
            return !isNext;
        switch (c)
        {
            case ':':
                return isName;
            case '}' or ']':
                return true;
            case ',' when inObject:
                // In an object a comma is followed by a name; "and left" is the rest of a sentence.
                int behind = SkipBlank(next + 1);
                return behind == Text.Length || Text[behind] is '"' or '{' or '}' or ']' or ',' || HasLineBreak(next, behind)
                    || IsBareNameAt(behind);
            case ',':
                return true;
            case '{':
                return IsNameAt(SkipBlank(next + 1));
            default:
                return IsNameAt(next);
        }
    }

    private bool EndsUnclosedName(int open, int colon) =>
        IsName(open + 1, colon) && SkipBlank(colon + 1) is var next && (At(next) is '"' or '[' or '{' or '-' || Letters.IsDigit(At(next)));

    private bool IsName(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsNameCharacter(Text[i]))
                return false;
        }
        return end > start;
    }

    /// <summary>Whether a name that lost its quotes and a colon are at a position.</summary>
    private bool IsBareNameAt(int start)
    {
        int i = start;
        while (i < Text.Length && i - start <= MaxName && IsNameCharacter(Text[i]))
            i++;
        return i > start && At(At(i) == '"' ? i + 1 : i) == ':';
    }

    public bool HasLineBreak(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Text[i] is '\n' or '\r')
                return true;
        }
        return false;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return end;
    }

    private JsonValue Closed(int open, int close, int firstQuote)
    {
        if (firstQuote >= 0)
            Needs("a backslash before this quote", new TextSpan(firstQuote, 1), new TextEdit(new TextSpan(firstQuote, 0), "\\"));
        return new JsonValue(JsonKind.String, open) { End = close + 1, Inner = TextSpan.FromBounds(open + 1, close) };
    }

    /// <summary>A text that nothing closes ends with its line, or where the next name begins; a comma there is no part of it.</summary>
    private JsonValue Unclosed(int open, int limit, bool isName)
    {
        int end = TrimEnd(open + 1, Math.Min(limit, Text.Length));
        if (!isName && end > open + 1 && Text[end - 1] == ',')
            end = TrimEnd(open + 1, end - 1);
        Report(BibliographyProblemKind.UnclosedQuote, new TextSpan(open, 1), "", new TextEdit(new TextSpan(end, 0), "\""));
        return new JsonValue(JsonKind.String, open) { End = end, Inner = TextSpan.FromBounds(open + 1, end) };
    }
}
