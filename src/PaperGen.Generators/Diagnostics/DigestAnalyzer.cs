using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Inspection;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Rules;
using PaperGen.Suppressions;

namespace PaperGen.Diagnostics;

/// <summary>Reports what one digest says by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DigestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.OfDigests;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static context =>
        {
            if (DigestFile.Read(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is not { } file)
                return;
            var reporter = new FindingReporter(RuleSeverities.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions), context.ReportDiagnostic);
            InspectedDigest digest = InspectedDigest.Of(file.Text);
            foreach (Finding finding in new DigestSuppressions(digest.Syntax).Filter(digest.Findings))
                reporter.Report(finding, DigestLocation.Create(context.AdditionalFile.Path, file.Text, finding.Span));
        });
    }
}
