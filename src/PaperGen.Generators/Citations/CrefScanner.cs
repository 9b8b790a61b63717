using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Citations;

/// <summary>A <c>cref</c> that may name a paper.</summary>
/// <param name="Declaration">The declaration that the comment documents.</param>
/// <param name="Span">The name, between the quotation marks.</param>
/// <param name="Class">What is before the paper: <c>Papers</c>, <c>App.Papers</c>.</param>
/// <param name="Paper">The paper's name.</param>
internal readonly record struct CrefSyntax(SyntaxNode Declaration, TextSpan Span, string Class, string Paper);

/// <summary>
/// Finds <c>cref="Papers.HMT"</c> in documentation comments by their text: in the pass that makes <c>Papers</c> a cref binds to nothing,
/// and in a project without a documentation file such a comment is no more than a comment.
/// </summary>
internal static class CrefScanner
{
    private const string Attribute = "cref";

    public static IReadOnlyList<CrefSyntax> Scan(SyntaxNode root)
    {
        var found = new List<CrefSyntax>();
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (!IsComment(trivia) || Declaration(Follows(trivia)) is not { } declaration)
                continue;
            Scan(trivia.ToFullString(), trivia.FullSpan.Start, declaration, found);
        }
        return found;
    }

    /// <summary>
    /// The token behind a comment: one that the compiler was not told to read may be a part of the token before it, if that is on its
    /// line.
    /// </summary>
    private static SyntaxToken Follows(SyntaxTrivia comment) => comment.SpanStart > comment.Token.SpanStart
        ? comment.Token.GetNextToken(includeZeroWidth: true) : comment.Token;

    /// <summary>The four kinds that a documentation comment can have, by whether the compiler was told to read it.</summary>
    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToString() is var text && text.StartsWith("///", StringComparison.Ordinal)
            && !text.StartsWith("////", StringComparison.Ordinal),
        SyntaxKind.MultiLineCommentTrivia => trivia.ToString() is var text && text.StartsWith("/**", StringComparison.Ordinal)
            && !text.StartsWith("/***", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The member that begins with a token; null if another kind of declaration or none does.</summary>
    public static MemberDeclarationSyntax? Documented(SyntaxToken token) => Declaration(token) as MemberDeclarationSyntax;

    /// <summary>
    /// The declaration that begins with a token: a comment before anything else documents nothing. What has no documentation of its own to
    /// the compiler (a local function, an accessor, a parameter) speaks for the member around it.
    /// </summary>
    private static SyntaxNode? Declaration(SyntaxToken token)
    {
        for (SyntaxNode? node = token.Parent; node is not null && node.GetFirstToken() == token; node = node.Parent)
        {
            if (node is LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ParameterSyntax or TypeParameterSyntax
                or (MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax)))
                return node;
        }
        return null;
    }

    private static void Scan(string text, int offset, SyntaxNode declaration, List<CrefSyntax> found)
    {
        for (int i = text.IndexOf(Attribute, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Attribute, i, StringComparison.Ordinal))
        {
            bool word = i > 0 && char.IsWhiteSpace(text[i - 1]);
            i = SkipSpace(text, i + Attribute.Length);
            if (!word || i >= text.Length || text[i] != '=')
                continue;
            i = SkipSpace(text, i + 1);
            if (i >= text.Length || text[i] is not ('"' or '\''))
                continue;
            int end = text.IndexOf(text[i], i + 1);
            if (end < 0)
                return;
            if (Read(text.Substring(i + 1, end - i - 1)) is { } name)
                found.Add(new CrefSyntax(declaration, new TextSpan(offset + i + 1, end - i - 1), name.Class, name.Paper));
            i = end + 1;
        }
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }

    /// <summary><c>[P:|F:][global::][Namespace.]Papers[.Ids].Name</c>.</summary>
    private static (string Class, string Paper)? Read(string cref)
    {
        cref = cref.Trim();
        if (cref.Length > 2 && cref[1] == ':' && cref[2] != ':')
            cref = cref.Substring(2);
        if (cref.StartsWith("global::", StringComparison.Ordinal))
            cref = cref.Substring("global::".Length);
        string[] parts = cref.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].Trim().TrimStart('@');
            if (!SyntaxFacts.IsValidIdentifier(parts[i]))
                return null;
        }
        int @class = parts.Length - (parts.Length > 2 && parts[parts.Length - 2] == PaperMember.Ids ? 3 : 2);
        return @class >= 0 && parts[@class] == PaperMember.Class ? (string.Join(".", parts, 0, @class + 1), parts[parts.Length - 1]) : null;
    }
}
