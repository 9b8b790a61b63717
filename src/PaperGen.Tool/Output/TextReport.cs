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
    public static void Write(Report report, ToolHost host)
    {
        foreach (ReportedFinding finding in report.Shown)
            Write(finding, host);
        if (report.Omitted > 0)
            host.Lines.MarkupLine($"[dim]{Omitted(report)}[/]");
        host.Lines.MarkupLine(Summary(report));
    }

    private static void Write(ReportedFinding finding, ToolHost host)
    {
        LinePosition start = finding.Position.Start;
        string style = Style(finding.Severity);
        host.Lines.MarkupLine($"[bold]{Place(finding.File.Name, start)}:[/] [{style}]{SeverityNames.Of(finding.Severity)} {finding.Rule}[/]: {Escape(finding.Message)}");
        // What is not UTF-8 is no text that could be shown.
        if (finding.Rule != DigestNotUtf8.Descriptor.Id && finding.File.Text.Length > 0)
        {
            string number = (start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
            string gutter = new string(' ', number.Length) + " | ";
            SourceExcerpt excerpt = SourceExcerpt.Of(finding.File.Text, finding.Finding.Span, host.Width - gutter.Length);
            host.Lines.MarkupLine($"[blue]{number} |[/] {excerpt.Before.EscapeMarkup()}[{style}]{excerpt.Marked.EscapeMarkup()}[/]{excerpt.After.EscapeMarkup()}");
            host.Lines.MarkupLine($"[blue]{gutter}[/]{new string(' ', excerpt.MarkStart)}[{style}]{new string('^', excerpt.MarkLength)}[/]");
        }
        string indent = new(' ', 6);
        if (finding.Finding.Other is { } other && finding.OtherPosition is { } position)
            host.Lines.MarkupLine($"{indent}[blue]= see:[/] {Place(other.File.Path, position.Start)}");
        if (finding.IsConvertible)
            host.Lines.MarkupLine($"{indent}[blue]= fix:[/] Save it as UTF-8 [dim](papergen fix --rule {finding.Rule})[/]");
        if (finding.Changes.Count > 0)
            host.Lines.MarkupLine($"{indent}[blue]= fix:[/] {Escape(finding.Finding.Fix!.Title)}{(finding.Finding.Fix.IsSafe ? "" : $" [dim](papergen fix --rule {finding.Rule})[/]")}");
        host.Lines.WriteLine();
    }

    /// <summary>How many findings are not shown.</summary>
    public static string Omitted(Report report) => string.Create(CultureInfo.InvariantCulture, $"{report.Shown.Count:N0} of {Counted.Of(report.Findings.Count, "finding")} are shown (--max)");

    /// <summary>How many findings there are, and what to do next.</summary>
    private static string Summary(Report report)
    {
        string read = $"{Counted.Of(report.EntryCount, "paper")} of {Counted.Of(report.Files.Count, "file")}";
        string less = report.LessSevere > 0 ? $" [dim]({report.LessSevere} less severe: --severity hidden shows them)[/]" : "";
        if (report.Findings.Count == 0)
            return $"[green]No findings[/] in {read}.{less}";
        string counts = Counted.List(SeverityNames.All.Reverse().Select(static (name, index) => (Name: name, Severity: (FindingSeverity)(3 - index)))
            .Select(pair => (pair.Name, pair.Severity, Count: report.Count(pair.Severity)))
            .Where(static part => part.Count > 0)
            .Select(static part => $"[{Style(part.Severity)}]{(part.Severity == FindingSeverity.Hidden ? part.Count.ToString("N0", CultureInfo.InvariantCulture) + " hidden" : Counted.Of(part.Count, part.Name))}[/]"));
        int repairs = report.Findings.Count(static finding => finding.Changes.Count > 0 && finding.Finding.Fix!.IsSafe);
        string next = repairs > 0 ? $" [dim]'papergen fix' repairs {repairs.ToString("N0", CultureInfo.InvariantCulture)}.[/]" : "";
        return $"{counts} in {read}.{next}{less}";
    }

    private static string Style(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "bold red",
        FindingSeverity.Warning => "bold yellow",
        FindingSeverity.Info => "bold aqua",
        _ => "bold silver",
    };

    private static string Place(string file, LinePosition position) => Escape(ReportedFinding.Place(file, position));

    private static string Escape(string text) => VisibleText.Of(text).EscapeMarkup();
}
