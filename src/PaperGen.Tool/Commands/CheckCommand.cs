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
        Option<int?> max = CommonOptions.Max();
        Option<string?> inputName = CommonOptions.InputName();
        var command = new Command("check", "Says what is wrong in digests, and where. Exit code 1 if there are warnings or errors, 2 if a "
            + "file cannot be read.")
        {
            files, format, severity, rules, set, failOn, year, max, inputName,
        };
        command.SetAction(result =>
        {
            FindingSelection selection = CommonOptions.Selection(result.GetValue(rules), result.GetValue(severity), result.GetValue(set));
            var arguments = new DigestArguments(result.GetValue(files)!, result.GetValue(inputName));
            (ReadDigests read, Report report) = Check(arguments, selection, new ProjectOptions(result.GetValue(year), host.Folder), host);
            Write(report with { Max = result.GetValue(max) }, result.GetValue(format)!, host);
            return read.End(report.ExitCodeFor(CommonOptions.Level(result.GetValue(failOn))));
        });
        return command;
    }

    private static (ReadDigests Read, Report Report) Check(
        DigestArguments arguments, FindingSelection selection, ProjectOptions options, ToolHost host) =>
        Progress.Show(host, "Reading", say =>
        {
            ReadDigests read = DigestReader.Read(arguments, host);
            Checker.Warm(read.Digests, done => say(Progress.Checked(done, read.Digests.Count)));
            return (read, Checker.Check(read.Digests, selection, options));
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
                return;
        }
        // These formats have no place for it that their readers would show.
        if (report.Omitted > 0)
            host.Error.WriteLine($"papergen: {TextReport.Omitted(report)}");
    }
}
