namespace PaperGen.Tool.Files;

/// <summary>A stretch of lines that was replaced by another one; ends are exclusive.</summary>
internal readonly record struct LineChange(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    /// <summary>The stretches of lines that two texts do not have in common, in order.</summary>
    public static List<LineChange> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        int[] matches = LineDiff.Match(old, @new);
        int newCount = @new.Count;
        var changes = new List<LineChange>();
        int oldLine = 0;
        int newLine = 0;
        while (oldLine < matches.Length || newLine < newCount)
        {
            if (oldLine < matches.Length && matches[oldLine] == newLine)
            {
                oldLine++;
                newLine++;
                continue;
            }
            int oldStart = oldLine;
            while (oldLine < matches.Length && matches[oldLine] < 0)
                oldLine++;
            int newEnd = oldLine < matches.Length ? matches[oldLine] : newCount;
            changes.Add(new LineChange(oldStart, oldLine, newLine, newEnd));
            newLine = newEnd;
        }
        return changes;
    }

    /// <summary>Lines as patch has them: ended by a line feed, which they keep.</summary>
    public static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is var lineFeed and >= 0 ? lineFeed + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
