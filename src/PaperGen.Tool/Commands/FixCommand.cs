using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen fix</c>: repairs digests.</summary>
internal static class FixCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = CommonOptions.Files();
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing but a unified diff, for 'patch -p0' or 'git apply -p0' in this folder." };
        var @unsafe = new Option<bool>("--unsafe")
        {
            Description = "Repairs, too, what deletes text, gives a paper a name for good or has to be completed by hand; a rule that --rule names by its identifier is repaired in any case.",
        };
        Option<FindingSeverity?> severity = CommonOptions.Severity();
        Option<string[]> rules = CommonOptions.Rules();
        Option<string> set = CommonOptions.Set();
        Option<FailureLevel?> failOn = CommonOptions.FailOn();
        Option<FixOptions> year = CommonOptions.Year();
        var command = new Command("fix", "Repairs digests. Exit code 1 if warnings or errors remain, 2 if a file cannot be read or written.")
        {
            files, dryRun, @unsafe, severity, rules, set, failOn, year,
        };
        command.SetAction(result =>
        {
            string[] names = result.GetValue(rules) ?? [];
            HashSet<string> named = [.. names.Where(static name => RuleNames.Breadth(name) == 2).SelectMany(RuleNames.Resolve)];
            bool all = result.GetValue(@unsafe);
            FindingSelection selection = CommonOptions.Selection(names, result.GetValue(severity), result.GetValue(set));
            var options = new ProjectOptions(result.GetValue(year), host.Folder);
            return Fix(result.GetValue(files)!, rule => all || named.Contains(rule), selection, options, result.GetValue(dryRun), CommonOptions.Level(result.GetValue(failOn)), host);
        });
        return command;
    }

    private static int Fix(string[] arguments, Func<string, bool> isAllowed, FindingSelection selection, ProjectOptions options, bool isDryRun, FindingSeverity? failOn, ToolHost host)
    {
        (IReadOnlyList<LoadedDigest> digests, Repairer repairer, IReadOnlyList<RepairedDigest> repaired) = Progress.Show(host, "Reading", say =>
        {
            IReadOnlyList<LoadedDigest> read = DigestReader.Read(arguments, host.Folder);
            Checker.Warm(read, done => say(Progress.Checked(done, read.Count)));
            say("Repairing");
            var repairer = new Repairer(selection, options, isAllowed);
            return (read, repairer, repairer.Repair(read));
        });

        var failures = new List<string>();
        var done = new List<RepairedDigest>();
        foreach (RepairedDigest digest in repaired)
        {
            if (isDryRun)
                DigestWriter.WriteDiff(digest.File, digest.Text, host.Output);
            if (!isDryRun && DigestWriter.TryWrite(digest.File, digest.Text) is { } failure)
                failures.Add($"'{digest.File.Name}' is left as it was; {Counted.Of(digest.Fixed.Count, "repair")} {(digest.Fixed.Count == 1 ? "was" : "were")} not written: {failure}");
            else
                done.Add(digest);
        }

        // A diff that cannot be written is no diff, and its summary would say otherwise.
        host.Output.Flush();
        LoadedDigest[] now = [.. digests.Select(file => done.Find(digest => digest.File == file)?.Repaired ?? file)];
        Report remaining = Progress.Show(host, "Checking what remains", _ => Checker.Check(now, selection, options));
        RepairReport.Write(repaired.Count, done, remaining, repairer.Obstacle, isDryRun, isDryRun ? host.Messages : host.Lines);
        if (failures.Count > 0)
            throw new ToolException(failures);
        return remaining.ExitCodeFor(failOn);
    }
}
