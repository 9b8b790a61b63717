using PaperGen.Text;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>The changes that make one text of another: of the lines that differ, and of those what differs.</summary>
internal static class LineChanges
{
    public static IReadOnlyList<TextEdit> Between(string old, string @new)
    {
        List<string> before = Lines(old);
        List<string> after = Lines(@new);
        int[] matches = LineDiff.Match(before, after);
        var edits = new List<TextEdit>();
        int oldLine = 0, newLine = 0, oldStart = 0, newStart = 0;
        while (oldLine < before.Count || newLine < after.Count)
        {
            int oldEnd = oldStart, newEnd = newStart;
            while (oldLine < before.Count && matches[oldLine] < 0)
                oldEnd += before[oldLine++].Length;
            int until = oldLine < before.Count ? matches[oldLine] : after.Count;
            while (newLine < until)
                newEnd += after[newLine++].Length;
            if (oldEnd > oldStart || newEnd > newStart)
                edits.Add(Trim(old, TextSpan.FromBounds(oldStart, oldEnd), @new, TextSpan.FromBounds(newStart, newEnd)));
            if (oldLine < before.Count)
            {
                oldEnd += before[oldLine++].Length;
                newEnd += after[newLine++].Length;
            }
            (oldStart, newStart) = (oldEnd, newEnd);
        }
        return edits;
    }

    /// <summary>A change without what both texts begin and end with.</summary>
    private static TextEdit Trim(string old, TextSpan before, string @new, TextSpan after)
    {
        int start = 0;
        int most = Math.Min(before.Length, after.Length);
        while (start < most && old[before.Start + start] == @new[after.Start + start])
            start++;
        // What is one character stays whole: half of one is no text, and no client has a place there.
        if (IsWithin(old, before.Start + start) || IsWithin(@new, after.Start + start))
            start--;
        int end = 0;
        while (end < most - start && old[before.End - 1 - end] == @new[after.End - 1 - end])
            end++;
        if (IsWithin(old, before.End - end) || IsWithin(@new, after.End - end))
            end--;
        return new TextEdit(TextSpan.FromBounds(before.Start + start, before.End - end),
            @new.Substring(after.Start + start, after.Length - start - end));
    }

    /// <summary>Whether a place is in a pair of surrogates or in a line end.</summary>
    private static bool IsWithin(string text, int offset) => offset > 0 && offset < text.Length
        && ((text[offset - 1] == '\r' && text[offset] == '\n') || char.IsSurrogatePair(text[offset - 1], text[offset]));

    /// <summary>The lines, each with its end.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
