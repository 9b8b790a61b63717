using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Formats;

/// <summary>A format is one class and one line: members, findings, repairs and reading at run time come of themselves.</summary>
public sealed class SecondFormatTests : IDisposable
{
    private const string Path = "reading.papers.jsonl";

    private const string Text = """
        {"id": "lamp-1", "title": "A \"Lamp\" of Caf\u00e9s", "abstract": "It is lit by 3times the oil, see https:\/\/github.com\/lamps\/oil."}
        {"abstract": "Second the text,\n then the \ud83d\udca1 title.", "year": "2024", "title": "Oil \\& Wick"}
        """;

    private readonly IDisposable _format = DigestFormats.Register(new JsonLinesFormat());

    public void Dispose() => _format.Dispose();

    [Fact]
    public void Members_and_texts_are_those_of_the_file()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Text, Path));
        Paper lamp = loaded.Catalog["lamp-1"];
        Assert.Equal("A \"Lamp\" of Caf\u00E9s", lamp.Title);
        Assert.Same(lamp, loaded.Static("Papers", "lamp_1"));
        Assert.Same(lamp, loaded.Catalog["lamp_1"]);
        Assert.Equal("It is lit by 3times the oil, see https://github.com/lamps/oil.", lamp.Abstract);
        PaperLink link = Assert.Single(lamp.Links);
        Assert.Equal(("https://github.com/lamps/oil", false), (link.Url, link.IsRepaired));

        Paper oil = loaded.Catalog.Papers[1];
        Assert.Equal(("Oil \\& Wick", "Second the text, then the \U0001F4A1 title."), (oil.Title, oil.Abstract));
        Assert.Equal("2024", oil.Fields["year"]);
        Assert.Equal(2, oil.Source.Line);
        loaded.Catalog.Verify();
    }

    [Fact]
    public async Task Findings_are_at_the_columns_of_the_file()
    {
        int column = Text.IndexOf("3times", StringComparison.Ordinal) + 1;
        int escape = Text.Split('\n')[1].IndexOf("\\\\&", StringComparison.Ordinal) + 1;
        Assert.Equal(
            [$"PAPER2001 1:{column}-{column + 6}", $"PAPER2005 2:{escape}-{escape + 3}"],
            (await AnalyzerRun.Of(new TestProject(Text, Path))).Where(
                static finding => finding.StartsWith("PAPER2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Repairs_are_written_as_the_format_writes_text()
    {
        var file = new DigestFile(Path, new FileContent(Text, format: "jsonl"));
        string repaired =
            DigestFixer.FixAll([file], file, static finding => finding.Rule.Family == RuleFamily.Text, Repair.Options).File.Text.Text;
        Assert.Equal(Text.Replace("3times", "3\u00D7", StringComparison.Ordinal).Replace("\\\\&", "&", StringComparison.Ordinal), repaired);
    }
}
