using PaperGen.Internal;

namespace PaperGen.Text;

/// <summary>Changes of whole lines, which leave the line ends of the digest as they are.</summary>
internal static class LineEdits
{
    private static readonly char[] s_lineEnds = ['\n', '\r'];

    /// <summary>Deletes the lines of a span, and the blank ones below if a whole block goes.</summary>
    public static TextEdit Delete(string text, TextSpan span)
    {
        int start = LineStart(text, span.Start);
        int end = NextLine(text, span.End);
        bool blankBefore = start == 0 || IsBlank(text, LineStart(text, start - 1), start);
        int below = end;
        while (below < text.Length && NextLine(text, below) is var next && IsBlank(text, below, next))
            below = next;
        if (blankBefore)
            end = below;
        if (blankBefore && end == text.Length)
        {
            // The last block: the blank lines above separate nothing any more, and the line end of the last line stays as it was.
            bool lineEnd = text[text.Length - 1] is '\n' or '\r';
            while (start > 0 && char.IsWhiteSpace(text[start - 1]))
                start--;
            if (lineEnd && start > 0)
                start = NextLine(text, start);
        }
        return new TextEdit(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>Adds a line, or lines, above the one at a position.</summary>
    public static TextEdit InsertAbove(string text, int position, params string[] lines)
    {
        string end = LineEnd(text, position);
        return new TextEdit(new TextSpan(LineStart(text, position), 0), string.Concat(lines.Select(line => line + end)));
    }

    /// <summary>Adds a line below the one at a position.</summary>
    public static TextEdit InsertBelow(string text, int position, string line)
    {
        int end = text.IndexOfAny(s_lineEnds, position);
        return new TextEdit(new TextSpan(end < 0 ? text.Length : end, 0), LineEnd(text, position) + line);
    }

    /// <summary>One space for each stretch of white space with a line break in it.</summary>
    public static IReadOnlyList<TextEdit> Join(string text, TextSpan span)
    {
        var changes = new List<TextEdit>();
        for (int i = text.IndexOfAny(s_lineEnds, span.Start, span.Length); i >= 0; i = text.IndexOfAny(s_lineEnds, i, span.End - i))
        {
            int start = i;
            while (start > span.Start && WhiteSpace.Is(text[start - 1]))
                start--;
            while (i < span.End && WhiteSpace.Is(text[i]))
                i++;
            changes.Add(new TextEdit(TextSpan.FromBounds(start, i), " "));
        }
        return changes;
    }

    private static int LineStart(string text, int position)
    {
        int end = position == 0 ? -1 : text.LastIndexOfAny(s_lineEnds, position - 1);
        // Between \r and \n no line begins.
        return end >= 0 && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? LineStart(text, end) : end + 1;
    }

    private static int NextLine(string text, int position)
    {
        int end = text.IndexOfAny(s_lineEnds, position);
        return end < 0 ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>The line end at a position, else the one before, else a line feed.</summary>
    private static string LineEnd(string text, int position)
    {
        int end = text.IndexOfAny(s_lineEnds, position);
        if (end < 0)
            end = text.LastIndexOfAny(s_lineEnds);
        if (end < 0)
            return "\n";
        if (text[end] == '\n')
            return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        return end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r";
    }
}
