using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tests;

/// <summary>Repairs digests as the tool and the code fixes do.</summary>
internal static class Repair
{
    public static readonly FixOptions Options = new(Year: "2025");

    public static DigestFile File(string text, string path = "reading.papers.txt") => new(path, new FileContent(text));

    public static IReadOnlyList<Finding> Findings(string text) => Findings([File(text)])[0];

    public static IReadOnlyList<Finding>[] Findings(DigestFile[] project)
    {
        IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> findings = ProjectAnalysis.Inspect(project);
        return [.. project.Select(file => findings[file])];
    }

    /// <summary>The text after the repair of one finding.</summary>
    public static string One(string text, Finding finding) => One([File(text)], 0, finding);

    public static string One(DigestFile[] project, int file, Finding finding) =>
        TextEdits.Apply(project[file].Text.ToString(), DigestFixer.Fix(project, project[file], finding.Rule.Id, finding.Span, Options));

    public static string All(string text, Func<Finding, bool>? wanted = null) =>
        DigestFixer.FixAll([File(text)], File(text), wanted ?? (static _ => true), Options).File.Text.Text;
}
