using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;
using Range = PaperGen.Tool.LanguageServer.Protocol.Range;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>A client that counts bytes is answered in bytes, about the same places.</summary>
public class PositionEncodingTests
{
    // Characters of one to four bytes before, in and behind all that is found.
    private const string Digest = """
        // 记忆 𝒳: papergen: disable PAPER2007
        𝒳HMT: 记忆 of Several Levels 𠮷
        id: HMT
        topics: 记忆, Long Context, é
        links: 𠮷 https: //github.com/example/reader

        𝒳𝒳 A memory 记忆 with several levels runs at 73times the speed, 𠮷 and 5\% of the cost of any other, at 2times é of its size.

        Flat: 一 Memory of One Level
        status: superseded by HMT

        记忆𝒳 The model runs at 73times the speed -- and 5\% of the cost -- which is less than any other model of its size needs.

        """;

    private const string Bibliography = """
        @string{记忆 = "𝒳 Journal"}
        @article{k, title = {𝒳記憶 of the the Levels 𠮷}, journal = 记忆, crossref = {HMT2}, year = {1843}}
        @article{HMT2, title = {记忆 and Others}, author = {Lovelace, Ada}, journal = 记忆, year = {1843}}

        """;

    private const string Code = """
        /* 记忆𝒳 */ [Cites("HMT", Note = "𠮷")] class A { object 记 = "𝒳" + Papers.HMT; object b = Papers.k; }

        """;

    [Theory]
    [InlineData("""["utf-8"]""", "utf-8")]
    [InlineData("""["utf-16", "utf-8"]""", "utf-8")]
    [InlineData("""["utf-32", "utf-16"]""", "utf-16")]
    [InlineData("""["utf-32"]""", "utf-16")]
    [InlineData("[8]", "utf-16")]
    [InlineData("\"utf-8\"", "utf-16")]
    public void Bytes_are_counted_where_a_client_offers_it(string offered, string chosen)
    {
        using var folder = new ToolFolder();
        using LspClient client = LspClient.In(folder, "{ \"general\": { \"positionEncodings\": " + offered + " } }");
        Assert.Equal(chosen, client.Capabilities.Text("capabilities", "positionEncoding"));
    }

    [Fact]
    public void Who_offers_nothing_counts_code_units()
    {
        using var folder = new ToolFolder();
        using LspClient client = LspClient.In(folder, "{}");
        Assert.Equal("utf-16", client.Capabilities.Text("capabilities", "positionEncoding"));
    }

