using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Citations;
using PaperGen.Rules.Citations;
using PaperGen.Text;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PaperGen.Analyzers;

/// <summary>
/// Finds papers of the catalog that comments name by an arXiv identifier or a DOI, where the code around does not cite them.
/// </summary>
internal sealed class CommentChecker
{
    private readonly CitingProject _project;
    private readonly SemanticModel _model;
    private readonly FindingReporter _reporter;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<(string DocumentationId, FoundPaper Paper)> _cited = [];

    public CommentChecker(CitingProject project, SemanticModel model, FindingReporter reporter, List<CitedPaper> cited,
        CancellationToken cancellation)
    {
        _project = project;
        _model = model;
        _reporter = reporter;
        _cancellation = cancellation;
        foreach (CitedPaper paper in cited)
        {
            foreach (ISymbol symbol in paper.Citation.Symbols)
                _cited.Add((CitingSymbol.DocumentationId(symbol), paper.Paper));
        }
    }

    public void Check()
    {
        SourceText text = _model.SyntaxTree.GetText(_cancellation);
        if (SourceSearch.IndexOf(text, "arxiv", 0, StringComparison.OrdinalIgnoreCase) < 0
            && SourceSearch.IndexOf(text, "doi", 0, StringComparison.OrdinalIgnoreCase) < 0)
            return;
        foreach (SyntaxTrivia trivia in _model.SyntaxTree.GetRoot(_cancellation).DescendantTrivia())
        {
            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
                Check(trivia);
        }
    }

    private void Check(SyntaxTrivia comment)
    {
        string text = comment.ToFullString();
        foreach (ArxivMention mention in ArxivMention.In(text))
            Check(comment, TextSpan.FromBounds(mention.Start, mention.End),
                "arXiv:" + text.Substring(mention.Start, mention.End - mention.Start));
        foreach (DoiMention mention in DoiMention.In(text))
            Check(comment, TextSpan.FromBounds(mention.Start, mention.End), text.Substring(mention.Start, mention.End - mention.Start));
    }

    private void Check(SyntaxTrivia comment, TextSpan span, string identifier)
    {
        if (_project.Resolver.FindIdentifier(identifier) is not { } paper || IsCitedAround(comment.Token, paper))
            return;
        int position = comment.FullSpan.Start + span.Start;
        // Where there is no member to put it on, it is the assembly that cites.
        string expression = _project.TypedName(paper, _model, CitingMember(comment.Token) is null
            ? AssemblyPosition(_model.SyntaxTree.GetRoot(_cancellation)) : comment.Token.SpanStart) ?? "\"" + paper.Paper.Id + "\"";
        _reporter.Report(CommentedPaper.Descriptor, Location.Create(_model.SyntaxTree, new TextSpan(position, span.Length)),
            ImmutableDictionary<string, string?>.Empty.Add(CitationProperties.Expressions, expression), identifier, expression);
    }

    /// <summary>The member that a comment is before, or in; null if it is outside of all.</summary>
    public static MemberDeclarationSyntax? CitingMember(SyntaxToken token) => CrefScanner.Documented(token)
        ?? token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
        .FirstOrDefault(static member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax));

    /// <summary>
    /// A place in a file where names mean what they mean in an attribute of the assembly: behind the usings, before any namespace.
    /// </summary>
    public static int AssemblyPosition(SyntaxNode root) => root is not CompilationUnitSyntax file ? 0
        : file.AttributeLists.Count > 0 ? file.AttributeLists[0].SpanStart
        : file.Members.Count > 0 ? file.Members[0].SpanStart
        : file.EndOfFileToken.SpanStart;

    /// <summary>Whether the symbol that the comment belongs to, or one around it, cites the paper.</summary>
    private bool IsCitedAround(SyntaxToken token, FoundPaper paper)
    {
        ISymbol? symbol = CrefScanner.Documented(token) is { } member
            ? CitingSymbol.OfMember(member, _model, _cancellation).First()
            : CitingSymbol.Enclosing(token.Parent, _model, _cancellation);
        for (; symbol is not (null or INamespaceSymbol or IModuleSymbol); symbol = symbol.ContainingSymbol)
        {
            if (_cited.Contains((CitingSymbol.DocumentationId(symbol), paper))
                || symbol.GetAttributes().Any(attribute => _project.Cites(attribute, paper)))
                return true;
        }
        return _model.Compilation.Assembly.GetAttributes().Any(attribute => _project.Cites(attribute, paper));
    }
}
