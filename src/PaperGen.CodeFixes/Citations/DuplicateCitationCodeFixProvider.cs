using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Rules.Citations;

namespace PaperGen.CodeFixes.Citations;

/// <summary>
/// Makes one citation of two (PAPER5003): the first takes over what only the second says. Where the two differ, the second can be removed
/// with what it says; that is a choice of its own, so that repairing a whole solution loses nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateCitationCodeFixProvider))]
[Shared]
public sealed class DuplicateCitationCodeFixProvider : CodeFixProvider
{
    private const string Merge = "PAPER5003.merge";
    private const string Remove = "PAPER5003.remove";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DuplicateCitation.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static (context, document, diagnostics) =>
            FixAsync(document, diagnostics, context.CodeActionEquivalenceKey == Remove, context.CancellationToken));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Attribute(root, diagnostic.Location) is not { } attribute)
                continue;
            bool loses = new CitationMerge(root).Add(attribute, First(root, diagnostic)) is false;
            ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
            context.RegisterCodeFix(
                CodeAction.Create(
                    loses ? "Remove this citation and what it says" : "Merge this citation into the first",
                    async cancellation => (await FixAsync(context.Document, one, loses, cancellation).ConfigureAwait(false))!,
                    loses ? Remove : Merge),
                diagnostic);
        }
    }

    private static async Task<Document?> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, bool mayLose, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return null;
        var merge = new CitationMerge(root);
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Attribute(root, diagnostic.Location) is { } attribute && !merge.Add(attribute, First(root, diagnostic)) && mayLose)
                merge.Remove(attribute);
        }
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(merge.Changes(text)));
    }

    private static AttributeSyntax? First(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count != 1 || diagnostic.AdditionalLocations[0] is not { SourceTree: { } tree } first)
            return null;
        return Attribute(tree == root.SyntaxTree ? root : tree.GetRoot(), first);
    }

    private static AttributeSyntax? Attribute(SyntaxNode root, Location location) =>
        root.FullSpan.Contains(location.SourceSpan) ? root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() : null;
}
