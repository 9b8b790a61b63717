using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>What one entry says by itself, as values that move with it.</summary>
internal sealed class EntryFindings(int start, IReadOnlyList<DigestProblem> problems, IReadOnlyList<TextFinding> texts)
{
    public IReadOnlyList<DigestProblem> Problems => problems;

    public IReadOnlyList<TextFinding> Texts => texts;

    /// <summary>The same findings of the same entry at another place.</summary>
    /// <param name="newStart">Where the entry begins now.</param>
    public EntryFindings At(int newStart)
    {
        int delta = newStart - start;
        if (delta == 0)
            return this;
        return new EntryFindings(newStart,
            [.. problems.Select(problem => problem with { Span = Moved(problem.Span) })],
            [.. texts.Select(finding => finding with
            {
                Span = Moved(finding.Span),
                FixSpan = Moved(finding.FixSpan),
                Whole = Moved(finding.Whole),
                Partner = finding.Partner is { } partner ? partner with { Span = Moved(partner.Span) } : null,
            })]);

        TextSpan Moved(TextSpan span) => new(span.Start + delta, span.Length);
    }
}
