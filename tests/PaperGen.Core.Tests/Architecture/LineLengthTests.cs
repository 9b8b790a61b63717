using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Core.Tests.Architecture;

/// <summary>
/// No line of the sources has more than 140 columns. A template of lines may, and in tests a text that
/// a test reads or expects.
/// </summary>
public class LineLengthTests
{
    private const int MaxColumns = 140;

    /// <summary>What is longer is a text.</summary>
    private const int MinText = 40;

    [Fact]
    public void No_line_of_the_product_is_longer() =>
        AssertNone(Files("src", "samples").SelectMany(static file => Long(file, mayBeText: false)));

    [Fact]
    public void No_line_of_the_tests_is_longer_but_for_texts() =>
        AssertNone(Files("tests").SelectMany(static file => Long(file, mayBeText: true)));

    private static bool IsText(SyntaxNode node) =>
        node.IsKind(SyntaxKind.StringLiteralExpression) || node.IsKind(SyntaxKind.InterpolatedStringExpression);

    private static void AssertNone(IEnumerable<string> lines)
    {
        string all = string.Join('\n', lines);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Files(params string[] folders) => folders.Select(Repository.At)
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(static file => !file.EndsWith(".verified.cs", StringComparison.Ordinal)
            && !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules", "artifacts"]).Any());

    private static IEnumerable<string> Long(string file, bool mayBeText)
    {
        string text = File.ReadAllText(file);
        if (!text.Split('\n').Any(static line => line.Length > MaxColumns))
            yield break;
        SourceText source = SourceText.From(text);
        SyntaxNode? root = null;
        foreach (TextLine line in source.Lines.Where(static line => line.End - line.Start > MaxColumns))
        {
            root ??= CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview),
                cancellationToken: TestContext.Current.CancellationToken).GetRoot();
            if (root.DescendantNodes(line.Span).Any(node => node.Span.Length > MinText && IsText(node)
                && (mayBeText || node.GetFirstToken().Text.Contains("\"\"\"", StringComparison.Ordinal))))
            {
                continue;
            }
            yield return $"{Path.GetRelativePath(Repository.Root, file)}({line.LineNumber + 1}): {line.End - line.Start} columns";
        }
    }
}
