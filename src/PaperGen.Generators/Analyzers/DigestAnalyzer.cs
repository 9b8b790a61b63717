using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
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
            if (ProjectFiles.Digest(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider,
                context.CancellationToken) is not { } file)
                return;
            var reporter =
                new FindingReporter(OptionReader.Severities(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions),
                    context.ReportDiagnostic);
            foreach (Finding finding in ProjectAnalysis.OfDigest(file, context.CancellationToken))
                reporter.Report(finding, DigestLocation.Create(context.AdditionalFile.Path, file.Text, finding.Span));
        });
    }
}
