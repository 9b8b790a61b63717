using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadingList;

/// <summary>One command, one answer, and an exit code: 0 if all went well, 1 for an unknown paper, 2 for wrong usage.</summary>
internal static class CommandLine
{
    public static int Run(string[] args) => args switch
    {
        ["topics"] => Show(Listings.ByTopic()),
        ["letters"] => Show(Listings.ByLetter()),
        ["list"] => List(Papers.All),
        ["find", _, ..] => Find(string.Join(' ', args[1..])),
        ["open", _, ..] => Open(string.Join(' ', args[1..])),
        ["help" or "--help" or "-h" or "-?"] => Show(Help.Text()),
        _ => WrongUsage(),
    };

    private static int Show(IRenderable content)
    {
        AnsiConsole.Write(content);
        AnsiConsole.WriteLine();
        return 0;
    }

    private static int List(IReadOnlyList<Paper> papers)
    {
        if (!Console.IsOutputRedirected)
            return Show(Listings.Of(papers));

        // One paper per line, for grep, cut and their kin.
        foreach (var paper in papers)
            Console.WriteLine($"{paper.Id}\t{paper.Title}");
        return 0;
    }

    private static int Find(string words)
    {
        var found = Papers.Catalog.Search(words);
        if (found.Count > 0)
            return List(found);

        Errors().WriteLine(PaperLookup.Fewer(words));
        return 0;
    }

    private static int Open(string text)
    {
        if (PaperLookup.TryFind(text, out var paper))
            return Show(PaperPanel.Of(paper));

        Errors().WriteLine(PaperLookup.Suggestion(text));
        return 1;
    }

    private static int WrongUsage()
    {
        Errors().Write(Help.Text());
        return 2;
    }

    private static IAnsiConsole Errors() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
