using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>
/// What a real client once sent, sent again: <c>tests/editors/neovim.recording.jsonl</c> is what Neovim 0.7.2 wrote when <c>.ci/editors</c>
/// ran.
/// </summary>
public class RecordingTests
{
    private static readonly string s_editors = Path.Combine(Repository.Root, "tests", "editors");

    [Fact]
    public void What_Neovim_sent_is_answered_by_a_process()
    {
        using var folder = new ToolFolder();
        folder.Text("Reading.csproj", "<Project />");
        foreach (string name in (string[])["reading.papers.txt", "Program.cs"])
            folder.Bytes(name, File.ReadAllBytes(Path.Combine(s_editors, name)));
        JsonElement[] messages = [.. File.ReadLines(Path.Combine(s_editors, "neovim.recording.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(
                line.Replace("file://$ROOT", DocumentUri.Of(folder.Path), StringComparison.Ordinal)))];
        using LspClient client = LspClient.OfProcess("--no-msbuild");
        var answers = new List<(string Method, JsonElement Result)>();
        foreach (JsonElement message in messages)
        {
            string method = message.Text("method")!;
            if (message.At("id").ValueKind == JsonValueKind.Number)
                answers.Add((method, client.Request(method, Parameters(message))));
            else
                client.Notify(method, Parameters(message));
        }
        Assert.Equal(0, LspClient.Wait(client.Ended));

        static object? Parameters(JsonElement message) => message.TryGetProperty("params", out JsonElement parameters) ? parameters : null;

        Assert.Equal(
            ["initialize", "textDocument/hover", "textDocument/definition", "textDocument/codeAction", "textDocument/prepareRename",
                "textDocument/rename", "shutdown"], answers.Select(static answer => answer.Method));
        Assert.Contains("Paper Papers.HMT", answers[1].Result.Text("contents", "value"), StringComparison.Ordinal);
        Assert.Equal(0, answers[2].Result[0].Number("range", "start", "line"));
        Assert.Equal("PAPER2001", Assert.Single(answers[3].Result[0].Items("diagnostics")).Text("code"));
        Assert.Equal("HMT", answers[4].Result.Text("placeholder"));
        string uri = LspClient.UriOf(folder, "Program.cs");
        Assert.Equal("object hmt = Papers.Layers;", CodeActionTests.Apply(answers[5].Result, uri, folder.Read("Program.cs")).TrimEnd());
        Assert.Equal("PAPER2001", Assert.Single(client.Pushed(LspClient.UriOf(folder, "reading.papers.txt"), 0)).Text("code"));
    }
}
