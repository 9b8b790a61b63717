using System.Text.Json;
using PaperGen.Findings;
using PaperGen.Text;
using PaperGen.Tool.Findings;

namespace PaperGen.Tool.Output;

/// <summary>Findings for programs (docs/tool.md has the format).</summary>
internal static class JsonReport
{
    /// <summary>Of the JSON of findings; a higher one takes something away or changes its meaning.</summary>
    public const int FormatVersion = 1;

    public static void Write(Report report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteObjects("findings", report.Shown, finding => WriteFinding(json, finding));
        json.WriteObject("summary", () =>
        {
            json.WriteNumber("files", report.Files.Count);
            json.WriteNumber("papers", report.EntryCount);
            foreach (string severity in SeverityNames.All.Reverse())
                json.WriteNumber(severity, report.Count(SeverityNames.Parse(severity)!.Value));
            if (report.Omitted > 0)
                json.WriteNumber("omitted", report.Omitted);
        });
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteString("file", finding.File.Name);
        WritePlace(json, finding.Position);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Finding.Rule.Title);
        json.WriteString("message", finding.Message);
        if (finding.Finding.Other is { } other)
        {
            json.WriteObject("other", () =>
            {
                json.WriteString("file", other.File.Path);
                WritePlace(json, finding.OtherPosition!.Value);
            });
        }
        if (finding.Changes.Count == 0)
            return;
        TextFix fix = finding.Finding.Fix!;
        json.WriteObject("fix", () =>
        {
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteObjects("changes", finding.Changes, change =>
            {
                WritePlace(json, finding.PositionOf(change));
                json.WriteString("text", change.NewText);
            });
        });
    }

    private static void WritePlace(Utf8JsonWriter json, LinePositionSpan position) => json.WritePosition(position, "line", "column");
}
