using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Fuzz.Targets;

/// <summary>A digest that was repaired stays as it is, with nothing left that could be repaired by itself; repairs of text keep its
/// entries, and all of them every paper that the text names.</summary>
internal sealed class FixesTarget : IFuzzTarget
{
    private static readonly FixOptions s_options = new(Year: "2025");

    public string Name => "fixes";

    public int OneIn => 64;

    public string? Violation(string text)
    {
        string repaired = All(text, static finding => finding.Fix is { ChangesStructure: false });
        if (Entries(text) != Entries(repaired))
            return $"{Entries(text)} entries became {Entries(repaired)}";
        string all = All(repaired, static _ => true);
        HashSet<string> kept = Papers(all);
        if (Papers(text)
            .FirstOrDefault(paper => !kept.Contains(paper)
                && !kept.Any(other => other.StartsWith(paper, StringComparison.Ordinal))) is { } lost)
            return $"{lost} is gone after repairs";
        if (All(all, static _ => true) != all)
            return "a repaired digest was repaired again";
        DigestFile file = File(all);
        return ProjectAnalysis.Inspect([file])[file]
            .FirstOrDefault(finding => DigestFixer.Fix(file, finding, s_options).Count > 0) is { } left
            ? $"{left.Rule.Id} at {left.Span} of the repaired digest can be repaired by itself"
            : null;
    }

    private static string All(string text, Func<Finding, bool> wanted)
    {
        DigestFile file = File(text);
        return DigestFixer.FixAll([file], file, wanted, s_options).File.Text.Text;
    }

    private static DigestFile File(string text) => new("fuzz.papers.txt", new FileContent(text));

    private static HashSet<string> Papers(string text) => [.. PaperMention.In(text).Select(static mention => mention.Key)];

    private static int Entries(string text) => DigestParser.Parse(text).Entries.Count;
}
