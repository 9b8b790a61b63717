using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadingList;

internal static class Help
{
    public static IRenderable Text()
    {
        var commands = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3)).AddColumn();
        Add("topics", "the topics, each with its papers");
        Add("letters", "the papers by the first letter of their titles");
        Add("list", "every paper, in the order of the digest");
        Add("find WORDS...", "the papers that match the words, best first");
        Add("open ID", $"one paper, for instance: open {Papers.HMT.Id}");
        return new Rows(
            new Markup("[bold]Usage:[/] ReadingList [[command]]"),
            commands,
            new Text("Without a command: a menu in a terminal, an overview everywhere else."));

        void Add(string command, string meaning) => commands.AddRow(new Text(command, Styles.Id), new Text(meaning));
    }
}
