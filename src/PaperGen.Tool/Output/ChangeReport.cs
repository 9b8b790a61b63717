using System.Globalization;
using System.Text;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>
/// What would change in a file, for people: the words that change, in colour, with as much of their line as there is room for.
/// </summary>
internal static class ChangeReport
{
    /// <summary>Changes with less between them are shown in one excerpt.</summary>
    private const int Near = 30;

    /// <summary>What writing a digest would change: for people on a terminal, elsewhere as a unified diff, which programs apply.</summary>
    public static void Write(LoadedDigest file, FileContent text, ToolHost host)
    {
        if (host.OutputIsTerminal)
            Write(file.Name, file.Text.Text, text.Text, host);
        else
            UnifiedDiff.Write(file.Name, DigestWriter.Content(file, file.Text), DigestWriter.Content(file, text), host.Output);
    }

    private static void Write(string name, string old, string @new, ToolHost host)
    {
        List<string> oldLines = LineChange.Lines(old);
        List<string> newLines = LineChange.Lines(@new);
        foreach (LineChange change in LineChange.Between(oldLines, newLines))
        {
            host.Write(new StyledText()
                .AddWhole(VisibleText.Of(string.Create(CultureInfo.InvariantCulture, $"{name}:{change.OldStart + 1}")), "bold"));
            int pairs = change.OldEnd - change.OldStart == change.NewEnd - change.NewStart ? change.OldEnd - change.OldStart : 0;
            for (int i = 0; i < pairs; i++)
                WritePair(oldLines[change.OldStart + i].TrimEnd('\r', '\n'), newLines[change.NewStart + i].TrimEnd('\r', '\n'), host);
            for (int i = change.OldStart + pairs; i < change.OldEnd; i++)
                WriteSide('-', oldLines[i].TrimEnd('\r', '\n'), [new TextSpan(0, oldLines[i].TrimEnd('\r', '\n').Length)], host);
            for (int i = change.NewStart + pairs; i < change.NewEnd; i++)
                WriteSide('+', newLines[i].TrimEnd('\r', '\n'), [new TextSpan(0, newLines[i].TrimEnd('\r', '\n').Length)], host);
        }
    }

    private static void WritePair(string old, string @new, ToolHost host)
    {
        List<WordChange> changes = WordChange.Between(old, @new);
        for (int i = 0; i < changes.Count;)
        {
            int first = i;
            for (i++; i < changes.Count && IsNear(changes[first], changes[i - 1], changes[i]); i++)
            {
            }
            List<WordChange> near = changes.GetRange(first, i - first);
            WriteSide('-', old, near.ConvertAll(static change => change.Old), host);
            WriteSide('+', @new, near.ConvertAll(static change => change.New), host);
        }

        // Half a line is room for what is around them.
        bool IsNear(WordChange first, WordChange before, WordChange change) =>
            change.Old.Start - before.Old.End <= Near && change.Old.End - first.Old.Start <= host.Width / 2;
    }

    /// <summary>One line of an excerpt: what changes, and as much around it as there is room for.</summary>
    private static void WriteSide(char side, string line, List<TextSpan> changes, ToolHost host)
    {
        int width = host.Width - 2;
        var shown = new StringBuilder();
        int used = 0;
        bool isCut = false;
        for (int i = 0; i < changes.Count && !isCut; i++)
        {
            if (i > 0)
                Add(line, changes[i - 1].End, changes[i].Start, isChange: false);
            Add(line, changes[i].Start, changes[i].End, isChange: true);
        }
        int room = Math.Max(width - used, 0);
        // Twice the columns is text enough, however much of it is seen.
        string after = isCut ? "" : Shown(line, changes[^1].End, Math.Min(line.Length, changes[^1].End + 2 * width));
        string before = Shown(line, Math.Max(0, changes[0].Start - 2 * width), changes[0].Start);
        before = SourceExcerpt.KeepEnd(before, Math.Max(room / 2, room - after.GetCellWidth()), changes[0].Start > 2 * width);
        after = isCut
            ? "" : SourceExcerpt.KeepStart(after, Math.Max(room - before.GetCellWidth(), 0), line.Length > changes[^1].End + 2 * width);
        string color = side == '-' ? "red" : "green";
        host.Lines.MarkupLine($"[{color}]{side}[/] {before.EscapeMarkup()}{shown}{after.EscapeMarkup()}");

        void Add(string line, int start, int end, bool isChange)
        {
            string text = Shown(line, start, Math.Min(end, start + 2 * width));
            string kept = SourceExcerpt.KeepStart(text, Math.Max(width - used, 0), end > start + 2 * width);
            isCut |= kept != text;
            used += kept.GetCellWidth();
            if (kept.Length == 0)
                return;
            // Without colours the words are marked as git does it.
            bool isMarked = isChange && !host.HasColors;
            string marked = !isMarked ? kept : side == '-' ? $"[-{kept}-]" : $"{{+{kept}+}}";
            used += isMarked ? 4 : 0;
            shown.Append(isChange ? $"[bold {(side == '-' ? "red" : "green")}]{marked.EscapeMarkup()}[/]" : marked.EscapeMarkup());
        }
    }

    private static string Shown(string line, int start, int end) => end > start ? VisibleText.Of(line[start..end]) : "";
}
