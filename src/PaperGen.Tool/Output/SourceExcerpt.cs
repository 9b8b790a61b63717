using System.Text;
using PaperGen.Text;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>
/// A stretch of text with as much of its line around it as there is room for: an abstract is one line of 1,500 characters. A stretch of
/// several lines is shown as far as its first line goes.
/// </summary>
/// <param name="Before">What is before it, as it is shown.</param>
/// <param name="Marked">What is marked, as it is shown.</param>
/// <param name="After">What follows it, as it is shown.</param>
internal sealed record SourceExcerpt(string Before, string Marked, string After)
{
    private const string Cut = "…";

    /// <summary>What the rest of a long line gets at least.</summary>
    private const int MinContext = 20;

    public int MarkStart => Before.GetCellWidth();

    /// <summary>At least 1: a place between characters can be marked, too.</summary>
    public int MarkLength => Math.Max(Marked.GetCellWidth(), 1);

    /// <param name="text">The text.</param>
    /// <param name="span">What is marked.</param>
    /// <param name="width">Columns that there are.</param>
    public static SourceExcerpt Of(FileContent text, TextSpan span, int width)
    {
        TextSpan line = text.Lines.SpanOf(text.Lines.PositionOf(span.Start).Line);
        int end = Math.Clamp(span.End, span.Start, Math.Max(line.End, span.Start));
        // A character takes at least a column, bar marks above and below, so this is enough; the line may have millions.
        int first = Math.Max(line.Start, span.Start - 2 * width);
        int last = Math.Min(line.End, end + 2 * width);
        string before = Show(first, span.Start);
        string marked = Show(span.Start, Math.Min(end, span.Start + 2 * width));
        string after = Show(end, last);

        marked = KeepStart(marked, Math.Max(width - MinContext, MinContext), cut: end > span.Start + 2 * width || span.End > line.End);
        int room = Math.Max(width - marked.GetCellWidth(), 0);
        int roomBefore = Math.Max(room / 2, room - after.GetCellWidth());
        before = KeepEnd(before, roomBefore, cut: first > line.Start);
        return new SourceExcerpt(before, marked, KeepStart(after, Math.Max(room - before.GetCellWidth(), 0), cut: last < line.End));

        string Show(int from, int to) => to > from ? VisibleText.Of(text.Text.Substring(from, to - from)) : "";
    }

    /// <summary>The beginning of a text, with a mark where it is cut.</summary>
    public static string KeepStart(string text, int columns, bool cut)
    {
        if (!cut && text.GetCellWidth() <= columns)
            return text;
        int end = 0;
        int used = Cut.GetCellWidth();
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += rune.ToString().GetCellWidth();
            if (used > columns)
                break;
            end += rune.Utf16SequenceLength;
        }
        // No name or address is broken, unless nothing would be left.
        if (end < text.Length && text[end] != ' ' && text.LastIndexOf(' ', Math.Max(end - 1, 0)) is var blank and >= 0
            && (blank >= end / 2 || IsPath(text, blank, end)))
            end = blank;
        return text[..end] + Cut;
    }

    /// <summary>The end of a text, with a mark where it is cut.</summary>
    public static string KeepEnd(string text, int columns, bool cut)
    {
        if (!cut && text.GetCellWidth() <= columns)
            return text;
        int used = Cut.GetCellWidth();
        int start = text.Length;
        while (start > 0)
        {
            int length = start > 1 && char.IsLowSurrogate(text[start - 1]) ? 2 : 1;
            used += text.Substring(start - length, length).GetCellWidth();
            if (used > columns)
                break;
            start -= length;
        }
        if (start > 0 && start < text.Length && text[start - 1] != ' ' && text.IndexOf(' ', start) is var blank and >= 0
            && (blank - start <= (text.Length - start) / 2 || IsPath(text, start, blank)))
            start = blank + 1;
        return Cut + text[start..];
    }

    /// <summary>Whether a cut would leave a part of a path or an address. A text in a script without blanks may be cut anywhere.</summary>
    private static bool IsPath(string text, int start, int end) => text.AsSpan(start, end - start).Contains('/');
}
