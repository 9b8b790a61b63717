using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
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
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Writes nothing but what would change: on a terminal the words, "
            + "elsewhere a unified diff, for 'patch -p0' or 'git apply -p0' in this folder."
        };
        var @unsafe = new Option<bool>("--unsafe")
        {
            Description = "Repairs, too, what deletes text, gives a paper a name for good or has to be completed by hand; a rule that "
                + "--rule names by its identifier is repaired in any case.",
        };
        Option<FindingSeverity?> severity = CommonOptions.Severity();
        Option<string[]> rules = CommonOptions.Rules();
        Option<string> set = CommonOptions.Set();
        Option<FailureLevel?> failOn = CommonOptions.FailOn();
        Option<FixOptions> year = CommonOptions.Year();
        Option<string?> inputName = CommonOptions.InputName();
        var command =
            new Command("fix", "Repairs digests. Exit code 1 if warnings or errors remain, 2 if a file cannot be read or written.")
        {
            files, dryRun, @unsafe, severity, rules, set, failOn, year, inputName,
        };
        command.SetAction(result =>
        {
            string[] names = result.GetValue(rules) ?? [];
            HashSet<string> named = [.. names.Where(static name => RuleNames.Breadth(name) == 2).SelectMany(RuleNames.Resolve)];
            bool all = result.GetValue(@unsafe);
            FindingSelection selection = CommonOptions.Selection(names, result.GetValue(severity), result.GetValue(set));
            var options = new ProjectOptions(result.GetValue(year), host.Folder);
            var arguments = new DigestArguments(result.GetValue(files)!, result.GetValue(inputName));
            return Fix(arguments, rule => all || named.Contains(rule), named.Contains(DigestNotUtf8.Descriptor.Id), selection, options,
                result.GetValue(dryRun), CommonOptions.Level(result.GetValue(failOn)), host);
        });
        return command;
    }

    private static int Fix(
        DigestArguments arguments, Func<string, bool> isAllowed, bool converts, FindingSelection selection, ProjectOptions options,
        bool isDryRun,
        FindingSeverity? failOn, ToolHost host)
    {
        (ReadDigests read, LoadedDigest[] digests, Repairer repairer, IReadOnlyList<RepairedDigest> repaired) =
            Progress.Show(host, "Reading", say =>
        {
            ReadDigests read = DigestReader.Read(arguments, host);
            LoadedDigest[] digests = [.. read.Digests.Select(digest => converts ? digest.Converted() : digest)];
            Checker.Warm(digests, done => say(Progress.Checked(done, digests.Length)));
            say("Repairing");
            var repairer = new Repairer(selection, options, isAllowed);
            return (read, digests, repairer, repairer.Repair(digests));
        });

        var failures = new List<string>();
        var done = new List<RepairedDigest>();
        // What comes from the standard input goes to the output, repaired or not.
        IEnumerable<RepairedDigest> unchanged = isDryRun
            ? [] : digests.Where(file => file.IsInput && repaired.All(digest => digest.File != file))
            .Select(static file => new RepairedDigest(file, file.Text, []));
        foreach (RepairedDigest digest in repaired.Concat(unchanged))
        {
            if (isDryRun)
                ChangeReport.Write(digest.File, digest.Text, host);
            if (!isDryRun && DigestWriter.TryWrite(digest.File, digest.Text, host.Output) is { } failure)
                failures.Add(
                    $"'{digest.File.Name}' is left as it was; {Counted.Of(digest.Count, "repair")} "
                + $"{(digest.Count == 1 ? "was" : "were")} not written: {failure}");
            else if (digest.Count > 0)
                done.Add(digest);
        }

        // A diff that cannot be written is no diff, and its summary would say otherwise.
        host.Output.Flush();
        LoadedDigest[] now = [.. digests.Select(file => done.Find(digest => digest.File == file)?.Repaired ?? file)];
        Report remaining = Progress.Show(host, "Checking what remains", _ => Checker.Check(now, selection, options));
        bool isToError = isDryRun || digests.Any(static digest => digest.IsInput);
        RepairReport.Write(repaired.Count, done, remaining, repairer.Obstacle, isDryRun, isToError ? host.WriteMessage : host.Write);
        return read.End(remaining.ExitCodeFor(failOn), failures);
    }
}
