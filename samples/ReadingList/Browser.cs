using Spectre.Console;

namespace ReadingList;

/// <summary>The menus that a person walks through.</summary>
internal static class Browser
{
    /// <summary>Menus take a keyboard and a terminal that can redraw itself; without both, asking a question would fail or wait forever.</summary>
    public static bool CanRun =>
        AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true } && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    private static readonly Entry[] Entries =
    [
        new("Browse by topic", BrowseTopics),
        new("Browse by first letter", BrowseLetters),
        new("Find papers by words", FindPapers),
        new("Open a paper", () => BrowsePapers("All papers", Papers.All)),
    ];

    public static int Run()
    {
        // A menu hides the cursor; Ctrl+C must not leave it hidden.
        Console.CancelKeyPress += (_, _) => AnsiConsole.Cursor.Show();
        while (true)
        {
            AnsiConsole.Clear();
            if (AnsiConsole.Profile.Height >= 40)
                AnsiConsole.Write(new FigletText("Reading List").Color(Color.Aqua));
            AnsiConsole.Write(Overview.Introduction());
            AnsiConsole.Write(Overview.Featured());
            if (Menu.Pick("What next?", Entries, entry => entry.Label, back: "Quit") is not { } entry)
                return 0;
            entry.Run();
        }
    }

    private static void BrowseTopics() =>
        Browse(
            "Topics",
            Shelf.TopicsBySize(),
            topic => $"{topic.Name} ({topic.Papers.Count})",
            topic => BrowsePapers(topic.Name, topic.Papers));

    private static void BrowseLetters() =>
        Browse(
            "First letters",
            Shelf.PapersByLetter(),
            group => $"{group.Key} ({group.Count()})",
            group => BrowsePapers($"Titles that start with {group.Key}", group));

    private static void FindPapers()
    {
        AnsiConsole.Clear();
        while (AskForWords() is { Length: > 0 } words)
        {
            var found = Papers.Catalog.Search(words);
            if (found.Count > 0)
                BrowsePapers($"Papers that match \"{words}\", best first", found);
            else
                AnsiConsole.Write(new Text($"No paper matches \"{words}\"." + Environment.NewLine, Styles.Quiet));
        }

        static string AskForWords() =>
            AnsiConsole.Prompt(new TextPrompt<string>("Words to find (none to go back):").AllowEmpty()).Trim();
    }

    private static void BrowsePapers(string title, IEnumerable<Paper> papers) =>
        Browse(title, papers, paper => paper.Title, OpenPaper);

    private static void OpenPaper(Paper paper)
    {
        while (true)
        {
            AnsiConsole.Clear();
            AnsiConsole.Write(PaperPanel.Of(paper));
            if (Menu.Pick("", paper.Topics, topic => $"More on {topic.Name}") is not { } topic)
                return;
            BrowsePapers(topic.Name, topic.Papers);
        }
    }

    /// <summary>A page of items; each that is picked opens, and afterwards the cursor stands where it was.</summary>
    private static void Browse<T>(string title, IEnumerable<T> items, Func<T, string> label, Action<T> open)
        where T : class
    {
        List<T> choices = [.. items];
        T? picked = null;
        while (true)
        {
            AnsiConsole.Clear();
            picked = Menu.Pick(title, choices, label, start: picked);
            if (picked is null)
                return;
            open(picked);
        }
    }

    private sealed record Entry(string Label, Action Run);
}
