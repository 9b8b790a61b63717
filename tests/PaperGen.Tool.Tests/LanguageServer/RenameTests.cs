using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>A paper gets another id, in its file and in the code that names it.</summary>
public class RenameTests
{
    [Fact]
    public void Every_name_of_the_paper_is_changed_and_what_is_doubtful_is_asked_about()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        JsonElement edit = Rename(client, uri, LspProject.Digest, "A Memory of Several", "Layers");
        Assert.Equal(LspProject.Digest.Replace("id: HMT", "id: Layers").Replace("superseded by HMT", "superseded by Layers"),
            CodeActionTests.Apply(edit, uri, LspProject.Digest));
        string code = LspProject.Code.Replace("cref=\"Papers.HMT\"", "cref=\"Papers.Layers\"")
            .Replace("nameof(Papers.HMT)", "nameof(Papers.Layers)").Replace("Cites(\"HMT\"", "Cites(\"Layers\"")
            .Replace("Papers.Ids.HMT", "Papers.Ids.Layers").Replace("Reading.Papers.HMT", "Reading.Papers.Layers")
            .Replace("other.Papers.HMT", "other.Papers.Layers");
        Assert.Equal(code, CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), LspProject.Code));
        JsonElement doubtful =
            Assert.Single(edit.Items("documentChanges").SelectMany(static change => change.Items("edits")),
                static edit => edit.Text("annotationId") is not null);
        Assert.Equal(8, doubtful.Number("range", "start", "line"));
        Assert.True(edit.IsTrue("changeAnnotations", doubtful.Text("annotationId")!, "needsConfirmation"));
    }

    [Fact]
    public void A_client_that_cannot_ask_is_given_what_is_certain()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder, "{}");
        string uri = client.Open(folder, "reading.papers.txt");
        string code =
            CodeActionTests.Apply(Rename(client, uri, LspProject.Digest, "HMT:", "Layers"), LspClient.UriOf(folder, "Program.cs"),
                LspProject.Code);
        Assert.Contains("other.Papers.HMT", code, StringComparison.Ordinal);
        Assert.Contains("= Reading.Papers.Layers", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_without_an_id_gets_one()
    {
        using ToolFolder folder = LspProject.Folder().Text("Program.cs", "var p = Papers.SortingWithThreeHands;");
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "notes/more.papers.txt");
        JsonElement prepared =
            client.Request("textDocument/prepareRename",
                new { textDocument = new { uri }, position = LspProject.At(LspProject.Other, "Sorting") });
        Assert.Equal("SortingWithThreeHands", prepared.Text("placeholder"));
        JsonElement edit = Rename(client, uri, LspProject.Other, "Sorting", "10.1000/three.hands");
        Assert.Equal(LspProject.Other.Replace("Hands\n", "Hands\nid: 10.1000/three.hands\n"),
            CodeActionTests.Apply(edit, uri, LspProject.Other));
        Assert.Equal("var p = Papers._10_1000_three_hands;",
            CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), "var p = Papers.SortingWithThreeHands;"));
    }

    /// <summary>Two papers that claim one name have longer ones; where one of them gets another, the other one's becomes short.</summary>
    [Fact]
    public void A_name_that_becomes_free_is_followed()
    {
        const string Digest = "Twin: The First Idea of Two\nlinks: https://github.com/example/reader\n\n" + SampleDigest.Plain
            + "\n\nTwin: The Second Idea of Two\nlinks: https://github.com/example/reader\n\n" + SampleDigest.Plain + " It differs.\n";
        using ToolFolder folder = new ToolFolder().Text("Reading.csproj", "<Project />").Text("a.papers.txt", Digest);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "a.papers.txt");
        string[] members =
            [.. client.Request("textDocument/documentSymbol", new { textDocument = new { uri } }).EnumerateArray()
                .Select(static symbol => symbol.Text("detail")!)];
        string code = $"var p = {members[0]}; var q = {members[1]}; var l = Links.ExampleReader_{members[0]["Papers.".Length..]}; var m = "
            + $"Links.ExampleReader_{members[1]["Papers.".Length..]};";
        folder.Text("Program.cs", code);
        client.Notify("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        JsonElement edit = Rename(client, uri, Digest, "Twin", "First");
        Assert.Equal("var p = Papers.First; var q = Papers.Twin; var l = Links.ExampleReader_First; var m = Links.ExampleReader_Twin;",
            CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), code));
    }

    [Theory]
    [InlineData("Flat")]
    [InlineData("two words")]
    [InlineData("")]
    public void What_cannot_be_an_id_is_refused(string name)
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        Assert.Equal(
            -32803, client.ErrorOf("textDocument/rename",
                new { textDocument = new { uri }, position = LspProject.At(LspProject.Digest, "HMT"), newName = name }));
    }

    private static JsonElement Rename(LspClient client, string uri, string text, string sought, string newName) =>
        client.Request("textDocument/rename", new { textDocument = new { uri }, position = LspProject.At(text, sought, 1), newName });
}
