using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>What is asked from C# code, and the view of the workspace's papers.</summary>
public sealed class CodeDocumentTests : IDisposable
{
    private readonly ToolFolder _folder = LspProject.Folder();
    private readonly LspClient _client;
    private readonly string _code;

    public CodeDocumentTests()
    {
        _client = LspClient.In(_folder);
        _code = _client.Open(_folder, "Program.cs");
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("HMT\"/>", 1)]
    [InlineData("HMT)), Cites", 1)]
    [InlineData("HMT\", Note", 1)]
    [InlineData("Ids.HMT", 5)]
    [InlineData("Reader;", 1)]
    public void Definition_of_a_name_in_code_is_the_line_of_its_paper(string sought, int behind)
    {
        JsonElement place = Assert.Single(Request("textDocument/definition", sought, behind).EnumerateArray().ToArray());
        Assert.EndsWith("/reading.papers.txt", place.Text("uri"), StringComparison.Ordinal);
        Assert.Equal(0, place.Number("range", "start", "line"));
    }

    [Theory]
    [InlineData("HMT in a comment", 1)]
    [InlineData("Papers.HMT\" + ", 8)]
    [InlineData("HMTX", 1)]
    [InlineData("class Program", 2)]
    public void Nothing_else_in_code_is_a_paper(string sought, int behind)
    {
        Assert.Empty(Request("textDocument/definition", sought, behind).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, Request("textDocument/hover", sought, behind).ValueKind);
        Assert.Equal(JsonValueKind.Null, Request("papergen/paper", sought, behind).ValueKind);
    }

