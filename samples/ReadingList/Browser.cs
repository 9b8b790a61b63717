using Spectre.Console;

namespace ReadingList;

/// <summary>The lists that a person walks through.</summary>
internal static class Browser
{
    /// <summary>
    /// Lists take a keyboard and a terminal that can redraw itself; without both, waiting for a key would fail or never end.
    /// </summary>
    public static bool CanRun =>
        AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true } && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    private static readonly Entry[] Entries =
    [
        new("Find a paper as you type", () => BrowsePapers("All papers", Papers.All)),
        new("Browse by topic", BrowseTopics),
        new("Browse by first letter", BrowseLetters),
    ];

    public static int Run()
    {
        // A list hides the cursor; Ctrl+C must not leave it hidden.
        Console.CancelKeyPress += (_, _) => AnsiConsole.Cursor.Show();
        var menu = new Picker<Entry>("What next?", entry => entry.Label, Containing(Entries, entry => entry.Label));
        while (true)
        {
            AnsiConsole.Clear();
            AnsiConsole.Write(Overview.Introduction());
            if (menu.Pick() is not { } entry)
                return 0;
            entry.Run();
        }
    }

    private static void BrowseTopics() =>
        Browse(
            new Picker<Topic>("Topics", topic => $"{topic.Name} ({topic.Papers.Count})",
                Containing([.. Shelf.TopicsBySize()], topic => topic.Name)),
            topic => BrowsePapers(topic.Name, topic.Papers));

    private static void BrowseLetters() =>
        Browse(
            new Picker<IGrouping<char, Paper>>(
                "First letters", group => $"{group.Key} ({group.Count()})",
                Containing([.. Shelf.PapersByLetter()], group => group.Key.ToString())),
            group => BrowsePapers($"Titles that start with {group.Key}", [.. group]));

    /// <summary>
    /// Papers are filtered by the catalog's own search, best first: it forgives typing errors and takes beginnings of words.
    /// </summary>
    private static void BrowsePapers(string title, IReadOnlyList<Paper> papers)
    {
        var known = papers.ToHashSet();
        Browse(new Picker<Paper>(title, paper => paper.Title, Filter), OpenPaper);

        IReadOnlyList<Paper> Filter(string typed) =>
            typed.Trim().Length == 0 ? papers : [.. Papers.Catalog.Search(typed).Where(known.Contains)];
    }

    private static void OpenPaper(Paper paper)
    {
        while (true)
        {
            AnsiConsole.Clear();
            AnsiConsole.Write(PaperPanel.Of(paper));
            var more = new Picker<Topic>("More of a topic", topic => topic.Name, Containing(paper.Topics, topic => topic.Name));
            if (more.Pick() is not { } topic)
                return;
            BrowsePapers(topic.Name, topic.Papers);
        }
    }

    /// <summary>A list of items; each that is picked opens, and afterwards the list is as it was.</summary>
    private static void Browse<T>(Picker<T> picker, Action<T> open)
        where T : class
    {
        while (true)
        {
            AnsiConsole.Clear();
            if (picker.Pick() is not { } picked)
                return;
            open(picked);
        }
    }

    private static Func<string, IReadOnlyList<T>> Containing<T>(IReadOnlyList<T> items, Func<T, string> name) =>
        typed => [.. items.Where(item => name(item).Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))];

    private sealed record Entry(string Label, Action Run);
}
