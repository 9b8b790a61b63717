using Spectre.Console;

namespace ReadingList;

/// <summary>The whole reading list on one page, for pipes, files and build logs.</summary>
internal static class Overview
{
    /// <summary>
    /// <see cref="Papers.HMT"/>, chosen by name in C#: when the entry leaves the digest, this line stops compiling, and nobody has to find
    /// out at run time. The build's page of papers says that it is used here.
    /// </summary>
    public static Rows Featured()
    {
        var paper = Papers.HMT;
        string caption = $"Featured: one of {Topics.LongContext.Papers.Count} papers on {Topics.LongContext.Name}";
        return new Rows(new Text(caption, Styles.Title), PaperPanel.Of(paper));
    }

    /// <summary>What somebody sees here who has just started it, and what to try.</summary>
    public static Rows Introduction() => new(
        new Text("Reading list", Styles.Title),
        new Text("What PaperGen made of reading.papers.txt while this program was compiled:"),
        new Text(Summary()),
        new Text("Try, behind dotnet run --project samples/ReadingList -- one of:"),
        new Text("  find transfomer memroy      (two typing errors; the search forgives them)", Styles.Id),
        new Text($"  open {Papers.HMT.Id.ToLowerInvariant()}                    (or: topics, letters, list, help)", Styles.Id),
        new Text($"Try: delete the entry {Papers.HMT.Id} from reading.papers.txt and run again:"),
        new Text($"  Papers.{nameof(Papers.HMT)} in Overview.cs no longer compiles.", Styles.Id),
        Text.Empty);

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
            Introduction(),
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
