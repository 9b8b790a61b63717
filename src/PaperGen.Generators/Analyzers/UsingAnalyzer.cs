using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Options;

namespace PaperGen.Analyzers;

/// <summary>Reports names that became ambiguous by what PaperGen imports into every file of a project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfUsings);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var imports = new AddedImports(start.Compilation, start.CancellationToken);
            if (imports.IsEmpty)
                return;
            RuleSeverities severities = OptionReader.Severities(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSemanticModelAction(context => imports.ReportAmbiguousNames(
                context.SemanticModel, new FindingReporter(severities, context.ReportDiagnostic), context.CancellationToken));
        });
    }
}
