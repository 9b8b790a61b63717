using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Rules;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Text;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Layouts;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>Finds what one digest says by itself.</summary>
internal static class DigestInspector
{
    /// <summary>What is to be said of a file in another encoding: everything else about it would be a consequence.</summary>
    public static IReadOnlyList<Finding> OfEncoding(string encoding) =>
        [new Finding { Rule = DigestNotUtf8.Descriptor, Severity = DigestNotUtf8.Descriptor.DefaultSeverity, Span = default,
            Arguments = [encoding, DigestNotUtf8.Advice(encoding)] }];

    /// <summary>The findings of a digest, in the order of the text.</summary>
    /// <param name="syntax">The digest.</param>
    /// <param name="entries">Those of its entries.</param>
    public static IReadOnlyList<Finding> Inspect(DigestSyntax syntax, IReadOnlyList<EntryFindings> entries)
    {
        List<DigestProblem> problems = [.. syntax.Problems, .. entries.SelectMany(static entry => entry.Problems)];
        if (syntax is PageSyntax or LayoutSyntax)
            IdentifierLedger.Check(syntax, problems);
        IEnumerable<Finding> findings = problems.Select(problem => OfProblem(syntax, problem))
            .Concat(entries.SelectMany(static entry => entry.Texts).OrderBy(static finding => finding.Span)
                .Select(finding => OfText(syntax, finding)));
        if (syntax is BibliographySyntax bibliography)
            findings = findings.Concat(BibliographyRules.Findings(bibliography));
        return [.. findings.OrderBy(static finding => finding.Span)];
    }

    /// <summary>The findings of one entry.</summary>
    public static EntryFindings Inspect(DigestSyntax syntax, EntrySyntax entry)
    {
        var problems = new List<DigestProblem>();
        var texts = new List<TextFinding>();
        // The format's own reader says what is wrong with the fields of a bibliography.
        if (!syntax.Format.HasKeys)
            MetadataReader.Check(syntax.Text, entry, problems);
        if (syntax is PageSyntax)
            LayoutInText.Check(syntax.Text, entry, problems);
        TextRuleRunner.Check(syntax, entry, texts);
        return new EntryFindings(entry.Span.Start, problems, texts);
    }

    private static Finding OfProblem(DigestSyntax syntax, DigestProblem problem)
    {
        StructureRule rule = StructureRules.Of(problem.Kind);
        return new Finding
        {
            Rule = rule.Descriptor,
            Severity = problem.IsMinor ? FindingSeverity.Info : rule.Descriptor.DefaultSeverity,
            Span = problem.Span,
            Arguments =
            [
                Quotation.Of(syntax.Text, problem.Span),
                problem.Kind == DigestProblemKind.InvalidMetadata ? InvalidMetadata.Complaint(problem.Fault) : problem.Argument,
            ],
            Fix = rule.Fix?.Invoke(syntax, problem),
        };
    }

    private static Finding OfText(DigestSyntax syntax, TextFinding finding) => new()
    {
        Rule = finding.Rule.Descriptor,
        Severity = finding.Severity,
        Span = finding.Span,
        Arguments = [Quotation.Shorten(finding.Rule.Quote(finding.Found)), Quotation.Shorten(finding.Rule.Advice(finding.Fix))],
        Fix = finding.Rule.Repair(syntax.Text, finding),
    };
}
