using System.Globalization;
using Spectre.Console;

namespace ReadingList;

/// <summary>Tables of papers. Cells are <see cref="Text"/>, which shows the digest's words as they are and reads no markup.</summary>
internal static class Listings
{
    public static Table ByTopic()
    {
        var table = NewTable("Topic", "Count", "Papers");
        foreach (var topic in Shelf.TopicsBySize())
            table.AddRow(new Text(topic.Name, Styles.Title), Count(topic.Papers), Ids(topic.Papers));
        table.Columns[1].RightAligned();
        return table;
    }

    public static Table ByLetter()
    {
        var table = NewTable("Letter", "Count", "Papers");
        foreach (var group in Shelf.PapersByLetter())
            table.AddRow(new Text(group.Key.ToString(), Styles.Title), Count(group), Ids(group));
        table.Columns[1].RightAligned();
        return table;
    }

    public static Table Of(IEnumerable<Paper> papers)
    {
        var table = NewTable("Id", "Title");
        foreach (var paper in papers)
            table.AddRow(new Text(paper.Id, Styles.Id), new Text(paper.Title));
        return table;
    }

    private static Table NewTable(params string[] columns) =>
        new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).AddColumns(columns);

    private static Text Count(IEnumerable<Paper> papers) =>
        new(papers.Count().ToString(CultureInfo.CurrentCulture), Styles.Number);

    private static Text Ids(IEnumerable<Paper> papers) =>
        new(string.Join(", ", papers.Select(paper => paper.Id)), Styles.Id);
}
