using System.CommandLine;
using System.CommandLine.Help;
using PaperGen.Internal;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen</c>: the commands, and what is said when one does not work.</summary>
internal static class PapergenCommand
{
    /// <summary>Characters of a message that may quote a path or an argument.</summary>
    private const int MaxMessage = 2000;

    /// <summary>Runs a command line and says how it ended.</summary>
    public static int Run(string[] arguments, ToolHost host)
    {
        RootCommand root = Create(host);
        // A digest may be called @reading.papers.txt.
        ParseResult result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpAction)
        {
            foreach (string message in Errors(result, host))
                Complain(host, message);
            string command = result.CommandResult.Command is RootCommand ? "" : " " + result.CommandResult.Command.Name;
            host.Error.WriteLine($"'papergen{command} --help' says what it takes.");
            return ExitCode.Failure;
        }
        try
        {
            return result.Invoke(
                new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
        catch (ToolException error)
        {
            foreach (string message in error.Messages)
                Complain(host, message);
            return ExitCode.Failure;
        }
    }

    private static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand("Checks and repairs digests of research papers (*.papers.txt) with the rules of PaperGen.")
        {
            CheckCommand.Create(host), FixCommand.Create(host), ListCommand.Create(host), ImportCommand.Create(host),
            ExportCommand.Create(host), PinCommand.Create(host), SiteCommand.Create(host),
            RulesCommand.Create(host), ExplainCommand.Create(host),
            LspCommand.Create(host),
        };
        root.SetAction(result =>
        {
            new HelpAction().Invoke(result);
            return ExitCode.Failure;
        });
        return root;
    }

    private static IEnumerable<string> Errors(ParseResult result, ToolHost host)
    {
        if (result.CommandResult.Command is not RootCommand root || result.UnmatchedTokens.Count == 0)
            return result.Errors.Select(static error => error.Message).Distinct();
        // Whatever follows a command that does not exist is no error of its own.
        string word = result.UnmatchedTokens[0];
        Command? nearest = root.Subcommands.MinBy(command => EditDistance.Of(command.Name, word));
        string suggestion = word.Length > 0 && Path.Exists(Path.GetFullPath(word, host.Folder)) ? $"; did you mean 'papergen check {word}'?"
            : nearest is not null && EditDistance.Of(nearest.Name, word) <= 2 ? $"; did you mean '{nearest.Name}'?" : "";
        return [$"There is no {(word.StartsWith('-') ? "option" : "command")} '{word}'{suggestion}"];
    }

    private static void Complain(ToolHost host, string message) =>
        host.Error.WriteLine("papergen: " + VisibleText.Of(Quotation.Shorten(message, MaxMessage)));
}
