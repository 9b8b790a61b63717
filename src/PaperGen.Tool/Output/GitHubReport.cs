using System.Globalization;
using PaperGen.Findings;
using PaperGen.Tool.Findings;

namespace PaperGen.Tool.Output;

/// <summary>Findings as workflow commands, which GitHub Actions shows as annotations in the files of a change.</summary>
internal static class GitHubReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (ReportedFinding finding in report.Shown)
        {
            var position = finding.Position;
            string command =
                finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "notice" };
            output.Write(
                string.Create(CultureInfo.InvariantCulture,
                    $"::{command} file={Property(finding.File.Name)},line={position.Start.Line + 1},endLine={position.End.Line + 1}"));
            // Columns of different lines are refused.
            if (position.Start.Line == position.End.Line)
                output.Write(
                    string.Create(CultureInfo.InvariantCulture,
                        $",col={position.Start.Character + 1},endColumn={position.End.Character + 1}"));
            output.Write($",title={Property(finding.Rule + ": " + finding.Finding.Rule.Title)}::{Data(VisibleText.Of(finding.Message))}\n");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
