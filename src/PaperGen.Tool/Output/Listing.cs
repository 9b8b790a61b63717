using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>Rows of values: a table on a terminal, else a line each with tabs between them.</summary>
internal static class Listing
{
    /// <param name="host">Where to.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The values.</param>
    public static void Write(ToolHost host, string[] columns, IEnumerable<string[]> rows)
    {
        if (!host.OutputIsTerminal)
        {
            foreach (string[] row in rows)
                host.Output.Write(string.Join('\t', row.Select(VisibleText.Of)) + "\n");
            return;
        }
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in columns)
            table.AddColumn(new TableColumn($"[bold]{column.EscapeMarkup()}[/]"));
        foreach (string[] row in rows)
            table.AddRow([.. row.Select(static value => new Spectre.Console.Text(VisibleText.Of(value)))]);
        host.Screen.Write(table);
    }
}
