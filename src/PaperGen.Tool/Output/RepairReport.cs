using System.Globalization;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Tool.Findings;

namespace PaperGen.Tool.Output;

/// <summary>What repairs did, rule by rule, and what they left.</summary>
internal static class RepairReport
{
    private const int Indent = 8;

    /// <param name="found">How many digests had something to repair; more than were repaired if some could not be written.</param>
    /// <param name="repaired">The repaired digests.</param>
    /// <param name="remaining">What is there after the repairs.</param>
    /// <param name="obstacle">Why a finding is still there.</param>
    /// <param name="isDryRun">Whether nothing was written.</param>
    /// <param name="write">Takes a line, and how its continuation is indented.</param>
    public static void Write(int found, IReadOnlyList<RepairedDigest> repaired, Report remaining, Func<ReportedFinding, string> obstacle,
        bool isDryRun, Action<StyledText, int> write)
    {
        foreach (RepairedDigest digest in repaired)
        {
            write(new StyledText().AddWhole(VisibleText.Of(digest.File.Name) + ":", "bold")
                .Add($" {digest.Count} {(isDryRun ? "would be repaired" : "repaired")}"), Indent);
            if (digest.File.ConvertedFrom is { } encoding)
                WriteRule(write, 1, DigestNotUtf8.Descriptor.Id, $"{DigestNotUtf8.Descriptor.Title}: saved as UTF-8 in place "
                    + $"of {encoding.WebName.ToUpperInvariant()}", "green");
            foreach (IGrouping<string, Finding> rule in digest.Fixed.GroupBy(static finding => finding.Rule.Id)
                .OrderBy(static rule => rule.Key, StringComparer.Ordinal))
                WriteRule(write, rule.Count(), rule.Key, rule.First().Rule.Title, "green");
        }
        if (found == 0)
            write(new StyledText().Add("Nothing to repair."), 0);
        if (remaining.Findings.Count == 0)
            return;
        string verb = isDryRun ? "would remain" : remaining.Findings.Count == 1 ? "remains" : "remain";
        write(new StyledText().Add($"{Counted.Of(remaining.Findings.Count, "finding")} {verb}", "bold")
            .Add(" ('papergen check' shows where):", "dim"), Indent);
        foreach (var rule in remaining.Findings.GroupBy(finding => (finding.Rule, Obstacle: obstacle(finding)))
            .OrderBy(static rule => rule.Key.Rule, StringComparer.Ordinal).ThenBy(static rule => rule.Key.Obstacle, StringComparer.Ordinal))
            WriteRule(write, rule.Count(), rule.Key.Rule, $"{rule.First().Finding.Rule.Title}: {rule.Key.Obstacle}", "yellow");
    }

    private static void WriteRule(Action<StyledText, int> write, int count, string rule, string text, string style) =>
        write(new StyledText().AddWhole(count.ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  ").Add(rule, style)
            .Add("  " + text), Indent);
}
