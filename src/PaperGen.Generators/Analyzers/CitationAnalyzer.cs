using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Rules.Citations;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analyzers;

/// <summary>Reports what is wrong with citations in C# code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CitationAnalyzer : DiagnosticAnalyzer
{
    private const string Attribute = "PaperGen.CitesAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfCitations);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Attribute) is null)
                return;
            var project = new CitingProject(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterSemanticModelAction(context =>
                new CitationChecker(project, context.SemanticModel, context.ReportDiagnostic, context.CancellationToken).Check());
            start.RegisterCompilationEndAction(
                context => ReportUncited(project, project.Reporter(context.ReportDiagnostic), context.CancellationToken));
        });
    }

    private static void ReportUncited(CitingProject project, FindingReporter reporter, CancellationToken cancellation)
    {
        if (project.Catalog is not { } catalog)
            return;
        CatalogInspector inspector = catalog.Analysis.Catalog(cancellation);
        if (inspector.Catalog.Papers.Count > UncitedPaper.MaxPapers)
            return;
        foreach (IGrouping<DigestFile, Finding> findings in inspector.Papers
            .Where(paper => !project.IsCited(paper.Paper.Id))
            .GroupBy(static paper => paper.Title.File, static paper => Uncited(paper.Paper, paper.Title)))
        {
            foreach (Finding finding in ProjectAnalysis.Filter(findings.Key, findings))
                reporter.Report(finding, catalog.Location(findings.Key, finding.Span));
        }
    }

    private static Finding Uncited(PaperModel paper, FindingPlace title) => new()
    {
        Rule = UncitedPaper.Descriptor,
        Severity = UncitedPaper.Descriptor.DefaultSeverity,
        Span = title.Span,
        Arguments = [Quotation.Shorten(paper.Entry.Title)],
    };
}
