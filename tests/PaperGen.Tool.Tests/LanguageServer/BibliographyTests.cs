using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>A bibliography has what a digest has, and keys, fields and macros of its own.</summary>
public sealed class BibliographyTests : IDisposable
{
    private const string Text = """
        @string{conf = "Proceedings of the Hive"}

        @proceedings{hive/24,
          title = {The Hive},
          booktitle = conf,
          year = 2024
        }

        @inproceedings{keeper,
          author = {Doe, Jane},
          title = {Keeping Bees in a Model},
          crossref = {hive/24},
          month = may
        }

        """;

    private readonly ToolFolder _folder = new ToolFolder().Text("Reading.csproj", "<Project />").Text("own.papers.bib", Text)
        .Text("Program.cs", "var p = Papers.hive_24; [Cites(\"hive/24\")] class A;");
    private readonly LspClient _client;
    private readonly string _uri;

    public BibliographyTests()
    {
        _client = LspClient.In(_folder);
        _uri = _client.Open(_folder, "own.papers.bib");
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Keeping", "Paper Papers.keeper")]
    [InlineData("hive/24},", "Paper Papers.hive_24")]
    [InlineData("conf,", "**conf** = `\"Proceedings of the Hive\"`")]
    [InlineData("may", "**may**: a month")]
    public void Hover_says_what_stands_there(string sought, string expected) =>
        Assert.Contains(expected, _client.Request("textDocument/hover", At(sought)).Text("contents", "value"), StringComparison.Ordinal);

    [Theory]
    [InlineData("hive/24},", "title = {The Hive}")]
    [InlineData("conf,", "@string")]
    public void A_name_leads_to_what_it_means(string sought, string expected)
    {
        JsonElement place = Assert.Single(_client.Request("textDocument/definition", At(sought)).EnumerateArray());
        Assert.Contains(expected, Text.Split('\n')[place.Number("range", "start", "line")!.Value], StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_renamed_where_it_is_named()
    {
        JsonElement edit =
            _client.Request("textDocument/rename",
                new { textDocument = new { uri = _uri }, position = LspProject.At(Text, "hive/24", 1), newName = "bees" });
        Assert.Equal(Text.Replace("hive/24", "bees"), CodeActionTests.Apply(edit, _uri, Text));
        Assert.Equal("var p = Papers.bees; [Cites(\"bees\")] class A;",
            CodeActionTests.Apply(edit, LspClient.UriOf(_folder, "Program.cs"), _folder.Read("Program.cs")));
    }

    [Theory]
    [InlineData("  crossref = {hi", "hive/24")]
    [InlineData("  booktitle = co", "conf")]
    [InlineData("  boo", "booktitle")]
    public void What_may_be_written_is_offered(string line, string expected)
    {
        string text = Text.Replace("  month = may", line);
        _client.Change(_uri, 2, new { text });
        Assert.Contains(
            _client.Request("textDocument/completion",
                new { textDocument = new { uri = _uri }, position = LspProject.At(text, "\n" + line, line.Length + 1) })
                    .GetProperty("items").EnumerateArray(),
            item => item.Text("label") == expected);
    }

    private object At(string sought) => new { textDocument = new { uri = _uri }, position = LspProject.At(Text, sought, 1) };
}
