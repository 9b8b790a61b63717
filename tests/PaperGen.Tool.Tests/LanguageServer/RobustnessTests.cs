using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>Whatever a client does, the server answers what can be answered, loses no edit, and ends when it does.</summary>
public class RobustnessTests
{
    [Fact]
    public void Life_begins_with_initialize_and_ends_with_exit()
    {
        using var folder = new ToolFolder();
        using LspClient client = LspClient.Raw();
        Assert.Equal(-32002, client.ErrorOf("textDocument/hover", new { }));
        client.Initialize(folder);
        Assert.Equal("papergen", client.Capabilities.Text("serverInfo", "name"));
        Assert.Equal(-32600, client.ErrorOf("initialize", new { }));
        Assert.Equal(JsonValueKind.Null, client.Request("shutdown", null).ValueKind);
        Assert.Equal(-32600, client.ErrorOf("workspace/symbol", new { query = "" }));
        client.Notify("exit", null);
        Assert.Equal(0, LspClient.Wait(client.Ended));
    }

    [Fact]
    public void Who_leaves_without_shutdown_is_told_by_the_exit_code()
    {
        using LspClient client = LspClient.Raw();
        client.Hang();
        Assert.Equal(1, LspClient.Wait(client.Ended));
    }

    [Fact]
    public void What_is_unknown_or_wrong_is_an_error_of_its_own()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        Assert.Equal(-32601, client.ErrorOf("textDocument/noSuchThing", new { }));
        Assert.Equal(-32602, client.ErrorOf("textDocument/hover", new { position = 3 }));
        Assert.Equal(-32602, client.ErrorOf("textDocument/hover", null));
        client.Notify("textDocument/noSuchThing", new { });
        client.Notify(
            "textDocument/didChange",
            new
            {
                textDocument = new { uri = "file:///never/opened.papers.txt", version = 3 },
                contentChanges = new object[] { new { text = "x" } }
            });
        client.Notify("textDocument/didOpen", 7);
        client.Notify("$/cancelRequest", new { id = 77 });
        string uri = client.Open(folder, "reading.papers.txt");
        // Places that the document does not have.
        foreach (object position in (object[])[new { line = 9999, character = 0 }, new { line = 0, character = 9999 },
            new { line = -1, character = -1 }])
        {
            foreach (string method in (string[])["textDocument/hover", "textDocument/completion", "textDocument/definition",
                "textDocument/references"])
                client.Answer(method, new { textDocument = new { uri }, position });
        }
        Assert.Equal(
            JsonValueKind.Null,
            client.Request(
                "textDocument/hover",
                new
                {
                    textDocument = new { uri = "file:///no/such/file.papers.txt" },
                    position = new { line = 0, character = 0 }
                }).ValueKind);
    }

    [Fact]
    public void Damaged_messages_are_passed_over()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        client.Write("this is no header\r\n\r\n");
        client.Write("Content-Length: many\r\n\r\n");
        client.Write("Content-Length: -5\r\n\r\n{}");
        client.Write("Content-Length: 99999999999\r\n\r\n");
        client.Write("Content-Length: 9\r\n\r\nnot json!");
        client.Write("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]");
        client.Write("content-length: 4\n\nnull");
        Assert.NotEmpty(client.Request("workspace/symbol", new { query = "" }).EnumerateArray());
        Assert.Equal(
            [-32700, -32600, -32600], client.Strays.Select(static stray => stray.GetProperty("error").GetProperty("code").GetInt32()));
    }

    /// <summary>A request is about the text as it was at its place among the messages, whatever is answered first.</summary>
    [Fact]
    public void Requests_see_the_edits_before_them_and_none_behind()
    {
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder);
        string uri = client.Open(folder, "reading.papers.txt");
        var answers = new List<Task<JsonElement>>();
        for (int i = 2; i < 60; i++)
        {
            client.Change(uri, i, new { text = $"Version {i}\n\n{SampleDigest.Plain}\n" });
            answers.Add(client.Start("textDocument/documentSymbol", new { textDocument = new { uri } }, out _));
        }
        for (int i = 2; i < 60; i++)
            Assert.Equal("Version " + i, Assert.Single(LspClient.Wait(answers[i - 2]).GetProperty("result").EnumerateArray()).Text("name"));
    }

    [Fact]
    public void A_request_that_is_cancelled_is_answered_all_the_same()
    {
        using ToolFolder folder = new ToolFolder().Bytes("hf.papers.txt", DataFiles.HuggingFace);
        using LspClient client = LspClient.In(folder, """{ "textDocument": { "diagnostic": {} } }""");
        string uri = client.Open(folder, "hf.papers.txt");
        Task<JsonElement> answer = client.Start("textDocument/diagnostic", new { textDocument = new { uri } }, out int id);
        client.Notify("$/cancelRequest", new { id });
        JsonElement cancelled = LspClient.Wait(answer);
        Assert.Equal(-32800, cancelled.GetProperty("error").GetProperty("code").GetInt32());
        Assert.NotEmpty(client.Pulled(uri));
    }

    [Theory]
    [InlineData("reading.papers.txt", false)]
    [InlineData("reading.papers.txt", true)]
    [InlineData("further.papers.bib", false)]
    public void A_thousand_random_edits_agree_with_a_fresh_server(string name, bool inBytes)
    {
        bool isDigest = name == "reading.papers.txt";
        string whole = isDigest ? LspProject.Digest : Bibliography;
        var random = new Random(27);
        string capabilities = inBytes ? LspClient.ModernInBytes : LspClient.Modern;
        using ToolFolder folder = LspProject.Folder();
        using LspClient client = LspClient.In(folder, capabilities);
        string text = whole;
        string uri = client.Open(folder, name, text);
        string[] pieces = !isDigest
            ? ["x", "\n", "{", "}", ",", "=", "%", "@misc{n, title = {N}}\n", "73times", "\"", "é", "@string{s = {S}}\n", ""]
            : ["x", "\n", "\n\n", "\r\n", "id: Y\n", "73times", "topics: Memory\n", "// papergen: disable 2xxx\n",
                "A Title\n\n" + SampleDigest.Plain + "\n\n", "\u2028", "𝒳é", "\r", "记忆 𠮷", ""];
        for (int i = 1; i <= 1000; i++)
        {
            if (random.Next(isDigest ? 20 : 5) == 0 || text.Length > 6000)
            {
                text = isDigest ? whole[..random.Next(whole.Length)] : whole;
                client.Change(uri, i + 1, new { text });
            }
            else
            {
                var changes = new List<object>();
                for (int j = random.Next(1, 4); j > 0; j--)
                {
                    int start = random.Next(text.Length + 1);
                    int end = Math.Min(text.Length, start + (random.Next(3) == 0 ? random.Next(60) : 0));
                    start -= IsNoPlace(text, start) ? 1 : 0;
                    end += IsNoPlace(text, end) ? 1 : 0;
                    string inserted = pieces[random.Next(pieces.Length)];
                    var range = new { start = Position(text, start, inBytes), end = Position(text, end, inBytes) };
                    changes.Add(new { range, text = inserted });
                    text = text[..start] + inserted + text[end..];
                }
                client.Change(uri, i + 1, [.. changes]);
            }
            if (i % 50 == 0)
                Compare(folder, client, (name, uri), text, capabilities);
        }
    }

    private static string Bibliography => "@string{s = {Journal of Lamps}}\n" + string.Concat(Enumerable.Range(0, 12).Select(static i =>
        $"@article{{k{i},\n  title = {{Lamp {i} of {{LLMs}}}},\n  author = {{Wick, A. and Oil, B.}},\n  journal = s,\n"
        + $"  abstract = {{It is {i}times as bright.}},\n  year = {{20{i}}},\n}}\n\n"));

    private static void Compare(ToolFolder folder, LspClient client, (string Name, string Uri) file, string text, string capabilities)
    {
        string uri = file.Uri;
        using LspClient fresh = LspClient.In(folder, capabilities);
        fresh.Open(folder, file.Name, text);
        foreach (string method in (string[])["textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/inlayHint",
            "textDocument/semanticTokens/full", "textDocument/foldingRange", "textDocument/documentLink"])
            Assert.Equal(fresh.Request(method, new { textDocument = new { uri } }).GetRawText(),
                client.Request(method, new { textDocument = new { uri } }).GetRawText());
    }

    /// <summary>Whether a place is within a line end or a character, where no client has a cursor.</summary>
    private static bool IsNoPlace(string text, int offset) => offset > 0 && offset < text.Length
        && ((text[offset] == '\n' && text[offset - 1] == '\r') || char.IsSurrogatePair(text[offset - 1], text[offset]));

    /// <summary>As the protocol counts, written down once more.</summary>
    private static object Position(string text, int offset, bool inBytes)
    {
        int line = 0, start = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                (line, start) = (line + 1, i + 1);
        }
        return new { line, character = inBytes ? Encoding.UTF8.GetByteCount(text.AsSpan(start, offset - start)) : offset - start };
    }

    [Fact]
    public void A_document_of_ten_megabytes_is_answered()
    {
        using var folder = new ToolFolder();
        using LspClient client = LspClient.In(folder, """{ "textDocument": { "diagnostic": {} } }""");
        string uri = client.Open(folder, "large.papers.txt", Large());
        object start = new { line = 0, character = 0 };
        // Each answer before the next edit, while the one before is still being looked through.
        for (int i = 2; i < 6; i++)
        {
            Task<JsonElement> under = client.Start("textDocument/diagnostic", new { textDocument = new { uri } }, out int id);
            client.Change(uri, i, new { range = new { start, end = start }, text = "x" });
            client.Notify("$/cancelRequest", new { id });
            LspClient.Wait(under);
        }
        Assert.Equal(
            "Papers.XxxxPaper0",
            client.Request("textDocument/inlayHint",
                new { textDocument = new { uri }, range = new { start, end = new { line = 1, character = 0 } } })[0].Text("label"));
    }

    /// <summary>Other documents do not wait for a large one, however much is asked about that.</summary>
    [Fact]
    public void While_a_large_document_is_looked_through_others_are_answered()
    {
        using ToolFolder folder = new ToolFolder().Text("large/Large.csproj", "<Project />").Text("small/Small.csproj", "<Project />")
            .Text("small/reading.papers.txt", LspProject.Digest);
        using LspClient client = LspClient.In(folder, """{ "textDocument": { "diagnostic": {} } }""");
        string small = client.Open(folder, "small/reading.papers.txt");
        object position = LspProject.At(LspProject.Digest, "A Memory of Several");
        client.Request("textDocument/hover", new { textDocument = new { uri = small }, position });
        string uri = client.Open(folder, "large/large.papers.txt", Large());
        List<(Task<JsonElement> Answer, int Id)> running = [.. ((string[])["textDocument/diagnostic", "textDocument/documentSymbol",
            "textDocument/inlayHint", "textDocument/semanticTokens/full", "textDocument/foldingRange", "textDocument/documentLink"])
            .Select(method => (client.Start(method, new { textDocument = new { uri } }, out int id), id))];
        for (int i = 0; i < 5; i++)
            Assert.Contains("Paper Papers.HMT", client.Request("textDocument/hover", new { textDocument = new { uri = small }, position })
                .Text("contents", "value"), StringComparison.Ordinal);
        Assert.False(running[0].Answer.IsCompleted, "the findings of the large document came first");
        foreach ((_, int id) in running)
            client.Notify("$/cancelRequest", new { id });
        Assert.All(running, static request => LspClient.Wait(request.Answer));
        Assert.Equal(-32800, LspClient.Wait(running[0].Answer).GetProperty("error").GetProperty("code").GetInt32());
    }

    private static string Large()
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < 10_000_000; i++)
            text.Append("Paper ").Append(i).Append(": A Title\n\n").Append(SampleDigest.Plain).Append(' ').Append(i).Append(" runs.\n\n");
        return text.ToString();
    }

    [Fact]
    public void A_workspace_of_a_thousand_files_is_answered()
    {
        using var folder = new ToolFolder();
        folder.Text("Reading.csproj", "<Project />");
        for (int i = 0; i < 1000; i++)
            folder.Text($"part{i % 20}/p{i}.papers.txt", $"Idea {i}: A Title\nid: I{i}\n\n{SampleDigest.Plain} It is the idea {i} of "
                + $"many.\n");
        using LspClient client = LspClient.In(folder);
        Assert.Equal(1000, client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() }).GetProperty("items")
            .GetArrayLength());
        string uri = client.Open(folder, "part3/p3.papers.txt", "Idea 3\nid: I4\n\n" + SampleDigest.Plain + "\n");
        Assert.Contains(client.Pushed(uri, 1), static found => found.Text("code") == "PAPER1013" || found.Text("code") == "PAPER1023");
    }

    [Fact]
    public void A_process_ends_with_its_input()
    {
        using LspClient client = LspClient.OfProcess("--no-msbuild");
        using ToolFolder folder = LspProject.Folder();
        client.Initialize(folder);
        client.Open(folder, "reading.papers.txt");
        client.Hang();
        Assert.Equal(1, LspClient.Wait(client.Ended));
    }

    /// <summary>A client that dies does not wait for its answers, and neither does the server.</summary>
    [Fact]
    public void A_process_ends_with_its_input_whatever_is_under_way()
    {
        using LspClient client = LspClient.OfProcess("--no-msbuild");
        using var folder = new ToolFolder();
        client.Initialize(folder);
        string uri = client.Open(folder, "large.papers.txt", Large());
        Task<JsonElement> answer = client.Start("textDocument/diagnostic", new { textDocument = new { uri } }, out _);
        client.Write("Content-Length: 100000\r\n\r\n{ \"half a mess");
        client.Hang();
        Assert.Equal(1, LspClient.Wait(client.Ended));
        Assert.False(answer.IsCompletedSuccessfully);
    }

    /// <summary>A client that dies while a project is evaluated leaves nothing behind: no server, and no MSBuild.</summary>
    [Fact]
    public void No_process_outlives_its_client()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are told by /proc");
        using ToolFolder folder = LspProject.Folder();
        // It takes longer than the client lives.
        folder.Text("Reading.csproj", """
            <Project>
              <PropertyGroup><Waits>$([System.IO.File]::ReadAllText('$(MSBuildProjectDirectory)/pipe'))</Waits></PropertyGroup>
            </Project>
            """);
        using (Process made = Process.Start("mkfifo", folder.At("pipe")))
            made.WaitForExit();
        using LspClient client = LspClient.OfProcess();
        client.Initialize(folder);
        client.Open(folder, "reading.papers.txt");
        int[] left = [];
        try
        {
            Assert.True(Becomes(static any => any), "The project is not evaluated.");
            client.Hang();
            Assert.Equal(1, LspClient.Wait(client.Ended));
            Becomes(static any => !any);
        }
        finally
        {
            left = [.. Evaluations()];
            foreach (int id in left)
                Process.GetProcessById(id).Kill();
        }
        Assert.Empty(left);

        bool Becomes(Func<bool, bool> wanted)
        {
            for (int i = 0; i < 1_200; i++)
            {
                if (wanted(Evaluations().Any()))
                    return true;
                Thread.Sleep(50);
            }
            return false;
        }

        // Processes whose command line names the project.
        IEnumerable<int> Evaluations() => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _) && CommandOf(name).Contains(folder.At("Reading.csproj"), StringComparison.Ordinal))
            .Select(static id => int.Parse(id!, System.Globalization.CultureInfo.InvariantCulture));

        static string CommandOf(string id)
        {
            try
            {
                return File.ReadAllText($"/proc/{id}/cmdline");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return "";
            }
        }
    }

    [Fact]
    public void A_process_ends_with_the_one_that_started_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no sleep to start");
        using Process parent = Process.Start("sleep", "1000");
        using LspClient client = LspClient.OfProcess("--no-msbuild");
        client.Request("initialize", new { processId = parent.Id, capabilities = new { } });
        parent.Kill();
        Assert.Equal(1, LspClient.Wait(client.Ended));
    }
}
