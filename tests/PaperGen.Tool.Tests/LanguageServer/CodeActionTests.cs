using System.Text.Json;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>What an editor offers for a finding, and what becomes of the text.</summary>
public class CodeActionTests
{
    private const string Twice = """
        Fast: A Model

        The model runs at 73times the speed and at 74times the size of any other model that we know of, and it needs no more memory than they do.

        Slow: A Model

        The model runs at 3times the cost of any other model that we know of, and it needs no more memory than any of them do on the same task.

        """;

    [Fact]
    public void A_finding_has_its_fix_those_of_its_rule_and_a_comment()
    {
        using ToolFolder folder = new ToolFolder().Text("a.papers.txt", Twice)
            .Text("b.papers.txt", Twice.Replace("Fast", "Quick").Replace("Slow", "Late"));
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "a.papers.txt");
        JsonElement[] actions = Actions(client, uri, Twice, "73times");
        Assert.Equal(
            ["Insert a space", "Fix all PAPER2001 in this entry (2)", "Fix all PAPER2001 in this file (3)",
                "Fix all PAPER2001 in the workspace", "Suppress PAPER2001 in this entry with a comment"],
            actions.Where(static action => action.Text("kind") == "quickfix")
                .Select(static action => action.Text("title")!.StartsWith("Fix all", StringComparison.Ordinal)
                    || action.Text("title")!.StartsWith("Suppress", StringComparison.Ordinal) ? action.Text("title") : "Insert a space"));
        Assert.Equal(Twice.Replace("73times", "73×"), Applied(client, actions[0], uri, Twice));
        Assert.Equal(Twice.Replace("73times", "73×").Replace("74times", "74×"), Applied(client, actions[1], uri, Twice));
        Assert.Equal(Twice.Replace("3times", "3×").Replace("4times", "4×"), Applied(client, actions[2], uri, Twice));
        Assert.Equal("// papergen: disable PAPER2001\n" + Twice, Applied(client, actions[4], uri, Twice));
        // Of the workspace: both files, the other one as it is on the disk.
        JsonElement edit = client.Request("codeAction/resolve", actions[3]).GetProperty("edit");
        Assert.Equal([uri, LspClient.UriOf(folder, "b.papers.txt")],
            edit.Items("documentChanges").Select(static change => change.Text("textDocument", "uri")));
        Assert.Equal([1, null], edit.Items("documentChanges").Select(static change => change.Number("textDocument", "version")));
        folder.Run("fix", "--rule", "2001", "a.papers.txt", "b.papers.txt").Ends(0);
        Assert.Equal(folder.Read("a.papers.txt"), Apply(edit, uri, Twice));
    }

    [Fact]
    public void A_client_that_does_not_ask_again_gets_the_edits_at_once()
    {
        using ToolFolder folder = new ToolFolder().Text("a.papers.txt", Twice);
        using LspClient client = LspClient.In(folder, "{}");
        string uri = client.Open(folder, "a.papers.txt");
        JsonElement action =
            Assert.Single(Actions(client, uri, Twice, "73times"),
                static action => action.Text("title")!.Contains("in this file", StringComparison.Ordinal));
        Assert.Equal(Twice.Replace("3times", "3×").Replace("4times", "4×"), Apply(action.GetProperty("edit"), uri, Twice));
    }

    [Fact]
    public void All_safe_repairs_are_those_of_the_command_line()
    {
        using ToolFolder folder = new ToolFolder().Text("a.papers.txt", LspProject.Digest);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "a.papers.txt");
        JsonElement action = Assert.Single(Actions(client, uri, LspProject.Digest, "HMT", "source.fixAll"));
        string repaired = Applied(client, action, uri, LspProject.Digest);
        folder.Run("fix");
        Assert.NotEqual(LspProject.Digest, repaired);
        Assert.Equal(folder.Read("a.papers.txt"), repaired);
    }

    [Fact]
    public void A_name_is_pinned_once()
    {
        using ToolFolder folder = new ToolFolder().Text("a.papers.txt", Twice);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "a.papers.txt");
        JsonElement pin = Assert.Single(Actions(client, uri, Twice, "Fast"), static action => action.Text("kind") == "refactor.rewrite");
        string pinned = Applied(client, pin, uri, Twice);
        Assert.Equal(Twice.Replace("Fast: A Model\n", "Fast: A Model\nid: Fast\n"), pinned);
        client.Change(uri, 2, new { text = pinned });
        Assert.DoesNotContain(Actions(client, uri, pinned, "Fast"), static action => action.Text("kind") == "refactor.rewrite");
    }

    /// <summary>Whatever the fix, the finding is gone from the text that it makes.</summary>
    [Fact]
    public void Each_fix_of_a_real_digest_ends_its_finding()
    {
        string text = System.Text.Encoding.UTF8.GetString(DataFiles.Seed);
        using ToolFolder folder = new ToolFolder().Text("seed.papers.txt", text);
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "seed.papers.txt");
        int version = 1;
        foreach (JsonElement finding in client.Pulled(uri).DistinctBy(static finding => finding.Text("code")).ToArray())
        {
            JsonElement[] actions =
                [.. client.Request("textDocument/codeAction",
                    new { textDocument = new { uri }, range = finding.GetProperty("range"),
                        context = new { diagnostics = new[] { finding } } }).EnumerateArray()];
            if (!actions.Any(action => action.IsTrue("isPreferred") && action.Items("diagnostics").Single()
                .Text("message") == finding.Text("message")))
                continue;
            JsonElement fix =
                actions.First(action => action.IsTrue("isPreferred") && action.Items("diagnostics").Single()
                    .Text("message") == finding.Text("message"));
            int before = client.Pulled(uri).Count(other => other.Text("code") == finding.Text("code"));
            client.Change(uri, ++version, new { text = Apply(fix.GetProperty("edit"), uri, text) });
            Assert.Equal(before - 1, client.Pulled(uri).Count(other => other.Text("code") == finding.Text("code")));
            client.Change(uri, ++version, new { text });
        }
        Assert.True(version > 1);
    }

    private static JsonElement[] Actions(LspClient client, string uri, string text, string sought, params string[] only)
    {
        object place = LspProject.At(text, sought, 1);
        return [.. client.Request("textDocument/codeAction",
            new { textDocument = new { uri }, range = new { start = place, end = place }, context = only.Length > 0
                ? new { diagnostics = Array.Empty<object>(), only } : (object)new { diagnostics = Array.Empty<object>() } })
                    .EnumerateArray()];
    }

    private static string Applied(LspClient client, JsonElement action, string uri, string text) =>
        Apply(action.At("edit").ValueKind == JsonValueKind.Object
            ? action.GetProperty("edit") : client.Request("codeAction/resolve", action).GetProperty("edit"), uri, text);

    /// <summary>A text after the edits of a workspace edit that are its own.</summary>
    internal static string Apply(JsonElement edit, string uri, string text, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        IEnumerable<JsonElement> edits = edit.At("changes") is { ValueKind: JsonValueKind.Object } changes ? changes.Items(uri)
            : edit.Items("documentChanges").Where(change => change.Text("textDocument", "uri") == uri)
            .SelectMany(static change => change.Items("edits"));
        DocumentLines lines = DocumentLines.Of(text, encoding);
        return TextEdits.Apply(
            text, [.. edits.Select(
                edit => new TextEdit(lines.SpanOf(OpenDocument.ReadRange(edit.GetProperty("range"))), edit.Text("newText")!))
                    .OrderBy(static edit => edit.Span.Start)]);
    }
}
