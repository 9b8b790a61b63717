using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>What an editor shows of a digest, and where it leads.</summary>
public sealed class FeatureTests : IDisposable
{
    private readonly ToolFolder _folder = LspProject.Folder();
    private readonly LspClient _client;
    private readonly string _uri;

    public FeatureTests()
    {
        _client = LspClient.In(_folder);
        _uri = _client.Open(_folder, "reading.papers.txt");
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Hover_on_an_entry_says_what_the_paper_is_and_who_names_it()
    {
        string hover = Hover("A Memory of Several");
        Assert.StartsWith("```csharp\nPaper Papers.HMT\n```\n", hover, StringComparison.Ordinal);
        foreach (string part in (string[])["its `id:` line", "Topics: Long Context, Beekeeping", "https://arxiv.org/abs/2405.06067",
            "<https://github.com/example/reader>", "reading.papers.txt(1)", "Used in C#: Program.cs(3)"])
            Assert.Contains(part, hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics", "**topics**: ")]
    [InlineData("Beekeeping", "**Beekeeping** (`beekeeping`)  \nunder Long Context  \n1 paper of this project, `Topics.Beekeeping`")]
    [InlineData("HMT\n\nThe model", "Paper Papers.HMT")]
    [InlineData("73times", "Paper Papers.Flat")]
    public void Hover_says_what_a_name_means(string sought, string expected) =>
        Assert.Contains(expected, Hover(sought), StringComparison.Ordinal);

    [Fact]
    public void Hover_on_a_rule_in_a_comment_says_what_it_is_about()
    {
        const string Text = "// papergen: disable PAPER2007\nTitle\n\n" + SampleDigest.Plain + "\n";
        _client.Change(_uri, 2, new { text = Text });
        Assert.StartsWith(
            "**PAPER2007** (",
            _client.Request("textDocument/hover", new { textDocument = new { uri = _uri }, position = LspProject.At(Text, "PAPER2007", 2) })
                .Text("contents", "value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_of_a_document_are_its_papers()
    {
        JsonElement[] symbols = [.. Request("textDocument/documentSymbol").EnumerateArray()];
        Assert.Equal(["HMT: A Memory of Several Levels Papers.HMT 0-6", "Flat: A Memory of One Level Papers.Flat 8-11"],
            symbols.Select(
                static symbol =>
                    $"{symbol.Text("name")} {symbol.Text("detail")} {symbol.Number("range", "start", "line")}-{symbol.Number("range", "end", "line")}"));
    }

    [Theory]
    [InlineData("memory", "Papers.HMT Papers.Flat")]
    [InlineData("hmt", "Papers.HMT")]
    [InlineData("hands three", "Papers.SortingWithThreeHands")]
    [InlineData("no such paper", "")]
    public void Symbols_of_the_workspace_are_found_by_title_and_name(string query, string members) =>
        Assert.Equal(
            members, string.Join(' ', _client.Request("workspace/symbol", new { query }).EnumerateArray()
                .Select(static symbol => symbol.Text("containerName")).OrderByDescending(static name => name == "Papers.HMT")));

    [Fact]
    public void Entries_fold() =>
        Assert.Equal(["0-6", "8-11"], Request("textDocument/foldingRange").EnumerateArray()
            .Select(static range => $"{range.Number("startLine")}-{range.Number("endLine")}"));

    [Fact]
    public void Addresses_and_identifiers_are_links() =>
        Assert.Equal(["https://arxiv.org/abs/2405.06067", "https://github.com/example/reader"],
            Request("textDocument/documentLink").EnumerateArray().Select(static link => link.Text("target")));

    [Fact]
    public void A_member_is_shown_behind_each_title() =>
        Assert.Equal(["0:31 Papers.HMT", "8:27 Papers.Flat"], Request("textDocument/inlayHint").EnumerateArray()
            .Select(static hint => $"{hint.Number("position", "line")}:{hint.Number("position", "character")} {hint.Text("label")}"));

    [Fact]
    public void The_text_of_the_page_is_coloured_as_a_comment()
    {
        _client.Change(_uri, 2, new { text = "Subscribe\n\n// mine\n" + LspProject.Digest });
        int[] data = [.. Request("textDocument/semanticTokens/full").GetProperty("data").EnumerateArray()
            .Select(static number => number.GetInt32())];
        int line = 0;
        var tokens = new List<string>();
        for (int i = 0; i < data.Length; i += 5)
            tokens.Add($"{line += data[i]} {data[i + 2]} {_client.Capabilities.GetProperty("capabilities").GetProperty("semanticTokensProvider").GetProperty("legend").GetProperty("tokenTypes")[data[i + 3]].GetString()}");
        Assert.Contains("2 7 comment", tokens);
        Assert.Contains("3 31 class", tokens);
        Assert.Contains("4 2 property", tokens);
        Assert.Contains("4 3 string", tokens);
    }

    [Theory]
    [InlineData("\ni", "\ni", "id arxiv")]
    [InlineData("\ntopics: Be", "Be", "Beekeeping")]
    [InlineData("\ntopics: Memory, ", "Memory, ", "Long Context")]
    [InlineData("\nstatus: su", "su", "superseded by")]
    [InlineData("\nstatus: superseded by ", "superseded by ", "Flat HMT")]
    [InlineData("\ntype: a", "type: a", "inproceedings")]
    [InlineData("\n// papergen: disable ", "disable ", "PAPER2001")]
    public void What_may_be_written_is_offered(string line, string behind, string expected)
    {
        string text = LspProject.Digest + "New: A Title" + line + "\n\n" + SampleDigest.Plain + "\n";
        _client.Change(_uri, 2, new { text });
        string sought = "New: A Title" + line;
        JsonElement list =
            _client.Request("textDocument/completion",
                new { textDocument = new { uri = _uri }, position = LspProject.At(text, sought, sought.Length) });
        string[] labels = [.. list.GetProperty("items").EnumerateArray().Select(static item => item.Text("label")!)];
        Assert.All(expected.Contains(' ') && !labels.Contains(expected)
            ? expected.Split(' ') : [expected], label => Assert.Contains(label, labels));
        Assert.NotEmpty(behind);
    }

    [Fact]
    public void Nothing_is_offered_in_an_abstract()
    {
        JsonElement list =
            _client.Request("textDocument/completion",
                new { textDocument = new { uri = _uri }, position = LspProject.At(LspProject.Digest, "memory with", 6) });
        Assert.Empty(list.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("Beekeeping", "own.topics.txt 0")]
    [InlineData("HMT\n\nThe model", "reading.papers.txt 0")]
    public void A_name_leads_to_what_it_means(string sought, string expected) =>
        Assert.Equal([expected], Places("textDocument/definition", sought));

    [Fact]
    public void References_of_a_paper_are_in_digests_and_in_code() =>
        Assert.Equal(
            ["reading.papers.txt 0", "reading.papers.txt 9", "Program.cs 2", "Program.cs 3", "Program.cs 3", "Program.cs 7", "Program.cs 8",
                "Program.cs 8", "Program.cs 9"], Places("textDocument/references", "A Memory of Several"));

    [Fact]
    public void References_of_a_topic_are_in_taxonomies_and_digests()
    {
        Assert.Equal(["own.topics.txt 0", "reading.papers.txt 3"], Places("textDocument/references", "Beekeeping"));
        Assert.Equal(["own.topics.txt 1", "reading.papers.txt 3"], Places("textDocument/references", "Long Context"));
    }

    private string Hover(string sought) =>
        _client.Request("textDocument/hover",
            new { textDocument = new { uri = _uri }, position = LspProject.At(LspProject.Digest, sought, 1) }).Text("contents", "value")!;

    private JsonElement Request(string method) => _client.Request(method, new { textDocument = new { uri = _uri } });

    private string[] Places(string method, string sought) =>
        [.. _client.Request(
            method, new { textDocument = new { uri = _uri }, position = LspProject.At(LspProject.Digest, sought, 1),
                context = new { includeDeclaration = true } }).EnumerateArray()
            .Select(static place => $"{place.Text("uri")!.Split('/')[^1]} {place.Number("range", "start", "line")}")];
}
