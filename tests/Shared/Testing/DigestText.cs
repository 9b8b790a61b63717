using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tests;

/// <summary>What a syntax tree says, as text that a test can state.</summary>
internal static class DigestText
{
    /// <summary><c>Kind: text</c> for each node, then <c>! Kind: text</c> for each problem.</summary>
    public static IEnumerable<string> Describe(DigestSyntax syntax) =>
        syntax.Nodes.Select(node => $"{node.Kind}: {Text(syntax, node.Span)}")
            .Concat(syntax.Problems.Select(problem => $"! {problem.Kind}: {Text(syntax, problem.Span)}"));

    public static string Title(DigestSyntax syntax, EntrySyntax entry) =>
        string.Join(" ", entry.TitlePieces.Select(piece => Collapse(Text(syntax, piece))));

    public static string Abstract(DigestSyntax syntax, EntrySyntax entry) => Collapse(Text(syntax, entry.AbstractSpan));

    public static string Text(DigestSyntax syntax, TextSpan span) => syntax.Text.Substring(span.Start, span.Length);

    /// <summary>ASCII white space to one space, by other means than the product's.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
