using System.CommandLine;
using System.CommandLine.Help;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen</c>: the commands, and what is said when one does not work.</summary>
internal static class PapergenCommand
{
    /// <summary>Runs a command line and says how it ended.</summary>
    public static int Run(string[] arguments, ToolHost host)
    {
        RootCommand root = Create(host);
        // A digest may be called @reading.papers.txt.
        ParseResult result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpAction)
        {
            foreach (string message in result.Errors.Select(static error => error.Message).Distinct())
                Complain(host, message);
            string command = result.CommandResult.Command is RootCommand ? "" : " " + result.CommandResult.Command.Name;
            host.Error.WriteLine($"'papergen{command} --help' says what it takes.");
            return ExitCode.Failure;
        }
        try
        {
            return result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
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
            CheckCommand.Create(host),
        };
        root.SetAction(result =>
        {
            new HelpAction().Invoke(result);
            return ExitCode.Failure;
        });
        return root;
    }

    private static void Complain(ToolHost host, string message) => host.Error.WriteLine("papergen: " + message);
}
