using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Rules;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Text;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>Finds what one digest says by itself.</summary>
internal static class DigestInspector
{
    /// <param name="syntax">The digest.</param>
    /// <param name="otherEncoding">What the file is instead of UTF-8, or null.</param>
    public static IReadOnlyList<Finding> Inspect(DigestSyntax syntax, string? otherEncoding)
    {
        if (otherEncoding is not null)
        {
            // Everything else about such a file would be a consequence.
            return [new Finding { Rule = DigestNotUtf8.Descriptor, Severity = DigestNotUtf8.Descriptor.DefaultSeverity, Span = default, Arguments = [otherEncoding] }];
        }

        var findings = new List<Finding>();
        List<DigestProblem> problems = [.. syntax.Problems];
        foreach (EntrySyntax entry in syntax.Entries)
            MetadataReader.Check(syntax.Text, entry, problems);
        LayoutInText.Check(syntax, problems);
        IdentifierLedger.Check(syntax, problems);
        foreach (DigestProblem problem in problems)
            findings.Add(OfProblem(syntax, problem));
        foreach (TextFinding finding in TextRuleRunner.Check(syntax))
            findings.Add(OfText(syntax, finding));
        return findings.OrderBy(static finding => finding.Span).ToArray();
    }

    private static Finding OfProblem(DigestSyntax syntax, DigestProblem problem)
    {
        StructureRule rule = StructureRules.Of(problem.Kind);
        return new Finding
        {
            Rule = rule.Descriptor,
            Severity = rule.Descriptor.DefaultSeverity,
            Span = problem.Span,
            Arguments = [Quotation.Of(syntax.Text, problem.Span), problem.Argument],
            Fix = rule.Fix?.Invoke(syntax, problem),
        };
    }

    private static Finding OfText(DigestSyntax syntax, TextFinding finding)
    {
        return new Finding
        {
            Rule = finding.Rule.Descriptor,
            Severity = finding.Severity,
            Span = finding.Span,
            Arguments = [Quotation.Shorten(finding.Rule.Quote(finding.Found)), Quotation.Shorten(finding.Rule.Advice(finding.Fix))],
            Fix = finding.Rule.Repair(syntax.Text, finding),
        };
    }
}
