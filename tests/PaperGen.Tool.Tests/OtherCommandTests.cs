using System.Text;
using System.Text.Json;
using PaperGen.Analysis;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen list</c>, <c>rules</c>, <c>explain</c>, and the command line without any of them.</summary>
public class OtherCommandTests
{
    private const string Two = """
        HMT: A Memory
        topics: Long Context, Memory
        links: https://github.com/OswaldHe/HMT-pytorch

        The model reads all there is. See https://example.org/page for more.

        A Study of the Things That Nobody Names

        The text.

        """;

    [Fact]
    public void List_shows_places_names_titles_and_topics()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Two);
        Assert.Equal(["a.papers.txt:1\tHMT\tHMT: A Memory\tLong Context, Memory", "a.papers.txt:7\tStudyOfTheThingsThatNobodyNames\tA "
            + "Study of the Things That Nobody Names\t"], folder.Run("list").Ends(0).Lines);
        string table = folder.Run(90, false, "list", "a.papers.txt").Ends(0).Output;
        Assert.StartsWith("Place ", table, StringComparison.Ordinal);
        Assert.Contains("  HMT: A Memory  ", table, StringComparison.Ordinal);
        Assert.All(table.Split('\n'), static line => Assert.InRange(line.Length, 0, 90));
    }

    [Fact]
    public void List_searches()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Two).Text("b.papers.txt", "Memories of Things\n\nThings are remembered, and named.\n");
        Assert.Equal(["StudyOfTheThingsThatNobodyNames", "MemoriesOfThings"],
            folder.Run("list", "--search", "names of thigns").Ends(0).Lines.Select(static line => line.Split('\t')[1]));
        using JsonDocument json = JsonDocument.Parse(folder.Run("list", "--format", "json", "--search", "memory").Ends(0).Output);
        Assert.Equal(["HMT", "MemoriesOfThings"],
            json.RootElement.GetProperty("papers").EnumerateArray().Select(static paper => paper.GetProperty("id").GetString()));
        Assert.Empty(folder.Run("list", "--search", "zeppelin").Ends(0).Lines);
    }

    [Fact]
    public void List_shows_the_role_of_each_line()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "# Reading\n\n- A Lamp for Every Room, Ada Quill and Ben Tarn, 2026 "
            + "[[arXiv](https://arxiv.org/abs/2601.01001)]\n- Two Bells and a Clock [[arXiv](https://arxiv.org/abs/2601.01002)]\n");
        Assert.Equal(
            ["a.papers.txt:1\tpage", "a.papers.txt:3\ttitle, authors, page, date, arxiv", "a.papers.txt:4\ttitle, page, arxiv"],
            folder.Run("list", "--layout").Ends(0).Lines.Select(static line => line[..line.LastIndexOf('\t')]));
    }

    [Fact]
    public void List_in_json()
    {
        using var folder = new ToolFolder();
        using JsonDocument json = JsonDocument.Parse(folder.Text("a.papers.txt", Two).Run("list", "--format", "json").Ends(0).Output);
        JsonElement[] papers = [.. json.RootElement.GetProperty("papers").EnumerateArray()];
        Assert.Equal(2, papers.Length);
        Assert.Equal(2, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(
            """
            {"id":"HMT","member":"HMT","aliases":[],"title":"HMT: A Memory","shortName":"HMT","abstract":"The model reads all there is. See https://example.org/page for more.",
            "authors":[],"moreAuthors":false,"arxivId":null,"doi":null,"date":null,"venue":null,"type":null,"keywords":[],
            "links":[{"url":"https://github.com/OswaldHe/HMT-pytorch","kind":"Code","repository":"OswaldHe/HMT-pytorch"},{"url":"https://example.org/page","kind":"Other","repository":null}],
            "topics":["Long Context","Memory"],"file":"a.papers.txt","line":1}
            """.Replace("\n", "", StringComparison.Ordinal),
            JsonSerializer.Serialize(papers[0]));
    }

    [Fact]
    public void List_in_json_says_all_that_the_entry_does()
    {
        using var folder = new ToolFolder();
        using JsonDocument json = JsonDocument.Parse(folder.Text("notes/a.papers.txt", """
            // The lamps.
            On Lamps,
            // in two pieces
            Large and Small
            id: Lamps
            arxiv: arXiv:2405.06067v2
            doi: https://doi.org/10.1000/Lamp.1
            authors: Ludwig van Wick; {Oil and Sons}; et al.
            date: 2024-05
            venue: Journal of  Lamps

            A lamp. Größe 灯.

            """).Run("list", "notes", "--format", "json").Ends(0).Output);
        Assert.Equal(
            """
            {"id":"Lamps","member":"Lamps","aliases":[],"title":"On Lamps, Large and Small","shortName":null,"abstract":"A lamp. Größe 灯.",
            "authors":[{"name":"Ludwig van Wick","family":"Wick","given":"Ludwig"},{"name":"Oil and Sons","family":"Oil and Sons","given":null}],"moreAuthors":true,
            "arxivId":"2405.06067v2","doi":"10.1000/Lamp.1","date":"2024-05","venue":"Journal of Lamps","type":null,"keywords":[],"links":[],"topics":[],
            "file":"notes/a.papers.txt","line":2}
            """.Replace("\n", "", StringComparison.Ordinal),
            JsonSerializer.Serialize(json.RootElement.GetProperty("papers")[0],
                new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    /// <summary>What the title does not say the abstract may.</summary>
    [Fact]
    public void List_in_json_has_the_short_name_that_an_abstract_introduces()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "Reading by Lamps of Many Wicks\n\nLamps are dim. We propose Parallel Wick Encoding (PWE), which "
            + "lights all wicks.\n");
        using JsonDocument json = JsonDocument.Parse(folder.Run("list", "--format", "json").Ends(0).Output);
        Assert.Equal("PWE", json.RootElement.GetProperty("papers")[0].GetProperty("shortName").GetString());
    }

    /// <summary>What another entry adds to a paper comes from that entry's file.</summary>
    [Fact]
    public void List_in_json_has_papers_of_several_entries()
    {
        using var folder = new ToolFolder();
        folder.Text("App.csproj", "<Project />").Text("a.papers.txt", "Lamp: On Light\n\nThe lamp.\n");
        folder.Text("b.papers.txt", "// Größe\nLamp: On Light\nid: Lamp_Id\nauthors: Ada Wick\nvenue: Lamps\n");
        using JsonDocument json = JsonDocument.Parse(folder.Run("list", "--format", "json").Ends(0).Output);
        JsonElement paper = Assert.Single(json.RootElement.GetProperty("papers").EnumerateArray());
        Assert.Equal(("Lamp_Id", "The lamp.", "Lamps"),
            (paper.GetProperty("id").GetString(), paper.GetProperty("abstract").GetString(), paper.GetProperty("venue").GetString()));
        Assert.Equal("Ada Wick", paper.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal(("b.papers.txt", 2), (paper.GetProperty("file").GetString(), paper.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void List_reads_other_encodings_and_says_what_the_compiler_needs()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Two).Bytes("b.papers.txt", Encoding.Unicode.GetBytes("Oil: On Light\n\nThe oil burns.\n"))
            .Bytes("c.papers.bib", Encoding.Latin1.GetBytes("@misc{gruen, title = {Gr\u00FCn}}"));
        ToolResult result = folder.Run("list").Ends(2);
        Assert.Equal(4, result.Lines.Length);
        Assert.Contains(result.Lines, static line => line.Contains("Gr\u00FCn", StringComparison.Ordinal));
        Assert.Equal("papergen: 'b.papers.txt' is not UTF-8, which the compiler needs (PAPER9001); save it as UTF-8 ('papergen fix --rule "
            + "PAPER9001' does)\n"
            + "papergen: 'c.papers.bib' is not UTF-8, which the compiler needs (PAPER9001); save it as UTF-8\n", result.Error);
    }

    [Fact]
    public void Rules_lists_all_rules()
    {
        using var folder = new ToolFolder();
        string[] lines = folder.Run("rules").Ends(0).Lines;
        Assert.Equal(RuleList.Ids, lines.Select(static line => line.Split('\t')[0]));
        Assert.Contains("PAPER2007\thidden\t", string.Join('\n', lines), StringComparison.Ordinal);
    }

    public static TheoryData<string> Rules => [.. RuleList.Ids];

    /// <summary>The page is the repository's own, without its table and its links.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Explain_shows_the_page_of_a_rule(string id)
    {
        using var folder = new ToolFolder();
        string output = folder.Run("explain", id).Ends(0).Output;
        foreach (string heading in (string[])["What it flags", "Why it matters", "Example", "Fix", "Configure", "What it leaves alone"])
            Assert.Contains("\n" + heading + "\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("```", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((\.\./|PAPER|README)", output);
        string[] example = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")).ReplaceLineEndings("\n")
            .Split("```");
        Assert.Contains(example[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1], output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_of_a_family_what_each_of_its_rules_is_about()
    {
        using var folder = new ToolFolder();
        string output = folder.Run("explain", "9xxx").Ends(0).Output;
        Assert.All(RuleList.Ids.Where(static id => id[5] == '9'), id => Assert.Contains(id + " (", output, StringComparison.Ordinal));
        Assert.DoesNotContain("What it flags", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_a_rule_is_about()
    {
        using var folder = new ToolFolder();
        string output = folder.Run("explain", "2001").Ends(0).Output;
        Assert.StartsWith("PAPER2001 (warning): A TeX symbol reads as a word\n  Pages drop the dollar signs", output,
            StringComparison.Ordinal);
        Assert.Contains("// papergen: disable PAPER2001", output, StringComparison.Ordinal);
        Assert.Equal("papergen: There is no rule '20' ('papergen rules' lists them)\n'papergen explain --help' says what it takes.\n",
            folder.Run("explain", "20").Ends(2).Error);
    }

    [Theory]
    [InlineData("There is no command 'chek'; did you mean 'check'?", "chek", "a.papers.txt")]
    [InlineData("There is no command 'a.papers.txt'; did you mean 'papergen check a.papers.txt'?", "a.papers.txt")]
    [InlineData("There is no command 'something'", "something", "--else")]
    [InlineData("There is no option '--fast'", "--fast")]
    [InlineData("There is no command ''", "")]
    public void A_command_that_is_none_is_an_error(string message, params string[] arguments)
    {
        using var folder = new ToolFolder();
        Assert.Equal($"papergen: {message}\n'papergen --help' says what it takes.\n",
            folder.Text("a.papers.txt", Two).Run(arguments).Ends(2).Error);
    }

    [Fact]
    public void Help_says_what_there_is()
    {
        using var folder = new ToolFolder();
        Assert.Equal(folder.Run("--help").Ends(0).Output, folder.Run().Ends(2).Output);
        string help = folder.Run("--help").Output;
        Assert.All((string[])["check", "fix", "list", "pin", "rules", "explain"],
            command => Assert.Contains("\n  " + command, help, StringComparison.Ordinal));
        string fix = folder.Run("fix", "--help").Ends(0).Output;
        Assert.All((string[])["--dry-run", "--unsafe", "--rule", "--severity", "--set", "--year", "--fail-on"],
            option => Assert.Contains(option, fix, StringComparison.Ordinal));
        Assert.Contains("--format <text|sarif|github|json>", folder.Run("check", "--help").Ends(0).Output, StringComparison.Ordinal);
        folder.Run("list", "--help").Ends(0);
    }

    [Fact]
    public void A_file_may_be_called_like_a_response_file()
    {
        using var folder = new ToolFolder();
        folder.Text("@a.papers.txt", SampleDigest.Entry("One: A Paper")).Run("check", "@a.papers.txt").Ends(0);
    }
}
