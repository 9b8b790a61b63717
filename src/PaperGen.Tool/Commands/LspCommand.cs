using System.CommandLine;
using PaperGen.Findings;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Serving;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen lsp</c>: serves an editor over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(ToolHost host)
    {
        Option<FindingSeverity?> severity = CommonOptions.Severity();
        Option<string> set = CommonOptions.Set();
        Option<FixOptions> year = CommonOptions.Year();
        var noMSBuild =
            new Option<bool>("--no-msbuild") { Description = "Evaluates no project: the names of files say which are digests." };
        // What clients of every server pass along.
        var stdio = new Option<bool>("--stdio") { Description = "Speaks over standard input and output, as it does in any case." };
        var command =
            new Command("lsp", "Serves an editor: the language server protocol over standard input and output.") { severity, set, year,
                noMSBuild, stdio };
        command.SetAction(async (result, _) =>
        {
            var options = ServerOptions.Default with
            {
                Least = result.GetValue(severity) ?? FindingSeverity.Info,
                Severities = result.GetValue(set) ?? "",
                Fixes = result.GetValue(year) ?? new FixOptions(),
                AsksMSBuild = !result.GetValue(noMSBuild),
            };
            (Stream input, Stream output) = host.OpenStreams();
            using var server = new Server(input, output, options);
            return await server.RunAsync().ConfigureAwait(false);
        });
        return command;
    }
}
