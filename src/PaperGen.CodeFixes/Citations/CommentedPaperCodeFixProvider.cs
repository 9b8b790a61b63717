using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Citations;
using PaperGen.Diagnostics;
using PaperGen.Rules.Citations;

namespace PaperGen.CodeFixes.Citations;

/// <summary>Adds the citation that a comment speaks of (PAPER5006) to the declaration that the comment belongs to; the comment stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommentedPaperCodeFixProvider))]
[Shared]
public sealed class CommentedPaperCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CommentedPaper.Descriptor.Id);

    /// <summary>None: two comments of one declaration would both add to it.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxToken token = root.FindTrivia(diagnostic.Location.SourceSpan.Start).Token;
            if (!diagnostic.Properties.TryGetValue(CitationProperties.Expressions, out string? expression) || expression is null || Declaration(token) is not { } declaration)
                continue;
            string name = model.LookupNamespacesAndTypes(declaration.SpanStart, name: "CitesAttribute").Any(CitesAttribute) ? "Cites" : "PaperGen.Cites";
            string attribute = name + "(" + expression + ")";
            context.RegisterCodeFix(
                CodeAction.Create("Add [" + attribute + "]", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, With(declaration, attribute)))), diagnostic.Id),
                diagnostic);
        }
    }

    private static bool CitesAttribute(ISymbol symbol) => CitationReader.IsCitation(symbol as ITypeSymbol);

    /// <summary>The declaration that a comment stands before, or in.</summary>
    private static MemberDeclarationSyntax? Declaration(SyntaxToken token) => CrefScanner.Documented(token)
        ?? token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(static member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax));

    /// <summary>The declaration with an attribute on a line of its own, behind its comments.</summary>
    private static MemberDeclarationSyntax With(MemberDeclarationSyntax declaration, string attribute)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        string indentation = leading.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(static trivia => trivia.ToString()).FirstOrDefault() ?? "";
        string lineEnd = declaration.SyntaxTree.GetRoot().DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Select(static trivia => trivia.ToString()).FirstOrDefault() ?? "\n";
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Parse(attribute)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(lineEnd), SyntaxFactory.Whitespace(indentation));
        MemberDeclarationSyntax bare = declaration.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    private static AttributeSyntax Parse(string attribute) =>
        SyntaxFactory.ParseCompilationUnit("[assembly: " + attribute + "]").AttributeLists[0].Attributes[0].WithoutTrivia();
}
