using System.Globalization;
using System.Text;

namespace PaperGen.Tool.Files;

/// <summary>What changed in a file, as <c>patch -p0</c> and <c>git apply -p0</c> take it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="name">The file's name.</param>
    /// <param name="old">What it held, with its byte order mark.</param>
    /// <param name="new">What it is to hold, with its byte order mark.</param>
    /// <param name="output">Takes the lines; those of the file with the line ends that they have.</param>
    public static void Write(string name, string old, string @new, TextWriter output)
    {
        List<string> oldLines = LineChange.Lines(old);
        List<string> newLines = LineChange.Lines(@new);
        List<LineChange> changes = LineChange.Between(oldLines, newLines);
        if (changes.Count == 0)
            return;
        output.Write($"--- {Quote(name)}\n+++ {Quote(name)}\n");
        for (int i = 0; i < changes.Count;)
        {
            // Changes whose contexts touch share a hunk.
            int first = i;
            for (i++; i < changes.Count && changes[i].OldStart - changes[i - 1].OldEnd <= 2 * Context; i++)
            {
            }
            WriteHunk(changes.GetRange(first, i - first), oldLines, newLines, output);
        }
    }

    private static void WriteHunk(List<LineChange> changes, List<string> oldLines, List<string> newLines, TextWriter output)
    {
        int before = Math.Min(Context, changes[0].OldStart);
        int after = Math.Min(Context, oldLines.Count - changes[^1].OldEnd);
        int oldStart = changes[0].OldStart - before;
        int newStart = changes[0].NewStart - before;
        output.Write($"@@ -{Extent(oldStart, changes[^1].OldEnd + after)} +{Extent(newStart, changes[^1].NewEnd + after)} @@\n");
        int line = oldStart;
        foreach (LineChange change in changes)
        {
            WriteLines(' ', oldLines, line, change.OldStart, output);
            WriteLines('-', oldLines, change.OldStart, change.OldEnd, output);
            WriteLines('+', newLines, change.NewStart, change.NewEnd, output);
            line = change.OldEnd;
        }
        WriteLines(' ', oldLines, line, line + after, output);
    }

    private static void WriteLines(char mark, List<string> lines, int start, int end, TextWriter output)
    {
        for (int i = start; i < end; i++)
        {
            output.Write(mark);
            output.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
                output.Write("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>First line and count; of an empty extent the line before it.</summary>
    private static string Extent(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    /// <summary>As git does: quoted where a character would end the name or the line, with a tab behind it where a space would.</summary>
    private static string Quote(string name)
    {
        if (!name.AsSpan().ContainsAny('"', '\\') && !name.Any(char.IsControl))
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        var quoted = new StringBuilder("\"");
        foreach (char c in name)
        {
            if (char.IsAscii(c) && char.IsControl(c))
                quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'));
            else
                quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
