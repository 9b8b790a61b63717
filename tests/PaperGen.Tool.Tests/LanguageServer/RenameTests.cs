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
        // Without a line that says its id, a paper's is its member.
        string[] members =
            [.. client.Request("textDocument/documentSymbol", new { textDocument = new { uri } }).EnumerateArray()
                .Select(static symbol => symbol.Text("detail")!)];
        string code = $"var p = {members[0]}; var q = {members[1]}; var l = Links.ExampleReader_{members[0]["Papers.".Length..]}; var m = "
            + $"Links.ExampleReader_{members[1]["Papers.".Length..]}; [Cites(\"{members[1]["Papers.".Length..]}\")] class C;";
        string old = $"An Old Idea of One\nstatus: superseded by {members[1]["Papers.".Length..]}\n\n{SampleDigest.Plain}\n";
        folder.Text("Program.cs", code).Text("old.papers.txt", old);
        client.Notify("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        JsonElement edit = Rename(client, uri, Digest, "Twin", "First");
        Assert.Equal("var p = Papers.First; var q = Papers.Twin; var l = Links.ExampleReader_First; var m = Links.ExampleReader_Twin; "
            + "[Cites(\"Twin\")] class C;", CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), code));
        Assert.Contains("superseded by Twin\n", CodeActionTests.Apply(edit, LspClient.UriOf(folder, "old.papers.txt"), old));
    }

    /// <summary>Everything that has another name afterwards is in one edit: a paper of a bibliography has it as its key.</summary>
    [Fact]
    public void A_key_is_changed_where_it_stands_where_it_is_named_and_in_code()
    {
        const string Library = "@book{knuth-1968, title = {The Art of the Whole}, year = {1968}}\n"
            + "@inbook{part, title = {A Part of It}, crossref = {knuth-1968}}\n";
        const string Uses = "[Cites(\"knuth-1968\")] class A\n"
            + "{ object o = Papers.knuth_1968; string s = Papers.Ids.knuth_1968 + @\"knuth-1968\"; }\n";
        using ToolFolder folder = new ToolFolder().Text("Reading.csproj", "<Project />").Text("refs.papers.bib", Library)
            .Text("Program.cs", Uses);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "refs.papers.bib");
        JsonElement edit = Rename(client, uri, Library, "knuth-1968", "taocp:1");
        Assert.Equal(Library.Replace("knuth-1968", "taocp:1"), CodeActionTests.Apply(edit, uri, Library));
        Assert.Equal("[Cites(\"taocp:1\")] class A\n{ object o = Papers.taocp_1; string s = Papers.Ids.taocp_1 + @\"knuth-1968\"; }\n",
            CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), Uses));
        Assert.Equal(2, edit.Items("documentChanges").Count());
    }

    /// <summary>The edit is the one that the paper's file asks for, wherever it is begun.</summary>
    [Theory]
    [InlineData("HMT\"/>", 1)]
    [InlineData("HMT)), Cites", 0)]
    [InlineData("HMT\", Note", 3)]
    [InlineData("Ids.HMT", 5)]
    [InlineData("Reading.Papers.HMT", 15)]
    public void A_rename_that_begins_in_code_is_the_same(string sought, int behind)
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        string code = client.Open(folder, "Program.cs");
        JsonElement expected = Rename(client, uri, LspProject.Digest, "A Memory of Several", "Layers");
        var place = new { textDocument = new { uri = code }, position = LspProject.At(LspProject.Code, sought, behind) };
        Assert.Equal("HMT", client.Request("textDocument/prepareRename", place).Text("placeholder"));
        Assert.Equal(expected.GetRawText(),
            client.Request("textDocument/rename", new { place.textDocument, place.position, newName = "Layers" }).GetRawText());
        Assert.Contains("Papers.Layers", CodeActionTests.Apply(expected, code, LspProject.Code), StringComparison.Ordinal);
    }

    /// <summary>At what is no paper's name for certain there is an error, by which an editor knows to ask another server.</summary>
    [Theory]
    [InlineData("class Program", 8)]
    [InlineData("Links.Reader", 8)]
    [InlineData("Papers.HMTX", 8)]
    [InlineData("Papers.HMT in a comment", 8)]
    public void Other_names_in_code_are_others_to_rename(string sought, int behind)
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string code = client.Open(folder, "Program.cs");
        var place = new { textDocument = new { uri = code }, position = LspProject.At(LspProject.Code, sought, behind) };
        Assert.Equal(-32803, client.ErrorOf("textDocument/prepareRename", place));
        Assert.Equal(-32803, client.ErrorOf("textDocument/rename", new { place.textDocument, place.position, newName = "Layers" }));
    }

    /// <summary>Begun at a name that may be another type's, all of it is asked about, or it is refused.</summary>
    [Fact]
    public void A_rename_that_begins_in_doubt_is_asked_about_as_a_whole()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string code = client.Open(folder, "Program.cs");
        var place = new { textDocument = new { uri = code }, position = LspProject.At(LspProject.Code, "other.Papers.HMT", 14) };
        Assert.Equal("HMT", client.Request("textDocument/prepareRename", place).Text("placeholder"));
        JsonElement edit = client.Request("textDocument/rename", new { place.textDocument, place.position, newName = "Layers" });
        Assert.Equal(2, edit.Items("documentChanges").Count());
        Assert.All(edit.Items("documentChanges").SelectMany(static change => change.Items("edits")),
            change => Assert.True(edit.IsTrue("changeAnnotations", change.Text("annotationId")!, "needsConfirmation")));

        using LspClient unable = LspClient.In(folder, "{}");
        unable.Open(folder, "Program.cs");
        Assert.Equal(-32803, unable.ErrorOf("textDocument/prepareRename", place));
        Assert.Equal(-32803, unable.ErrorOf("textDocument/rename", new { place.textDocument, place.position, newName = "Layers" }));
    }

    /// <summary>Each kind of doubt is its own question, and says what it is about.</summary>
    [Fact]
    public void The_user_is_asked_about_each_doubt()
    {
        const string Uses = "using static Reading.Papers; object a = HMT, b = shelf.Papers.HMT;";
        const string Own = "class B { Shelf Papers; object a = Papers.HMT; }";
        using ToolFolder folder = LspProject.Folder().Text("Program.cs", Uses).Text("Own.cs", Own);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        JsonElement edit = Rename(client, uri, LspProject.Digest, "A Memory of Several", "Layers");
        string[] asked = [.. edit.Items("documentChanges").SelectMany(static change => change.Items("edits"))
            .Select(static change => change.Text("annotationId")).OfType<string>()];
        Assert.Equal(3, asked.Distinct().Count());
        Assert.All(asked, id => Assert.True(edit.IsTrue("changeAnnotations", id, "needsConfirmation")));
        Assert.Equal(3, asked.Select(id => edit.Text("changeAnnotations", id, "description")).Distinct().Count());
        Assert.Equal(Uses.Replace("HMT", "Layers"), CodeActionTests.Apply(edit, LspClient.UriOf(folder, "Program.cs"), Uses));
        // In the paper's own file nothing is in doubt.
        Assert.All(edit.Items("documentChanges").Single(change => change.Text("textDocument", "uri") == uri).Items("edits"),
            static change => Assert.Null(change.Text("annotationId")));
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
