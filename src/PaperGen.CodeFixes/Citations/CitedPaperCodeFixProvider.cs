using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Diagnostics;
using PaperGen.Rules.Citations;

namespace PaperGen.CodeFixes.Citations;

/// <summary>Writes another paper into a citation: one of the nearest for a paper that does not exist (PAPER5001), the member for a string (PAPER5004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CitedPaperCodeFixProvider))]
[Shared]
public sealed class CitedPaperCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UnknownPaper.Descriptor.Id, UntypedCitation.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(CitationProperties.Expressions, out string? expressions) || string.IsNullOrEmpty(expressions)
                || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax paper)
                continue;
            string[] choices = expressions!.Split(CitationProperties.Separator);
            for (int i = 0; i < choices.Length; i++)
            {
                string choice = choices[i];
                // By its rank, so that all of a file can take their nearest.
                context.RegisterCodeFix(CodeAction.Create("Cite " + choice, _ => Task.FromResult(Replace(context.Document, root, paper, choice)), diagnostic.Id + "." + i), diagnostic);
            }
        }
    }

    private static Document Replace(Document document, SyntaxNode root, ExpressionSyntax paper, string expression) =>
        document.WithSyntaxRoot(root.ReplaceNode(paper, SyntaxFactory.ParseExpression(expression).WithTriviaFrom(paper)));
}
