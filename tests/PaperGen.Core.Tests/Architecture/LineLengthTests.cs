using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Core.Tests.Architecture;

/// <summary>No line of the sources has more than 140 columns. In tests a text may, which a test reads or expects.</summary>
public class LineLengthTests
{
    private const int MaxColumns = 140;

    /// <summary>What is longer is a text.</summary>
    private const int MinText = 40;

    private static readonly string[] s_endings = [".cs", ".ts", ".js", ".mjs", ".css"];

    [Fact]
    public void No_line_of_the_product_is_longer() => AssertNone(Files(s_endings, "src", "samples").SelectMany(LongLines));

    [Fact]
    public void No_line_of_the_tests_is_longer_but_for_texts() =>
        AssertNone(Files(s_endings, "tests").SelectMany(static file => LongLines(file).Where(line => !HasText(file, line))));

    /// <summary>Tables have a line a row, and fences what a program or a page has.</summary>
    [Fact]
    public void No_line_of_the_pages_is_longer_but_for_tables_and_fences()
    {
        string[] pages = [.. Directory.EnumerateFiles(Repository.Root, "*.md"), .. Files([".md"], "docs", "src", "samples")];
        Assert.True(pages.Length > 100, $"only {pages.Length} pages were found");
        AssertNone(pages.SelectMany(static page => LongLines(page).Where(line => IsProse(page, line))));
    }

    private static void AssertNone(IEnumerable<LongLine> lines)
    {
        string all = string.Join('\n', lines);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Files(string[] endings, params string[] folders) => folders.Select(Repository.At)
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => endings.Contains(Path.GetExtension(file)) && !file.EndsWith(".verified.cs", StringComparison.Ordinal)
            && !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "dist", ".test", "node_modules", "artifacts"]).Any());

    private static IEnumerable<LongLine> LongLines(string file) => File.ReadLines(file)
        .Select((line, index) => new LongLine(Path.GetRelativePath(Repository.Root, file), index + 1, line.Length))
        .Where(static line => line.Columns > MaxColumns);

    private static bool IsProse(string page, LongLine line)
    {
        string[] lines = File.ReadAllLines(page);
        string text = lines[line.Number - 1].TrimStart();
        bool isInFence = lines.Take(line.Number - 1)
            .Count(static before => before.TrimStart().StartsWith("```", StringComparison.Ordinal)) % 2 == 1;
        return !isInFence && text is not ['|' or '<', ..];
    }

    private static bool HasText(string file, LongLine line)
    {
        SourceText source = SourceText.From(File.ReadAllText(file));
        return CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview),
                cancellationToken: TestContext.Current.CancellationToken).GetRoot()
            .DescendantNodes(source.Lines[line.Number - 1].Span).Any(static node => node.Span.Length > MinText
                && (node.IsKind(SyntaxKind.StringLiteralExpression) || node.IsKind(SyntaxKind.InterpolatedStringExpression)));
    }

    private sealed record LongLine(string File, int Number, int Columns)
    {
        public override string ToString() => $"{File}({Number}): {Columns} columns";
    }
}
