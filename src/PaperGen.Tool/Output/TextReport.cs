using System.Globalization;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Text;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>Findings for people: each with its line and a mark under the place.</summary>
internal static class TextReport
{
    private const int Indent = 6;

    public static void Write(Report report, ToolHost host)
    {
        foreach (ReportedFinding finding in report.Shown)
            Write(finding, host);
        if (report.Omitted > 0)
            host.Lines.MarkupLine($"[dim]{Omitted(report)}[/]");
        host.Write(Summary(report));
    }

    private static void Write(ReportedFinding finding, ToolHost host)
    {
        LinePosition start = finding.Position.Start;
        string style = Style(finding.Severity);
        host.Write(new StyledText().AddWhole(Place(finding.File.Name, start) + ":", "bold").Add(" ")
            .Add($"{SeverityNames.Of(finding.Severity)} {finding.Rule}", style)
            .Add(": " + VisibleText.Of(finding.Message)), Indent);
        // What is not UTF-8 is no text that could be shown.
        if (finding.Rule != DigestNotUtf8.Descriptor.Id && finding.File.Text.Length > 0)
        {
            string number = (start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
            string gutter = new string(' ', number.Length) + " | ";
            SourceExcerpt excerpt = SourceExcerpt.Of(finding.File.Text, finding.Finding.Span, host.Width - gutter.Length);
            host.Lines.MarkupLine(
                $"[blue]{number} |[/] {excerpt.Before.EscapeMarkup()}"
                + $"[{style}]{excerpt.Marked.EscapeMarkup()}[/]{excerpt.After.EscapeMarkup()}");
            host.Lines.MarkupLine(
                $"[blue]{gutter}[/]{new string(' ', excerpt.MarkStart)}[{style}]{new string('^', excerpt.MarkLength)}[/]");
        }
        if (finding.Finding.Other is { } other && finding.OtherPosition is { } position)
            host.Write(Remark("= see:").AddWhole(Place(other.File.Path, position.Start)));
        if (finding.IsConvertible)
            host.Write(Remark("= fix:").Add("Save it as UTF-8").Add($" (papergen fix --rule {finding.Rule})", "dim"), Indent + 2);
        if (finding.Changes.Count > 0)
        {
            StyledText fix = Remark("= fix:").Add(VisibleText.Of(finding.Finding.Fix!.Title));
            host.Write(finding.Finding.Fix.IsSafe ? fix : fix.Add($" (papergen fix --rule {finding.Rule})", "dim"), Indent + 2);
        }
        host.Lines.WriteLine();
    }

    private static StyledText Remark(string label) => new StyledText().AddWhole(new string(' ', Indent)).Add(label, "blue").Add(" ");

    /// <summary>How many findings are not shown.</summary>
    public static string Omitted(Report report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Shown.Count:N0} of {Counted.Of(report.Findings.Count, "finding")} are shown "
            + $"(--max)");

    /// <summary>How many findings there are, and what to do next.</summary>
    private static StyledText Summary(Report report)
    {
        var text = new StyledText();
        string read = $" in {Counted.Of(report.EntryCount, "paper")} of {Counted.Of(report.Files.Count, "file")}.";
        (string Text, string Style)[] counts =
            [.. SeverityNames.All.Reverse().Select(static (name, index) => (Name: name, Severity: (FindingSeverity)(3 - index)))
            .Select(pair => (pair.Name, pair.Severity, Count: report.Count(pair.Severity))).Where(static part => part.Count > 0)
            .Select(static part =>
                (part.Severity == FindingSeverity.Hidden ? part.Count.ToString("N0", CultureInfo.InvariantCulture) + " hidden"
                    : Counted.Of(part.Count, part.Name), Style(part.Severity)))];
        if (counts.Length == 0)
            text.Add("No findings", "green");
        for (int i = 0; i < counts.Length; i++)
            text.Add(i == 0 ? "" : i == counts.Length - 1 ? " and " : ", ").Add(counts[i].Text, counts[i].Style);
        text.Add(read);
        int repairs = report.Findings.Count(static finding => finding.Changes.Count > 0 && finding.Finding.Fix!.IsSafe);
        if (repairs > 0)
            text.Add($" 'papergen fix' repairs {repairs.ToString("N0", CultureInfo.InvariantCulture)}.", "dim");
        return report.LessSevere > 0 ? text.Add($" ({report.LessSevere} less severe: --severity hidden shows them)", "dim") : text;
    }

    private static string Style(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "bold red",
        FindingSeverity.Warning => "bold yellow",
        FindingSeverity.Info => "bold aqua",
        _ => "bold silver",
    };

    private static string Place(string file, LinePosition position) => VisibleText.Of(ReportedFinding.Place(file, position));
}
