using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Citations;
using PaperGen.Internal;
using PaperGen.Names;

namespace PaperGen.CodeFixes.Citations;

/// <summary>
/// Offers the nearest papers for a member of <c>Papers</c> or <c>Papers.Ids</c> that does not exist: the compiler's own error, beside which
/// it reports no finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMemberCodeFixProvider))]
[Shared]
public sealed class MissingMemberCodeFixProvider : CodeFixProvider
{
    private const string MissingMember = "CS0117";
    private const int Most = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MissingMember);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan,
                getInnermostNodeForTie: true) is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name
                || access.Name != name
                || model.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol is not INamedTypeSymbol type)
                continue;
            int rank = 0;
            foreach (string id in NearestNames.Of(name.Identifier.ValueText, Papers(type), Most))
            {
                SyntaxToken identifier = SyntaxFactory.ParseToken(Identifiers.Escape(id)).WithTriviaFrom(name.Identifier);
                context.RegisterCodeFix(
                    CodeAction.Create("Change to " + type.Name + "." + id,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceToken(name.Identifier, identifier))),
                        MissingMember + "." + rank++),
                    diagnostic);
            }
        }
    }

    /// <summary>The papers among the members of a class; none if it is no class of papers.</summary>
    private static IEnumerable<string> Papers(INamedTypeSymbol type)
    {
        if (PaperMember.IsCatalog(type))
            return type.GetMembers().OfType<IPropertySymbol>().Where(static member => member.Type.Name == "Paper")
                .Select(static member => member.Name);
        return type is { Name: PaperMember.Ids, ContainingType: { } outer } && PaperMember.IsCatalog(outer)
            ? type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.IsConst).Select(static member => member.Name)
            : [];
    }
}
