using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadingList;

/// <summary>One paper, with everything that the digest says about it.</summary>
internal static class PaperPanel
{
    /// <summary>Longer lines are hard to read.</summary>
    private const int MaxWidth = 100;

    public static Panel Of(Paper paper, string? caption = null)
    {
        var content = new Rows(
            new Text(paper.Title, Styles.Title),
            new Padder(Facts(paper), new Padding(0, 1)),
            new Text(paper.Abstract),
            Text.Empty,
            new Text(paper.Source.ToString(), Styles.Quiet));

        // A header is markup, so that brackets in a name have to be escaped.
        return new Panel(content)
        {
            Header = new PanelHeader($"[aqua] {Markup.Escape(caption ?? paper.Id)} [/]"),
            Border = BoxBorder.Rounded,
            BorderStyle = Styles.Quiet,
            Padding = new Padding(2, 1),
            Width = Math.Min(AnsiConsole.Profile.Width, MaxWidth),
        };
    }

    private static Grid Facts(Paper paper)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        Add("Id", paper.Id, Styles.Id);
        Add("Topics", string.Join(", ", paper.Topics.Select(topic => topic.Name)), Styles.Number);
        Add("Authors", string.Join(", ", paper.Authors) + (paper.HasMoreAuthors ? " et al." : ""));
        Add("Date", paper.Date?.ToString());
        Add("Venue", paper.Venue);
        Add("arXiv", paper.ArxivId);
        Add("DOI", paper.Doi);
        if (paper.Status != PaperStatus.Active)
            Add("Status", paper.Status.ToString());
        foreach (var link in paper.Links)
            AddCell(link.Kind.ToString(), new Paragraph(link.Url, Styles.Link, new Link(link.Url)));
        return grid;

        void Add(string name, string? value, Style? style = null)
        {
            if (!string.IsNullOrEmpty(value))
                AddCell(name, new Text(value, style));
        }

        void AddCell(string name, IRenderable cell) => grid.AddRow(new Text(name, Styles.Quiet), cell);
    }
}
