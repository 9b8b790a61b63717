using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Analyzers;

/// <summary>Reports topics that the taxonomy does not have, and what is wrong with the project's own taxonomy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TopicsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfTopics);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            // A finding in one file may be due to another, so all of them are read, once for a compilation and only if one has to be looked
            // at.
            AnalyzerOptions options = context.Options;
            CancellationToken cancellation = context.CancellationToken;
            var taxonomy = new Lazy<ProjectTaxonomy>(() => ProjectFiles.Taxonomy(options, cancellation));
            context.RegisterAdditionalFileAction(context =>
            {
                var reporter =
                    new FindingReporter(OptionReader.Severities(options.AnalyzerConfigOptionsProvider.GlobalOptions),
                        context.ReportDiagnostic);
                if (ProjectFiles.Taxonomy(context.AdditionalFile, options.AnalyzerConfigOptionsProvider,
                    context.CancellationToken) is { } file)
                    ReportTaxonomy(file, taxonomy.Value, context.AdditionalFile.Path, reporter);
                if (ProjectFiles.Digest(context.AdditionalFile, options.AnalyzerConfigOptionsProvider,
                    context.CancellationToken) is { } digest)
                    ReportDigest(digest, taxonomy, context.AdditionalFile.Path, reporter, context.CancellationToken);
            });
        });
    }

    private static void ReportTaxonomy(TaxonomyFile file, ProjectTaxonomy project, string path, FindingReporter reporter)
    {
        string text = file.Syntax.Text;
        foreach (TaxonomyProblem problem in project.ProblemsOf(file.Path))
            reporter.Report(TopicRules.Of(problem, text), DigestLocation.Create(path, file.Text, problem.Span));
    }

    private static void ReportDigest(DigestFile file, Lazy<ProjectTaxonomy> project, string path, FindingReporter reporter,
        CancellationToken cancellation)
    {
        var analysis = new ProjectAnalysis([file], _ => project.Value.Taxonomy);
        foreach (Finding finding in analysis.Findings(file, FindingScope.Topics, cancellation))
            reporter.Report(finding, DigestLocation.Create(path, file.Text, finding.Span));
    }
}
