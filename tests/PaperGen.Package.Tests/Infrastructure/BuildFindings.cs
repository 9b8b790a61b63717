using System.Text.Json;

namespace PaperGen.Package.Tests;

/// <summary>What a build says about digests: on the console, and in the error log.</summary>
internal static class BuildFindings
{
    /// <summary>`file(line,column): warning PAPERnnnn` of each finding in a build's output, once and in order.</summary>
    public static IEnumerable<string> Findings(CommandResult build, string severity) => build.Lines
        .Where(line => line.Contains("): " + severity + " ", StringComparison.Ordinal))
        .Select(line =>
            line[(line[..line.IndexOf('(')].LastIndexOf(Path.DirectorySeparatorChar) + 1)..line.IndexOf(
                ':', line.IndexOf("): ", StringComparison.Ordinal) + 3)])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>The findings about PaperGen in the error log, in the order of the text.</summary>
    public static string[] Logged(Consumer app)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Path.Combine(app.Folder, "log.sarif")));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("PAPER", StringComparison.Ordinal))
            .Select(static result =>
            {
                string head = result.GetProperty("ruleId").GetString() + " " + result.GetProperty("level").GetString();
                if (!result.TryGetProperty("locations", out JsonElement locations) || locations.GetArrayLength() == 0)
                    return (Line: 0, Column: 0, Text: head);
                JsonElement region = locations[0].GetProperty("physicalLocation").GetProperty("region");
                int Number(string name) => region.GetProperty(name).GetInt32();
                return (Line: Number("startLine"), Column: Number("startColumn"),
                    Text: $"{head} {Number("startLine")}:{Number("startColumn")}-{Number("endLine")}:{Number("endColumn")}");
            })
            .OrderBy(static finding => (finding.Line, finding.Column))
            .Select(static finding => finding.Text)];
    }
}
