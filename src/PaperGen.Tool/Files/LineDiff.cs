namespace PaperGen.Tool.Files;

/// <summary>
/// Which lines two texts have in common. Lines that each text has once are anchors (patience diff): in a digest nearly all are, so this
/// takes time in proportion to the text, however much of it changed.
/// </summary>
internal static class LineDiff
{
    /// <summary>For each line of the old text the line of the new one that it is, ascending, or -1.</summary>
    public static int[] Match(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        int[] matches = new int[old.Count];
        Array.Fill(matches, -1);
        var ranges = new Stack<Range>();
        ranges.Push(new Range(0, old.Count, 0, @new.Count));
        while (ranges.TryPop(out Range range))
        {
            while (range.OldStart < range.OldEnd && range.NewStart < range.NewEnd && old[range.OldStart] == @new[range.NewStart])
                matches[range.OldStart++] = range.NewStart++;
            while (range.OldStart < range.OldEnd && range.NewStart < range.NewEnd && old[range.OldEnd - 1] == @new[range.NewEnd - 1])
                matches[--range.OldEnd] = --range.NewEnd;
            if (range.OldStart == range.OldEnd || range.NewStart == range.NewEnd)
                continue;
            int oldStart = range.OldStart;
            int newStart = range.NewStart;
            List<(int Old, int New)> anchors = Anchors(old, @new, range);
            foreach ((int oldLine, int newLine) in anchors)
            {
                matches[oldLine] = newLine;
                ranges.Push(new Range(oldStart, oldLine, newStart, newLine));
                (oldStart, newStart) = (oldLine + 1, newLine + 1);
            }
            if (anchors.Count > 0)
                ranges.Push(new Range(oldStart, range.OldEnd, newStart, range.NewEnd));
        }
        return matches;
    }

    /// <summary>The longest ascending series of lines that both texts have once.</summary>
    private static List<(int Old, int New)> Anchors(IReadOnlyList<string> old, IReadOnlyList<string> @new, Range range)
    {
        Dictionary<string, int> once = Once(@new, range.NewStart, range.NewEnd);
        List<(int Old, int New)> pairs =
            [.. Once(old, range.OldStart, range.OldEnd).Where(line => once.ContainsKey(line.Key))
                .Select(line => (line.Value, once[line.Key])).Order()];
        // Patience: ends[k] is the pair with the least new line that ends a series of k + 1.
        var ends = new List<int>();
        int[] before = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int low = 0;
            int high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[ends[middle]].New < pairs[i].New)
                    low = middle + 1;
                else
                    high = middle;
            }
            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }
        var series = new List<(int Old, int New)>();
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
            series.Add(pairs[i]);
        series.Reverse();
        return series;
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> lines, int start, int end)
    {
        var once = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
            once[lines[i]] = once.ContainsKey(lines[i]) ? -1 : i;
        return once.Where(static line => line.Value >= 0).ToDictionary(StringComparer.Ordinal);
    }

    private record struct Range(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
