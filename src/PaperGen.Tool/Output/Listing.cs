using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>A column of a listing.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsProse">Whether it may be broken into lines, between words.</param>
internal readonly record struct Column(string Name, bool IsProse = false);

/// <summary>Rows of values: a table on a terminal, else a line each with tabs between them.</summary>
internal static class Listing
{
    private const string Gap = "  ";

    /// <summary>A narrower column of prose is hard to read: each value gets lines of its own then.</summary>
    private const int MinProse = 16;

    /// <param name="host">Where to.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The values.</param>
    public static void Write(ToolHost host, Column[] columns, IEnumerable<string[]> rows)
    {
        if (!host.OutputIsTerminal)
        {
            foreach (string[] row in rows)
                host.Output.Write(string.Join('\t', row.Select(VisibleText.Of)) + "\n");
            return;
        }
        string[][] values = [.. rows.Select(static row => Array.ConvertAll(row, VisibleText.Of))];
        if (Widths(columns, values, host.Width) is { } widths)
            WriteTable(host, columns, values, widths);
        else
            WriteRecords(host, columns, values);
    }

    /// <summary>
    /// Columns as wide as what must not be broken in them; the rest of the line is the prose's. Null if there is too little of it.
    /// </summary>
    private static int[]? Widths(Column[] columns, string[][] rows, int width)
    {
        int[] widths = new int[columns.Length];
        int[] longest = new int[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            widths[i] = Math.Max(columns[i].Name.Length, rows.Select(row => row[i].GetCellWidth()).DefaultIfEmpty().Max());
            longest[i] = columns[i].IsProse ? rows.SelectMany(row => row[i].Split(' ')).Select(static word => word.GetCellWidth())
                .DefaultIfEmpty().Max() : widths[i];
        }
        int rest = width - Gap.Length * (columns.Length - 1) - Enumerable.Range(0, columns.Length).Where(i => !columns[i].IsProse)
            .Sum(i => widths[i]);
        int[] prose = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsProse).OrderBy(i => widths[i])];
        for (int i = 0; i < prose.Length; i++)
        {
            // The narrow ones leave more for the others.
            int share = Math.Min(widths[prose[i]], rest / (prose.Length - i));
            if (share < Math.Min(widths[prose[i]], Math.Max(MinProse, longest[prose[i]])))
                return null;
            widths[prose[i]] = share;
            rest -= share;
        }
        return rest < 0 ? null : widths;
    }

    private static void WriteTable(ToolHost host, Column[] columns, string[][] rows, int[] widths)
    {
        host.Lines.MarkupLine(
            Line([.. columns.Select(static column => $"[bold]{column.Name.EscapeMarkup()}[/]")], widths,
                Array.ConvertAll(columns, static column => column.Name.Length)));
        foreach (string[] row in rows)
        {
            string[][] cells =
                [.. row.Select((value, i) => new StyledText().Add(value).Lines(columns[i].IsProse ? widths[i] : int.MaxValue, 0)
                    .ToArray())];
            for (int line = 0; line < cells.Max(static cell => cell.Length); line++)
            {
                string[] parts = Array.ConvertAll(cells, cell => line < cell.Length ? cell[line] : "");
                host.Lines.MarkupLine(Line(parts, widths, Array.ConvertAll(parts, static part => Markup.Remove(part).GetCellWidth())));
            }
        }
    }

    private static string Line(string[] parts, int[] widths, int[] lengths) =>
        string.Join(Gap, parts.Select((part, i) => part + new string(' ', Math.Max(0, widths[i] - lengths[i])))).TrimEnd();

    /// <summary>What must not be broken in the first lines of a row, the prose below it.</summary>
    private static void WriteRecords(ToolHost host, Column[] columns, string[][] rows)
    {
        foreach (string[] row in rows)
        {
            var head = new StyledText();
            for (int i = 0; i < columns.Length; i++)
            {
                if (!columns[i].IsProse)
                    head.AddWhole(row[i], i == 0 ? "bold" : null).Add(" ");
            }
            host.Write(head, Gap.Length);
            for (int i = 0; i < columns.Length; i++)
            {
                if (columns[i].IsProse && row[i].Length > 0)
                    host.Write(new StyledText().AddWhole(Gap).Add(row[i]), Gap.Length);
            }
        }
    }
}
