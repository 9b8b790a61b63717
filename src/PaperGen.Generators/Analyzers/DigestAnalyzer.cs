using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Options;

namespace PaperGen.Analyzers;

/// <summary>Reports what one digest says by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DigestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfDigests);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static context =>
        {
            if (ProjectFiles.Digest(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is not { } file)
                return;
            var reporter = new FindingReporter(OptionReader.Severities(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions), context.ReportDiagnostic);
            InspectedDigest digest = InspectedDigest.Of(file.Text);
            foreach (Finding finding in new DigestSuppressions(digest.Syntax).Filter(digest.Findings))
                reporter.Report(finding, DigestLocation.Create(context.AdditionalFile.Path, file.Text, finding.Span));
        });
    }
}
