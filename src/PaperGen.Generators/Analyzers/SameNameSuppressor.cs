using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Clashes;
using PaperGen.Rules.Configuration;

namespace PaperGen.Analyzers;

/// <summary>
/// Silences the compiler's warning at each use of a generated class that a referenced assembly has, too: PAPER9012 says it once, with the
/// remedy.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameNameSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_descriptor = new("PAPERSPR9012", "CS0436", NameInReference.Descriptor.Title);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && tree.GetRoot(context.CancellationToken)
                .FindNode(diagnostic.Location.SourceSpan) is { } node
                && node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault() is { } name
                && ClassSets.Of(name.Identifier.ValueText) != ClassSet.None
                && context.GetSemanticModel(tree).GetSymbolInfo(name, context.CancellationToken).Symbol is { } symbol
                && ReferenceNames.IsGenerated(symbol))
                context.ReportSuppression(Suppression.Create(s_descriptor, diagnostic));
        }
    }
}
