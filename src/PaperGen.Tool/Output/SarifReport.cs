using System.Text.Json;
using PaperGen.Findings;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Output;

/// <summary>Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>What ends a line for the compiler and for us.</summary>
    private static readonly string[] s_lineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    public static void Write(Report report, TextWriter output) => JsonText.Write(output, json =>
    {
        RuleInfo[] rules =
            [.. report.Shown.Select(static finding => finding.Finding.Rule).DistinctBy(static rule => rule.Id)
                .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [report], run =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () =>
            {
                json.WriteString("name", "papergen");
                json.WriteString("semanticVersion", ToolVersion.Text);
                json.WriteObjects("rules", rules, rule => WriteRule(json, rule));
            }));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteArray("newlineSequences", s_lineEnds, json.WriteStringValue);
            json.WriteObjects("artifacts", run.Files, file => WriteFile(json, file.Path, file.Name));
            json.WriteObjects("results", run.Shown, finding => WriteResult(json, finding, run.Files, rules));
        });
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Description);
        json.WriteObject("defaultConfiguration", () => json.WriteString("level", Level(rule.DefaultSeverity)));
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteObject("properties", () => json.WriteString("category", rule.Category));
    }

    private static void WriteResult(Utf8JsonWriter json, ReportedFinding finding, IReadOnlyList<LoadedDigest> files, RuleInfo[] rules)
    {
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", Array.FindIndex(rules, rule => rule.Id == finding.Rule));
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteObjects("locations", [finding], _ => WriteLocation(json, finding.File, finding.Position));
        if (finding.Finding.Other is { } other)
        {
            LoadedDigest file = files.First(file => file.Digest == other.File);
            json.WriteObjects("relatedLocations", [other], _ => WriteLocation(json, file, finding.OtherPosition!.Value));
        }
        if (finding.Changes.Count > 0)
            json.WriteObjects("fixes", [finding.Finding.Fix!], fix => WriteFix(json, finding, fix));
    }

    private static void WriteLocation(Utf8JsonWriter json, LoadedDigest file, LinePositionSpan position) =>
        json.WriteObject("physicalLocation", () =>
    {
        WriteFile(json, file.Path, file.Name, "artifactLocation");
        json.WriteObject("region", () => json.WritePosition(position));
    });

    private static void WriteFix(Utf8JsonWriter json, ReportedFinding finding, TextFix fix)
    {
        WriteText(json, "description", fix.Title);
        json.WriteObjects("artifactChanges", [finding], _ =>
        {
            WriteFile(json, finding.File.Path, finding.File.Name, "artifactLocation");
            json.WriteObjects("replacements", finding.Changes, change =>
            {
                json.WriteObject("deletedRegion", () => json.WritePosition(finding.PositionOf(change)));
                WriteText(json, "insertedContent", change.NewText);
            });
        });
    }

    /// <summary>Relative to the folder where the file is in it, since a log is read on another machine.</summary>
    private static void WriteFile(Utf8JsonWriter json, string path, string name, string property = "location") =>
        json.WriteObject(property, () =>
        json.WriteString("uri", name.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(name)
            ? new Uri(path).AbsoluteUri : string.Join('/', name.Split('/').Select(Uri.EscapeDataString))));

    private static void WriteText(Utf8JsonWriter json, string property, string text) =>
        json.WriteObject(property, () => json.WriteString("text", text));

    /// <summary>The levels that the compiler's own logs have.</summary>
    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Info => "note",
        _ => "none",
    };
}
