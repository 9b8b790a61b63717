using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Package.Tests.Editing;

/// <summary>What somebody sees who writes a program and its digest in an editor.</summary>
public class EditorTests(PackageFixture package)
{
    private const string Digest = """
        new

        HMT: A Memory Transformer
        links: https://github.com/OswaldHe/HMT-pytorch

        It reads 73times more &amp; forgets nothing, for sim 4.5times less.

        Lamps: On Oil

        It is the the light of https://www.arxiv.org/abs/2405.06067.

        Alone: Without Text
        """;

    [Fact]
    public async Task The_editor_finds_lists_shows_and_repairs_what_the_build_says()
    {
        Consumer app = Consumer.Console(package)
            .Property("ErrorLog", "log.sarif,version=2.1")
            .Property("PaperGenYear", "2025")
            .Bytes("lists/reading.papers.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Digest.Replace("\n", "\r\n"))])
            .Program("PaperGen.Paper paper = App.Papers.HMT;\nSystem.Console.WriteLine(paper.Title);\n");
        app.Build().Succeeds();
        using Editor editor = await Editor.Open(app);

        await FindsWhatTheBuildFinds(app, editor);
        await ListsThePapers(editor);
        await ShowsAPaper(editor);
        await Repairs(app, editor);
    }

    private static async Task FindsWhatTheBuildFinds(Consumer app, Editor editor)
    {
        string[] logged = BuildFindings.Logged(app);
        Assert.Equal(["PAPER2001", "PAPER2010", "PAPER2001", "PAPER2014", "PAPER3008", "PAPER1002"],
            logged.Select(static finding => finding[..finding.IndexOf(' ')]));
        // The log has no hidden ones.
        Assert.Equal(logged, (await editor.Diagnostics()).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(Describe));
        Assert.All(await editor.Diagnostics(),
            diagnostic => Assert.Equal(editor.Digest("reading.papers.txt").FilePath, diagnostic.Location.GetLineSpan().Path));

        static string Describe(Diagnostic diagnostic)
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            string level = diagnostic.Severity == DiagnosticSeverity.Info ? "note" : "warning";
            return $"{diagnostic.Id} {level} {span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}-{span.EndLinePosition.Line + 1}:{span.EndLinePosition.Character + 1}";
        }
    }

    private static async Task ListsThePapers(Editor editor)
    {
        Document program = editor.Document("Program.cs");
        SourceText text = await program.GetTextAsync();
        int position = text.ToString().IndexOf("App.Papers.", StringComparison.Ordinal) + "App.Papers.".Length;
        // As it is while it is typed: nothing behind the dot.
        string[] listed = await editor.Completions(program.WithText(text.Replace(position, "HMT".Length, "")), position);
        Assert.Equal(["All", "Alone", "Catalog", "HMT", "Ids", "Lamps"],
            listed.Where(static name => name is not ("Equals" or "ReferenceEquals")).Order(StringComparer.Ordinal));
    }

    private static async Task ShowsAPaper(Editor editor)
    {
        Document program = editor.Document("Program.cs");
        string shown = await editor.Hover(program, (await program.GetTextAsync()).ToString().IndexOf("HMT", StringComparison.Ordinal) + 1);
        string[] expected =
        [
            "Paper Papers.HMT { get; }",
            "HMT: A Memory Transformer",
            "",
            "Topics: Memory (\"Memory Transformer\")",
            "",
            "https://github.com/OswaldHe/HMT-pytorch",
            "",
            "It reads 73times more &amp; forgets nothing, for sim 4.5times less.",
            "",
            "lists/reading.papers.txt(3)",
        ];
        // What the compiler knows of null follows.
        Assert.Equal(expected, shown.ReplaceLineEndings("\n").Split('\n').Take(expected.Length));
    }

    private static async Task Repairs(Consumer app, Editor editor)
    {
        TextDocument digest = editor.Digest("reading.papers.txt");
        Diagnostic diagnostic = (await editor.Diagnostics()).First(static diagnostic => diagnostic.Id == "PAPER2001");
        CodeAction[] offered = await editor.LightBulb(digest, diagnostic);
        Assert.Equal(
            ["Write '73\u00D7'", "Fix all PAPER2001 in this entry (2)", "Suppress PAPER2001 in this entry with a comment"],
            offered.Select(static action => action.Title));

        await editor.Choose(offered[0]);
        AssertSaved(Digest.Replace("73times", "73\u00D7"));
        diagnostic = Assert.Single(await editor.Diagnostics(), static diagnostic => diagnostic.Id == "PAPER2001");

        await editor.Choose((await editor.LightBulb(editor.Digest("reading.papers.txt"), diagnostic))[0]);
        AssertSaved(Digest.Replace("73times", "73\u00D7").Replace("sim 4.5times", "~4.5\u00D7"));
        Assert.DoesNotContain(await editor.Diagnostics(), static diagnostic => diagnostic.Id == "PAPER2001");

        void AssertSaved(string expected) => Assert.Equal(
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(expected.Replace("\n", "\r\n"))],
            File.ReadAllBytes(Path.Combine(app.Folder, "lists", "reading.papers.txt")));
    }
}
