using Spectre.Console;

namespace ReadingList;

/// <summary>A list to pick from with the arrow keys or by typing; Escape goes back.</summary>
internal static class Menu
{
    /// <param name="title">What the list is.</param>
    /// <param name="items">What there is to pick from.</param>
    /// <param name="label">The line that stands for an item.</param>
    /// <param name="start">The item that the cursor starts on; the first one if <see langword="null"/>.</param>
    /// <param name="back">The line that leaves the menu.</param>
    /// <returns>The picked item, or <see langword="null"/> to go back.</returns>
    public static T? Pick<T>(string title, IEnumerable<T> items, Func<T, string> label, T? start = null, string back = "Back")
        where T : class
    {
        var leave = new Choice<T>(back, null);
        var prompt = new SelectionPrompt<Choice<T>>()
            .Title(Markup.Escape(title))
            .PageSize(Math.Clamp(AnsiConsole.Profile.Height - 6, 3, 20))
            .MoreChoicesText("[grey](more above and below)[/]")
            .WrapAround()
            .EnableSearch()
            .SearchPlaceholderText("[grey](type to search)[/]")
            .UseConverter(choice => Markup.Escape(choice.Label))
            .AddChoices(items.Select(item => new Choice<T>(Fit(label(item)), item)))
            .AddChoices(leave)
            .AddCancelResult(leave);
        if (start is not null)
            prompt.DefaultValue(new Choice<T>(Fit(label(start)), start));
        return AnsiConsole.Prompt(prompt).Item;
    }

    /// <summary>A choice takes one line: a wrapped one would push the others off the screen.</summary>
    private static string Fit(string text)
    {
        int room = Math.Max(AnsiConsole.Profile.Width - 6, 20);
        return text.Length <= room ? text : string.Concat(text.AsSpan(0, room - 3), "...");
    }

    private sealed record Choice<T>(string Label, T? Item) where T : class;
}
