using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>What docs/tool.md and docs/site.md show: its commands run, and what they write is what the page says.</summary>
public partial class PageTests
{
    private static readonly string s_page = Page("tool.md");

    public static TheoryData<string> Commands =>
        [.. Fences().Matches(s_page + Page("site.md")).Where(static fence => fence.Groups[1].Value is "sh papergen" or "yaml workflow")
            .SelectMany(static fence => Lines().Matches(fence.Groups[2].Value))
        .Select(static line => line.Groups[1].Value.Trim())];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_understood(string command)
    {
        using ToolFolder folder = Folder();
        Assert.InRange(folder.Run(command.Split(' ')).ExitCode, 0, 1);
    }

    [Fact]
    public void A_finding_looks_as_the_page_shows_it()
    {
        using ToolFolder folder = Folder();
        Assert.Equal(Fence("text check"), folder.Run("check", "reading.papers.txt").Ends(1).Output);
    }

    /// <summary>The page's JSON has the members of a real one, and no others.</summary>
    [Fact]
    public void Findings_in_json_have_the_members_that_the_page_lists()
    {
        using ToolFolder folder = Folder();
        string real = folder.Run("check", "--format", "json").Output;
        Assert.Equal(Members(Fence("json findings")), Members(real));
    }

    [Fact]
    public void Papers_in_json_have_the_members_that_the_page_lists()
    {
        using ToolFolder folder = new ToolFolder().Text("a.papers.txt", "A Lamp\nauthors: Ada Wick\nlinks: "
            + "https://example.org/a\n\nLight.\n");
        Assert.Equal(Members(Fence("json papers")), Members(folder.Run("list", "--format", "json").Ends(0).Output));
    }

    private static string[] Members(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. Walk(document.RootElement, "").Distinct().Order(StringComparer.Ordinal)];

        static IEnumerable<string> Walk(JsonElement element, string path) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject()
                .SelectMany(member => Walk(member.Value, path + "." + member.Name).Prepend(path + "." + member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Walk(item, path + "[]")),
            _ => [],
        };
    }

    /// <summary>The page's digest, and the same paper once more, in the folder that the examples for CI name.</summary>
    private static ToolFolder Folder() => new ToolFolder().Text("Reading.csproj", "<Project />")
        .Text("reading.papers.txt", Fence("text digest")).Text("notes/more.papers.txt", Fence("text digest"))
        .Text("page.txt", Fence("text digest")).Text("refs.ris", "TY  - BOOK\nID  - oil\nTI  - On Oil\nER  - \n")
        .Text("old.bib", "@misc{wick, title = {On Lamps}}\n");

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name)).ReplaceLineEndings("\n");

    private static string Fence(string info) => Fences().Matches(s_page).Single(fence => fence.Groups[1].Value == info).Groups[2].Value;

    [GeneratedRegex("^```([^\n`]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("(?:^|run: )papergen ([^#>\n]*)", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
