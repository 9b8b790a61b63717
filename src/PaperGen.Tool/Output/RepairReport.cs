using System.Globalization;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Tool.Findings;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>What repairs did, rule by rule, and what they left.</summary>
internal static class RepairReport
{
    /// <param name="found">How many digests had something to repair; more than were repaired if some could not be written.</param>
    /// <param name="repaired">The repaired digests.</param>
    /// <param name="remaining">What is there after the repairs.</param>
    /// <param name="obstacle">Why a finding is still there.</param>
    /// <param name="isDryRun">Whether nothing was written.</param>
    /// <param name="console">Where to.</param>
    public static void Write(int found, IReadOnlyList<RepairedDigest> repaired, Report remaining, Func<ReportedFinding, string> obstacle, bool isDryRun, IAnsiConsole console)
    {
        foreach (RepairedDigest digest in repaired)
        {
            console.MarkupLine($"[bold]{VisibleText.Of(digest.File.Name).EscapeMarkup()}:[/] {digest.Count} {(isDryRun ? "would be repaired" : "repaired")}");
            if (digest.File.ConvertedFrom is { } encoding)
                WriteRule(console, 1, DigestNotUtf8.Descriptor.Id, $"{DigestNotUtf8.Descriptor.Title}: saved as UTF-8 in place of {encoding.WebName.ToUpperInvariant()}", "green");
            foreach (IGrouping<string, Finding> rule in digest.Fixed.GroupBy(static finding => finding.Rule.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal))
                WriteRule(console, rule.Count(), rule.Key, rule.First().Rule.Title, "green");
        }
        if (found == 0)
            console.MarkupLine("Nothing to repair.");
        if (remaining.Findings.Count == 0)
            return;
        console.MarkupLine($"[bold]{Counted.Of(remaining.Findings.Count, "finding")} {(isDryRun ? "would remain" : remaining.Findings.Count == 1 ? "remains" : "remain")}[/] [dim]('papergen check' shows where):[/]");
        foreach (var rule in remaining.Findings.GroupBy(finding => (finding.Rule, Obstacle: obstacle(finding))).OrderBy(static rule => rule.Key.Rule, StringComparer.Ordinal).ThenBy(static rule => rule.Key.Obstacle, StringComparer.Ordinal))
            WriteRule(console, rule.Count(), rule.Key.Rule, $"{rule.First().Finding.Rule.Title}: {rule.Key.Obstacle}", "yellow");
    }

    private static void WriteRule(IAnsiConsole console, int count, string rule, string text, string style) =>
        console.MarkupLine($"{count.ToString(CultureInfo.InvariantCulture).PadLeft(6)}  [{style}]{rule}[/]  {text.EscapeMarkup()}");
}
