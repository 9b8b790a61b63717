using PaperGen;
using Spectre.Console;

namespace ReadingList;

/// <summary>The whole reading list on one page, for pipes, files and build logs.</summary>
internal static class Overview
{
    /// <summary>
    /// Chosen by name in C#: when the entry leaves the digest, this line stops compiling, and nobody has to find out at run time.
    /// </summary>
    public static Panel Featured()
    {
        var paper = Papers.HMT;
        return PaperPanel.Of(paper, $"Featured: {paper.Id}, one of {Topics.LongContext.Papers.Count} papers on {Topics.LongContext.Name}");
    }

    public static string Summary()
    {
        var hosts = Links.All
            .GroupBy(link => link.Host)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} on {group.Key}");
        return $"{Papers.All.Count} papers, {Topics.All.Count} topics, {Links.All.Count} links: {string.Join(", ", hosts)}.";
    }

    public static int Write()
    {
        AnsiConsole.Write(new Rows(
            new Text("Reading list", Styles.Title),
            new Text(Summary()),
            Text.Empty,
            Featured(),
            Text.Empty,
            new Text("By topic", Styles.Title),
            Listings.ByTopic(),
            Text.Empty,
            new Text("By first letter", Styles.Title),
            Listings.ByLetter(),
            Text.Empty,
            Help.Text()));
        AnsiConsole.WriteLine();
        return 0;
    }
}
