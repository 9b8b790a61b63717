using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>A line: its tag (none has an empty name) and what follows it.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="Span">Where the tag stands.</param>
/// <param name="Value">The rest of the line, without white space at its ends.</param>
internal readonly record struct RisTag(string Name, TextSpan Span, TextSpan Value)
{
    /// <summary>Behind the hyphen.</summary>
    public int MarkEnd { get; init; }

    /// <summary>
    /// The tag that a line begins with, or null: two letters, the second of which may be a digit, two spaces and a hyphen, or a little
    /// less.
    /// </summary>
    public static RisTag? At(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF'))
            i++;
        if (i + 2 >= end || !IsLetter(text[i]) || !(IsLetter(text[i + 1]) || Letters.IsDigit(text[i + 1])))
            return null;
        int hyphen = i + 2;
        while (hyphen < end && text[hyphen] is ' ' or '\t')
            hyphen++;
        // A hyphen close to a word is one of the word.
        if (hyphen == end || hyphen == i + 2 || hyphen > i + 6 || text[hyphen] != '-'
            || (hyphen + 1 < end && !char.IsWhiteSpace(text[hyphen + 1])))
            return null;
        return new RisTag(text.Substring(i, 2), new TextSpan(i, 2), Trim(text, hyphen + 1, end)) { MarkEnd = hyphen + 1 };
    }

    public static int LineEnd(string text, int start)
    {
        int end = text.IndexOfAny(s_lineEnds, start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>A stretch without white space at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z';
}
