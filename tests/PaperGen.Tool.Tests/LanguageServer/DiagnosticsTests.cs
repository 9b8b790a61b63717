using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>An editor shows what <c>papergen check</c> writes.</summary>
public class DiagnosticsTests
{
    [Fact]
    public void Findings_are_sent_when_a_document_is_opened()
    {
        using ToolFolder folder = new ToolFolder().Text("reading.papers.txt", SampleDigest.Faulty);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        Assert.Equal(Checked(folder, "reading.papers.txt"), client.Pushed(uri, 1).Select(Shown));
    }

    /// <summary>A whole project: what spans files, topics of its own taxonomy, paths in messages.</summary>
    [Fact]
    public void All_files_of_a_project_have_the_findings_of_a_check()
    {
        using ToolFolder folder = LspProject.Folder()
            .Text("copy.papers.txt", LspProject.Digest + "Flat: A Memory of Two Levels\n\n" + SampleDigest.Plain + " And more.\n");
        using LspClient client = LspClient.In(folder);
        JsonElement[] items =
            [.. client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() }).GetProperty("items")
                .EnumerateArray()];
        foreach (string name in (string[])["reading.papers.txt", "copy.papers.txt", "notes/more.papers.txt"])
        {
            JsonElement item = Assert.Single(items, item => item.Text("uri") == LspClient.UriOf(folder, name));
            Assert.Equal(Checked(folder, name), item.GetProperty("items").EnumerateArray().Select(Shown));
            Assert.Equal(JsonValueKind.Null, item.GetProperty("version").ValueKind);
        }
        Assert.NotEmpty(Checked(folder, "copy.papers.txt"));
    }

    [Theory]
    [InlineData("seed.papers.txt")]
    [InlineData("hf-2024-2000.papers.txt")]
    public void A_real_digest_has_the_findings_of_a_check(string name)
    {
        using ToolFolder folder = new ToolFolder().Bytes(name, name == "seed.papers.txt" ? DataFiles.Seed : DataFiles.HuggingFace);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, name);
        string[] shown = [.. client.Pushed(uri, 1).Select(Shown)];
        Assert.NotEmpty(shown);
        Assert.Equal(Checked(folder, name), shown);
        Assert.Equal(shown, client.Pulled(uri).Select(Shown));
    }

    [Fact]
    public void A_file_in_another_encoding_has_the_finding_that_says_so_and_no_other()
    {
        using ToolFolder folder =
            new ToolFolder().Bytes("reading.papers.txt",
                System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(SampleDigest.Faulty)).ToArray());
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt", SampleDigest.Faulty);
        Assert.Equal("PAPER9001", Assert.Single(client.Pushed(uri, 1)).Text("code"));
        Assert.Equal(Checked(folder, "reading.papers.txt"), client.Pulled(uri).Select(Shown));
    }

    [Fact]
    public void A_taxonomy_has_the_findings_of_the_build()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "own.topics.txt", "[Bees]\nparent: No Such Topic\n");
        Assert.Equal("PAPER4004", Assert.Single(client.Pushed(uri, 1)).Text("code"));
    }

    [Fact]
    public void What_an_edit_does_to_another_open_file_is_sent_for_that_too()
    {
        using ToolFolder folder = new ToolFolder().Text("Reading.csproj", "<Project />")
            .Text("a.papers.txt", "Same Title\nid: X\n\n" + SampleDigest.Plain + "\n")
            .Text("b.papers.txt", "Other\n\n" + SampleDigest.Plain + " Or less.\n");
        using LspClient client = LspClient.In(folder);
        string a = client.Open(folder, "a.papers.txt");
        string b = client.Open(folder, "b.papers.txt");
        Assert.Empty(client.Pushed(b, 1));
        client.Change(a, 2, new { text = "Other\n\n" + SampleDigest.Plain + "\n" });
        Assert.Contains(client.Notification("textDocument/publishDiagnostics", parameters => parameters.Text("uri") == b)
            .GetProperty("diagnostics").EnumerateArray(), static found => found.Text("code") == "PAPER1013");
    }

    [Fact]
    public void A_closed_file_shows_nothing_any_more_and_is_read_from_the_disk()
    {
        using ToolFolder folder = new ToolFolder().Text("reading.papers.txt", SampleDigest.Faulty);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt", "Whole\n\n" + SampleDigest.Plain + "\n");
        Assert.Empty(client.Pushed(uri, 1));
        client.Change(uri, 2, new { text = "Half\n" });
        Assert.NotEmpty(client.Pushed(uri, 2));
        client.Notify("textDocument/didClose", new { textDocument = new { uri } });
        Assert.Empty(
            client.Notification("textDocument/publishDiagnostics", static parameters =>
                parameters.At("version").ValueKind != JsonValueKind.Number).GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(Checked(folder, "reading.papers.txt"), client.Pulled(uri).Select(Shown));
    }

    [Fact]
    public void Who_asks_by_himself_is_sent_nothing_and_is_told_when_nothing_is_new()
    {
        using ToolFolder folder = new ToolFolder().Text("reading.papers.txt", SampleDigest.Faulty);
        using LspClient client = LspClient.In(folder, """{ "textDocument": { "diagnostic": {} } }""");
        string uri = client.Open(folder, "reading.papers.txt");
        JsonElement first = client.Request("textDocument/diagnostic", new { textDocument = new { uri } });
        Assert.Equal("full", first.Text("kind"));
        Assert.Equal(
            "unchanged", client.Request("textDocument/diagnostic",
                new { textDocument = new { uri }, previousResultId = first.Text("resultId") }).Text("kind"));
        client.Change(uri, 2, new { text = "Half\n" });
        Assert.Equal(
            "full", client.Request("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = first.Text("resultId") })
                .Text("kind"));
    }

    [Fact]
    public void A_document_that_is_no_digest_has_no_findings()
    {
        using ToolFolder folder = new ToolFolder().Text("readme.md", SampleDigest.Faulty);
        using LspClient client = LspClient.In(folder);
        Assert.Empty(client.Pushed(client.Open(folder, "readme.md"), 1));
    }

    [Fact]
    public void A_document_that_is_no_file_yet_is_a_digest_if_its_language_says_so()
    {
        using var folder = new ToolFolder();
        using LspClient client = LspClient.In(folder);
        client.Notify("textDocument/didOpen",
            new { textDocument = new { uri = "untitled:Untitled-1", languageId = "papergen", version = 1, text = SampleDigest.Faulty } });
        Assert.NotEmpty(client.Pushed("untitled:Untitled-1", 1));
    }

    /// <summary>A finding as <c>papergen check --format json</c> has it, as one line.</summary>
    private static string[] Checked(ToolFolder folder, string name)
    {
        using JsonDocument report = JsonDocument.Parse(folder.Run("check", "--format", "json").Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.Text("file") == name)
            .Select(static finding =>
            $"{finding.Number("line")}:{finding.Number("column")}-{finding.Number("endLine")}:{finding.Number("endColumn")} {finding.Text("severity")} {finding.Text("rule")} {finding.Text("message")}")];
    }

    private static string Shown(JsonElement diagnostic)
    {
        string severity = new[] { "error", "warning", "info", "hidden" }[diagnostic.Number("severity")!.Value - 1];
        return $"{Place("start")}-{Place("end")} {severity} {diagnostic.Text("code")} {diagnostic.Text("message")}";

        string Place(string end) => $"{diagnostic.Number("range", end, "line") + 1}:{diagnostic.Number("range", end, "character") + 1}";
    }
}