    /// <summary>All that can be asked, at many places of three kinds of documents.</summary>
    [Theory]
    [InlineData("reading.papers.txt")]
    [InlineData("refs.papers.bib")]
    [InlineData("Program.cs")]
    public void An_answer_in_bytes_is_about_the_same_places(string name)
    {
        using ToolFolder folder = new ToolFolder().Text("Reading.csproj", "<Project />").Text("reading.papers.txt", Digest)
            .Text("refs.papers.bib", Bibliography).Text("Program.cs", Code);
        using LspClient units = LspClient.In(folder);
        using LspClient bytes = LspClient.In(folder, LspClient.ModernInBytes);
        string uri = units.Open(folder, name);
        bytes.Open(folder, name);
        string text = folder.Read(name);
        var textDocument = new { uri };
        int inNonAscii = 0;
        foreach (string method in (string[])["textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/inlayHint",
            "textDocument/semanticTokens/full", "textDocument/foldingRange", "textDocument/documentLink"])
            Same(method, _ => new { textDocument });
        Same("workspace/symbol", static _ => new { query = "" });
        Same("papergen/papers", static _ => new { });
        for (int offset = 0; offset <= text.Length; offset += 5)
        {
            if (offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]))
                continue;
            foreach (string method in (string[])["textDocument/hover", "textDocument/definition", "textDocument/completion",
                "textDocument/prepareRename", "papergen/paper"])
                Same(method, inBytes => new { textDocument, position = Position(text, offset, inBytes) });
            Same("textDocument/references",
                inBytes => new { textDocument, position = Position(text, offset, inBytes), context = new { includeDeclaration = true } });
            Same("textDocument/rename", inBytes => new { textDocument, position = Position(text, offset, inBytes), newName = "层" });
            Same("textDocument/codeAction", inBytes => new
            {
                textDocument,
                range = new { start = Position(text, offset, inBytes), end = Position(text, offset, inBytes) },
                context = new { diagnostics = Array.Empty<object>() },
            });
        }
        Assert.True(inNonAscii > 5, $"{inNonAscii} answers differ in their numbers");

        void Same(string method, Func<bool, object> parameters)
        {
            JsonElement expected = units.Answer(method, parameters(false));
            JsonElement answered = bytes.Answer(method, parameters(true));
            Assert.Equal(Placed(folder, uri, expected, inBytes: false), Placed(folder, uri, answered, inBytes: true));
            // The numbers of requests are not compared.
            inNonAscii += expected.TryGetProperty("result", out JsonElement result)
                && result.GetRawText() != answered.GetProperty("result").GetRawText() ? 1 : 0;
        }
    }

    [Fact]
    public void A_repair_of_a_file_is_made_in_bytes()
    {
        using ToolFolder folder = new ToolFolder().Text("reading.papers.txt", Digest);
        using LspClient units = LspClient.In(folder);
        using LspClient bytes = LspClient.In(folder, LspClient.ModernInBytes);
        string uri = units.Open(folder, "reading.papers.txt");
        bytes.Open(folder, "reading.papers.txt");
        string[] repaired = [.. new[] { units, bytes }.Select((client, index) =>
        {
            JsonElement action = Assert.Single(client.Request("textDocument/codeAction", new
            {
                textDocument = new { uri },
                range = new { start = new { line = 0, character = 0 }, end = new { line = 0, character = 0 } },
                context = new { diagnostics = Array.Empty<object>(), only = new[] { "source.fixAll" } },
            }).EnumerateArray().ToArray());
            JsonElement edit = client.Request("codeAction/resolve", action).GetProperty("edit");
            return CodeActionTests.Apply(edit, uri, Digest, (PositionEncoding)index);
        })];
        Assert.Equal(repaired[0], repaired[1]);
        Assert.Contains("73× the speed, 𠮷 and 5%", repaired[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_a_long_line_are_counted_as_UTF8_is()
    {
        var random = new Random(8);
        string[] pieces = ["a", "é", "记", "𝒳", "\uD835", "\uDCB3", "\n", "\r\n", "word "];
        var builder = new StringBuilder();
        while (builder.Length < 5000)
            builder.Append(pieces[builder.Length < 3000 ? random.Next(6) : random.Next(pieces.Length)]);
        string text = builder.ToString();
        DocumentLines lines = DocumentLines.Of(text, PositionEncoding.Utf8);
        int line = 0, start = 0;
        for (int offset = 0; offset <= text.Length; offset++)
        {
            if (offset > 0 && text[offset - 1] == '\n')
                (line, start) = (line + 1, offset);
            // Within a pair there is no place.
            if (offset > 0 && offset < text.Length && (char.IsSurrogatePair(text[offset - 1], text[offset]) || text[offset] == '\n'))
                continue;
            var expected = new Position(line, Encoding.UTF8.GetByteCount(text.AsSpan(start, offset - start)));
            Assert.Equal(expected, lines.PositionOf(offset));
            Assert.Equal(offset, lines.OffsetOf(expected));
        }
        // Within a character it is the place before it, behind the line its end.
        DocumentLines han = DocumentLines.Of("a记b\nc", PositionEncoding.Utf8);
        Assert.Equal([0, 1, 1, 1, 2, 3, 3], Enumerable.Range(0, 7).Select(character => han.OffsetOf(new Position(0, character))));
        Assert.Equal(3, han.OffsetOf(new Position(0, int.MaxValue)));
        Assert.Equal(0, han.OffsetOf(new Position(0, -1)));
    }

    [Theory]
    [InlineData("a\uD835\uDCB3b\n", "a\uD835\uDCB4b\n")]
    [InlineData("a\uD835\uDCB3b\n", "a\uD834\uDCB3b\n")]
    [InlineData("a\r\nb\r\n", "a\nb\r\n")]
    [InlineData("a\uD835\uDCB3\uD835\uDCB3\r\n", "a\uD835\uDCB3\r\n")]
    public void A_change_holds_whole_characters(string old, string @new)
    {
        IReadOnlyList<TextEdit> edits = LineChanges.Between(old, @new);
        Assert.Equal(@new, TextEdits.Apply(old, edits));
        foreach (TextEdit edit in edits)
        {
            Assert.False(HasHalf(edit.NewText) || HasHalf(old.Substring(edit.Span.Start, edit.Span.Length)), edit.NewText);
            foreach (PositionEncoding encoding in Enum.GetValues<PositionEncoding>())
            {
                DocumentLines lines = DocumentLines.Of(old, encoding);
                Assert.Equal(edit.Span, lines.SpanOf(lines.RangeOf(edit.Span)));
            }
        }

        static bool HasHalf(string text) => text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar);
    }

    /// <summary>An answer with each place as an offset.</summary>
    private static string Placed(ToolFolder folder, string uri, JsonElement answer, bool inBytes)
    {
        JsonNode? result = JsonNode.Parse(answer.TryGetProperty("result", out JsonElement value)
            ? value.GetRawText() : answer.GetProperty("error").GetRawText());
        return Place(result, uri)?.ToJsonString() ?? "null";

        JsonNode? Place(JsonNode? node, string document)
        {
            if (node is JsonArray array)
                return new JsonArray([.. array.Select(item => Place(item, document))]);
            if (node is not JsonObject values)
                return node?.DeepClone();
            if (values["line"] is JsonValue line && values["character"] is JsonValue character)
                return JsonValue.Create(Offset(document, line.GetValue<int>(), character.GetValue<int>()));
            document = (values["uri"] ?? (values["textDocument"] as JsonObject)?["uri"])?.GetValue<string>() ?? document;
            if (values["data"] is JsonArray tokens)
                return new JsonArray([.. Tokens([.. tokens.Select(static token => token!.GetValue<int>())])]);
            var placed = new JsonObject();
            foreach ((string key, JsonNode? item) in values)
                placed[key] = key == "resultId" ? null : Place(item, document);
            return placed;
        }

        int Offset(string document, int line, int character)
        {
            string text = folder.Read(document[(document.LastIndexOf('/') + 1)..]);
            int start = 0;
            for (int i = 0; i < line; i++)
                start = text.IndexOf('\n', start) + 1;
            if (!inBytes)
                return start + character;
            string before = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[start..]), 0, character);
            Assert.DoesNotContain('\uFFFD', before);
            return start + before.Length;
        }

        IEnumerable<JsonNode> Tokens(int[] data)
        {
            (int line, int character) = (0, 0);
            for (int i = 0; i < data.Length; i += 5)
            {
                (line, character) = (line + data[i], data[i] > 0 ? data[i + 1] : character + data[i + 1]);
                yield return JsonValue.Create(
                    $"{Offset(uri, line, character)}-{Offset(uri, line, character + data[i + 2])} {data[i + 3]}");
            }
        }
    }

    private static object Position(string text, int offset, bool inBytes)
    {
        int start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new
        {
            line = text.AsSpan(0, offset).Count('\n'),
            character = inBytes ? Encoding.UTF8.GetByteCount(text.AsSpan(start, offset - start)) : offset - start,
        };
    }
}
