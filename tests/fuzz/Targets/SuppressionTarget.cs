using PaperGen.Analysis;
using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Fuzz.Targets;

/// <summary>A comment that suppresses a rule changes no paper, and what it suppresses is gone.</summary>
internal sealed class SuppressionTarget : IFuzzTarget
{
    private const int MaxFindings = 6;

    public string Name => "suppressions";

    public int OneIn => 96;

    public string? Violation(string text)
    {
        DigestSyntax syntax = DigestParser.Parse(text);
        IReadOnlyList<(string, string)> papers = Papers(syntax);
        foreach (Finding finding in Findings(text).Take(MaxFindings))
        {
            if (SuppressionComment.Of(syntax, finding) is not { } comment)
                continue;
            int entry = syntax.Entries.ToList().IndexOf(syntax.EntryAt(finding.Span.Start)!);
            string commented = TextEdits.Apply(text, comment.Changes(new FixOptions()));
            DigestSyntax after = DigestParser.Parse(commented);
            if (!papers.SequenceEqual(Papers(after)))
                return $"the comment for {finding.Rule.Id} at {finding.Span} changes the papers";
            TextSpan extent = after.Entries[entry].Span;
            if (Findings(commented).Any(again => again.Rule.Id == finding.Rule.Id && extent.Contains(again.Span)))
                return $"the comment for {finding.Rule.Id} at {finding.Span} does not suppress it";
        }
        return null;
    }

    private static IReadOnlyList<Finding> Findings(string text)
    {
        var file = new DigestFile("fuzz.papers.txt", new FileContent(text));
        return ProjectAnalysis.Inspect([file])[file];
    }

    private static List<(string, string)> Papers(DigestSyntax syntax) =>
        [.. syntax.Entries.Select(
            entry => (string.Join(' ', entry.TitlePieces.Select(piece => CollapsedText.Of(syntax.Text, piece))),
                CollapsedText.Of(syntax.Text, entry.AbstractSpan)))];
}
