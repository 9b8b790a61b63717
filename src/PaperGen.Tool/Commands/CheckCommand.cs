using System.CommandLine;
using PaperGen.Findings;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen check</c>: says what is wrong in digests.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = CommonOptions.Files();
        Option<string> format = CommonOptions.Choice("--format", "How findings are written.", "text", "sarif", "github", "json");
        Option<FindingSeverity?> severity = CommonOptions.Severity();
        Option<string[]> rules = CommonOptions.Rules();
        Option<string> set = CommonOptions.Set();
        Option<FailureLevel?> failOn = CommonOptions.FailOn();
        Option<FixOptions> year = CommonOptions.Year();
        var command = new Command("check", "Says what is wrong in digests, and where. Exit code 1 if there are warnings or errors, 2 if a file cannot be read.")
        {
            files, format, severity, rules, set, failOn, year,
        };
        command.SetAction(result =>
        {
            FindingSelection selection = CommonOptions.Selection(result.GetValue(rules), result.GetValue(severity), result.GetValue(set));
            Report report = Check(result.GetValue(files)!, selection, new ProjectOptions(result.GetValue(year), host.Folder), host);
            Write(report, result.GetValue(format)!, host);
            return report.ExitCodeFor(CommonOptions.Level(result.GetValue(failOn)));
        });
        return command;
    }

    private static Report Check(string[] arguments, FindingSelection selection, ProjectOptions options, ToolHost host) => Progress.Show(host, "Reading", say =>
    {
        IReadOnlyList<LoadedDigest> digests = DigestReader.Read(arguments, host.Folder);
        Checker.Warm(digests, done => say(Progress.Checked(done, digests.Count)));
        return Checker.Check(digests, selection, options);
    });

    private static void Write(Report report, string format, ToolHost host)
    {
        switch (format)
        {
            case "sarif":
                SarifReport.Write(report, host.Output);
                break;
            case "github":
                GitHubReport.Write(report, host.Output);
                break;
            case "json":
                JsonReport.Write(report, host.Output);
                break;
            default:
                TextReport.Write(report, host);
                break;
        }
    }
}