    [Fact]
    public void Hover_and_references_of_a_name_in_code_are_those_of_its_paper()
    {
        JsonElement hover = Request("textDocument/hover", "Reading.Papers.HMT", 15);
        Assert.Contains("Paper Papers.HMT", hover.Text("contents", "value"), StringComparison.Ordinal);
        JsonElement[] places = [.. _client.Request("textDocument/references", new
        {
            textDocument = new { uri = _code },
            position = LspProject.At(LspProject.Code, "Reading.Papers.HMT", 15),
            context = new { includeDeclaration = true },
        }).EnumerateArray()];
        Assert.Contains(places, static place => place.Text("uri")!.EndsWith("/reading.papers.txt", StringComparison.Ordinal));
        Assert.Contains(places, static place => place.Text("uri")!.EndsWith("/Program.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Cites(\"|\")] class A;", "[Cites(\"HMT\")] class A;")]
    [InlineData("[Cites(\"Ab|HM\", Note = \"n\")] class A;", "[Cites(\"HMT\", Note = \"n\")] class A;")]
    [InlineData("[Cites(\"H|)] class A;", "[Cites(\"HMT)] class A;")]
    public void A_string_that_names_a_paper_is_completed(string written, string expected)
    {
        int cursor = written.IndexOf('|', StringComparison.Ordinal);
        string text = written.Remove(cursor, 1);
        _client.Change(_code, 2, new { text });
        JsonElement list = Completion(cursor);
        JsonElement[] items = [.. list.Items("items")];
        Assert.Equal(
            ["Flat", "HMT", "SortingWithThreeHands"], items.Select(static item => item.Text("label")!).Order(StringComparer.Ordinal));
        JsonElement edit = items.Single(static item => item.Text("label") == "HMT").GetProperty("textEdit");
        int start = edit.Number("range", "start", "character")!.Value;
        int end = edit.Number("range", "end", "character")!.Value;
        Assert.Equal(expected, text.Remove(start, end - start).Insert(start, edit.Text("newText")!));
    }

    [Theory]
    [InlineData("[Cites(\"HMT\", Note = \"|\")] class A;")]
    [InlineData("class A { string s = \"|\"; }")]
    [InlineData("// [Cites(\"|\")]")]
    public void Another_string_is_not(string written)
    {
        int cursor = written.IndexOf('|', StringComparison.Ordinal);
        _client.Change(_code, 2, new { text = written.Remove(cursor, 1) });
        JsonElement list = Completion(cursor);
        Assert.Empty(list.Items("items"));
    }

    /// <summary>The name alone may be a topic's or a paper's; the project says which.</summary>
    [Fact]
    public void A_name_of_two_imported_classes_is_the_one_that_there_is()
    {
        _folder.Text("Both.cs", "using static Reading.Topics; using static Reading.Papers; object hmt = HMT;");
        string uri = _client.Open(_folder, "Both.cs");
        JsonElement places = _client.Request(
            "textDocument/definition", new { textDocument = new { uri }, position = new { line = 0, character = 73 } });
        Assert.EndsWith("/reading.papers.txt", Assert.Single(places.EnumerateArray().ToArray()).Text("uri"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_a_project_that_references_the_papers_leads_to_them()
    {
        _folder.Text("app/App.csproj", "<Project><ItemGroup><ProjectReference Include=\"..\\Reading.csproj\" /></ItemGroup></Project>")
            .Text("app/App.cs", "object hmt = Papers.HMT;");
        string uri = _client.Open(_folder, "app/App.cs");
        JsonElement places = _client.Request(
            "textDocument/definition", new { textDocument = new { uri }, position = new { line = 0, character = 21 } });
        Assert.EndsWith("/reading.papers.txt", Assert.Single(places.EnumerateArray().ToArray()).Text("uri"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_is_not_saved_counts()
    {
        string text = "\n\nobject flat = Papers.Flat;\n";
        _client.Change(_code, 2, new { text });
        JsonElement answer = _client.Request(
            "textDocument/definition", new { textDocument = new { uri = _code }, position = LspProject.At(text, "Flat;", 1) });
        Assert.Equal(8, Assert.Single(answer.EnumerateArray().ToArray()).Number("range", "start", "line"));
    }

    [Fact]
    public void An_edit_of_a_file_that_is_not_open_says_null_for_its_version()
    {
        string uri = _client.Open(_folder, "reading.papers.txt");
        _client.Notify("textDocument/didClose", new { textDocument = new { uri = _code } });
        object position = LspProject.At(LspProject.Digest, "A Memory of Several");
        JsonElement edit = _client.Request("textDocument/rename", new { textDocument = new { uri }, position, newName = "Levels" });
        JsonElement code = Assert.Single(edit.Items("documentChanges"),
            static change => change.Text("textDocument", "uri")!.EndsWith("/Program.cs", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, code.GetProperty("textDocument").GetProperty("version").ValueKind);
    }

    /// <summary>Beside a server of C#, which has a hover of its own, the client says what it wants of this one.</summary>
    [Fact]
    public void What_a_client_does_not_want_of_code_is_left_to_others()
    {
        using LspClient client = LspClient.Raw();
        client.Initialize(_folder, LspClient.Modern, new { csharp = new[] { "definition", "rename" } });
        string[] registered = [.. client.Notification("client/registerCapability").Items("registrations")
            .Select(static registration => registration.Text("method")!)];
        Assert.Contains("textDocument/definition", registered);
        Assert.DoesNotContain("textDocument/hover", registered);
        string code = client.Open(_folder, "Program.cs");
        string digest = client.Open(_folder, "reading.papers.txt");
        var place = new { textDocument = new { uri = code }, position = LspProject.At(LspProject.Code, "Reading.Papers.HMT", 15) };
        Assert.Single(client.Request("textDocument/definition", place).EnumerateArray().ToArray());
        Assert.Equal("HMT", client.Request("textDocument/prepareRename", place).Text("placeholder"));
        foreach (string method in (string[])["textDocument/hover", "textDocument/completion", "textDocument/references"])
            Assert.Equal(JsonValueKind.Null, client.Request(method, place).ValueKind);
        // A name that may be another type's is the other server's, too.
        Assert.Empty(client.Request("textDocument/definition", new
        {
            place.textDocument,
            position = LspProject.At(LspProject.Code, "other.Papers.HMT", 14),
        }).EnumerateArray());
        Assert.NotEqual(JsonValueKind.Null, client.Request("textDocument/hover",
            new { textDocument = new { uri = digest }, position = new { line = 0, character = 1 } }).ValueKind);
    }

    [Fact]
    public void The_view_has_papers_with_their_topics_and_uses()
    {
        JsonElement project = Assert.Single(_client.Request("papergen/papers", new { }).EnumerateArray().ToArray());
        JsonElement[] papers = [.. project.Items("papers")];
        int index = Array.FindIndex(papers, static paper => paper.Text("id") == "HMT");
        Assert.Equal("Papers.HMT https://arxiv.org/abs/2405.06067", $"{papers[index].Text("member")} {papers[index].Text("page")}");
        Assert.Equal("Program.cs(3)", papers[index].Items("uses").First().Text("label"));
        JsonElement topic = Assert.Single(project.Items("topics"), static topic => topic.Text("name") == "Beekeeping");
        Assert.Equal([index], topic.Items("papers").Select(static paper => paper.GetInt32()));
        Assert.Equal("Papers.HMT", Request("papergen/paper", "Reading.Papers.HMT", 15).Text("member"));
    }

    private JsonElement Completion(int character) => _client.Request(
        "textDocument/completion", new { textDocument = new { uri = _code }, position = new { line = 0, character } });

    private JsonElement Request(string method, string sought, int behind) =>
        _client.Request(method, new { textDocument = new { uri = _code }, position = LspProject.At(LspProject.Code, sought, behind) });
}
