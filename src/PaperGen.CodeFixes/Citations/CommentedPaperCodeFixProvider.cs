using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Analyzers;
using PaperGen.Citations;
using PaperGen.Rules.Citations;

namespace PaperGen.CodeFixes.Citations;

/// <summary>
/// Adds the citation that a comment speaks of (PAPER5006) to the member that the comment belongs to, or to the assembly if there is none;
/// the comment stays.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommentedPaperCodeFixProvider))]
[Shared]
public sealed class CommentedPaperCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CommentedPaper.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static (context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (WantedCitation.Of(diagnostic, root) is not { } wanted)
                continue;
            string title = "Add [" + (wanted.Member is null ? "assembly: " : "") + wanted.Attribute(model) + "]";
            ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
            context.RegisterCodeFix(
                CodeAction.Create(title, async cancellation => (await FixAsync(context.Document, one, cancellation).ConfigureAwait(false))!,
                    diagnostic.Id), diagnostic);
        }
    }

    /// <summary>The document with the citations that some comments speak of, each once for a member.</summary>
    private static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return null;
        WantedCitation[] wanted =
            [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => WantedCitation.Of(diagnostic, root)).OfType<WantedCitation>().Distinct()];
        ILookup<MemberDeclarationSyntax, string> ofMembers = wanted.Where(static citation => citation.Member is not null)
            .ToLookup(static citation => citation.Member!, citation => citation.Attribute(model));
        string[] ofAssembly = [.. wanted.Where(static citation => citation.Member is null).Select(citation => citation.Attribute(model))];
        string lineEnd = root.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            .Select(static trivia => trivia.ToString()).FirstOrDefault() ?? "\n";
        root = root.ReplaceNodes(ofMembers.Select(static member => member.Key),
            (original, inner) => With(inner, ofMembers[original], lineEnd));
        return document.WithSyntaxRoot(ofAssembly.Length > 0 ? With((CompilationUnitSyntax)root, ofAssembly, lineEnd) : root);
    }

    /// <summary>The declaration with attributes on lines of their own, behind its comments.</summary>
    private static MemberDeclarationSyntax With(MemberDeclarationSyntax declaration, IEnumerable<string> attributes, string lineEnd)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        string indentation = leading.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            .Select(static trivia => trivia.ToString()).LastOrDefault() ?? "";
        AttributeListSyntax[] lists =
            [.. attributes.Select(attribute => Parse("[" + attribute + "]")
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(lineEnd), SyntaxFactory.Whitespace(indentation)))];
        lists[0] = lists[0].WithLeadingTrivia(leading);
        MemberDeclarationSyntax bare = declaration.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.InsertRange(0, lists));
    }

    /// <summary>The file with attributes of the assembly, behind its usings and the attributes it has.</summary>
    private static CompilationUnitSyntax With(CompilationUnitSyntax file, string[] attributes, string lineEnd)
    {
        AttributeListSyntax[] lists =
            [.. attributes.Select(attribute => Parse("[assembly: " + attribute + "]")
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(lineEnd)))];
        if (file.Usings.Count > 0 || file.Externs.Count > 0 || file.AttributeLists.Count > 0)
            return file.AddAttributeLists(lists);
        // Comments at the top of a file stay there.
        lists[0] = lists[0].WithLeadingTrivia(file.GetLeadingTrivia());
        return file.WithLeadingTrivia().AddAttributeLists(lists);
    }

    private static AttributeListSyntax Parse(string list)
    {
        bool isAssembly = list.StartsWith("[assembly:", StringComparison.Ordinal);
        AttributeListSyntax parsed =
            SyntaxFactory.ParseCompilationUnit(isAssembly ? list : "[assembly: " + list.Substring(1)).AttributeLists[0];
        return isAssembly ? parsed : parsed.WithTarget(null).WithOpenBracketToken(SyntaxFactory.Token(SyntaxKind.OpenBracketToken));
    }

    /// <summary>A citation that a comment speaks of.</summary>
    /// <param name="Member">The member that is to cite; null for the assembly.</param>
    /// <param name="Expression">The paper.</param>
    private sealed record WantedCitation(MemberDeclarationSyntax? Member, string Expression)
    {
        public static WantedCitation? Of(Diagnostic diagnostic, SyntaxNode root) =>
            diagnostic.Properties.TryGetValue(CitationProperties.Expressions, out string? expression) && expression is not null
                ? new WantedCitation(CommentChecker.CitingMember(root.FindTrivia(diagnostic.Location.SourceSpan.Start).Token), expression)
                : null;

        public string Attribute(SemanticModel model)
        {
            bool isImported =
                model.LookupNamespacesAndTypes(Member?.SpanStart ?? CommentChecker.AssemblyPosition(model.SyntaxTree.GetRoot()),
                    name: "CitesAttribute").Any(static symbol => CitationReader.IsCitation(symbol as ITypeSymbol));
            return (isImported ? "Cites(" : "PaperGen.Cites(") + Expression + ")";
        }
    }
}
