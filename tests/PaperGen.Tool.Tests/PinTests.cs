using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen pin</c>: names become <c>id:</c> lines, and nothing else changes.</summary>
public class PinTests
{
    private const string Digest = """
        Lamps: Reading at Night

        The lamp needs oil.

        On the Care of Lamps in Cold Rooms

        We propose Wick Ageing Meter (WAM), a gauge for wicks.

        Lamps: Notes on Wicks

        Another text.

        A Garden of Oil
        id: Mine

        A third.

        """;

    private const string Pinned = """
        Lamps: Reading at Night
        id: LampsReadingAtNight

        The lamp needs oil.

        On the Care of Lamps in Cold Rooms
        id: WAM

        We propose Wick Ageing Meter (WAM), a gauge for wicks.

        Lamps: Notes on Wicks
        id: LampsNotesOnWicks

        Another text.

        A Garden of Oil
        id: Mine

        A third.

        """;

    [Fact]
    public void All_names_are_pinned_and_stay_what_they_are()
    {
        using var folder = new ToolFolder();
        string[] names = Names(folder.Text("a.papers.txt", Digest));
        Assert.Equal("a.papers.txt: 3 names pinned\n", folder.Run("pin").Ends(0).Output);
        Assert.Equal(Pinned, folder.Read("a.papers.txt"));
        Assert.Equal(names, Names(folder));
        Assert.Equal("Nothing to pin.\n", folder.Run("pin").Ends(0).Output);
        Assert.Equal(Pinned, folder.Read("a.papers.txt"));
    }

    /// <summary>A paper that is added later takes no pinned name away.</summary>
    [Fact]
    public void A_pinned_name_stays()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Digest).Run("pin").Ends(0);
        folder.Text("a.papers.txt", folder.Read("a.papers.txt") + "\nWAM: Another Meter\n\nA fourth.\n");
        Assert.Equal(["LampsReadingAtNight", "WAM", "LampsNotesOnWicks", "Mine", "WAM_AnotherMeter"], Names(folder));
    }

    [Fact]
    public void Only_the_papers_that_are_named()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Digest).Run("pin", "--paper", "WAM").Ends(0);
        Assert.Equal(Digest.Replace("Rooms\n", "Rooms\nid: WAM\n", StringComparison.Ordinal), folder.Read("a.papers.txt"));
    }

    /// <summary>With one of two pinned, the other would get the name that both claim.</summary>
    [Fact]
    public void Those_that_share_a_claim_are_pinned_together()
    {
        using var folder = new ToolFolder();
        string[] names = Names(folder.Text("a.papers.txt", Digest));
        Assert.Equal("a.papers.txt: 2 names pinned\n", folder.Run("pin", "--paper", "LampsNotesOnWicks").Ends(0).Output);
        Assert.Equal(names, Names(folder));
        Assert.Equal(Pinned.Replace("id: WAM\n", "", StringComparison.Ordinal), folder.Read("a.papers.txt"));
    }

    [Fact]
    public void A_name_that_no_paper_has()
    {
        using var folder = new ToolFolder();
        Assert.Equal("papergen: There is no paper 'Lamps'; did you mean 'LampsNotesOnWicks' or 'LampsReadingAtNight'?\n",
            folder.Text("a.papers.txt", Digest).Run("pin", "--paper", "Lamps").Ends(2).Error);
        Assert.Equal(Digest, folder.Read("a.papers.txt"));
    }

    [Fact]
    public void A_dry_run_writes_a_diff()
    {
        using var folder = new ToolFolder();
        string diff = folder.Text("a.papers.txt", Digest).Run("pin", "--dry-run", "--paper", "WAM").Ends(0).Output;
        Assert.Contains("\n+id: WAM\n", diff, StringComparison.Ordinal);
        Assert.Equal(Digest, folder.Read("a.papers.txt"));
    }

    /// <summary>Digests of a project share their names.</summary>
    [Fact]
    public void A_project_is_pinned_as_one()
    {
        using var folder = new ToolFolder();
        folder.Text("Lamps.csproj", "<Project />").Text("a.papers.txt", "Lamps: One\n\nA text.\n")
            .Text("b/b.papers.txt", "Lamps: Two\n\nAnother text.\n");
        string[] names = Names(folder);
        folder.Run("pin").Ends(0);
        Assert.Equal(["LampsOne", "LampsTwo"], names);
        Assert.Equal("Lamps: Two\nid: LampsTwo\n\nAnother text.\n", folder.Read("b/b.papers.txt"));
        Assert.Equal(names, Names(folder));
    }

    [Fact]
    public void A_large_digest_keeps_all_names()
    {
        using var folder = new ToolFolder();
        string[] names = Names(folder.Bytes("a.papers.txt", DataFiles.HuggingFace));
        folder.Run("pin").Ends(0);
        Assert.Equal(names, Names(folder));
        Assert.Equal("Nothing to pin.\n", folder.Run("pin").Ends(0).Output);
    }

    /// <summary>The keys of a bibliography are ids already: no line is written into one.</summary>
    [Theory]
    [InlineData("a.bib", "@misc{wick, title = {Lamps}}\n\n@misc{title = {On Oil}}\n")]
    [InlineData("a.json", "[{ \"id\": \"wick\", \"type\": \"book\", \"title\": \"Lamps\" }]\n")]
    [InlineData("a.ris", "TY  - BOOK\nTI  - Lamps\nER  - \n")]
    public void A_bibliography_is_left_as_it_is(string file, string text)
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text(file, text).Run("pin", file).Ends(0);
        Assert.StartsWith("Nothing to pin. The keys of a bibliography are the ids of its papers", result.Output, StringComparison.Ordinal);
        Assert.Equal(text, folder.Read(file));
        Assert.Equal("a.papers.txt: 3 names pinned\n", folder.Text("a.papers.txt", Digest).Run("pin", "a.papers.txt", file).Ends(0).Output);
        Assert.Equal(text, folder.Read(file));
    }

    /// <summary>The other commands take it as they take a digest.</summary>
    [Fact]
    public void A_bibliography_is_checked_listed_and_fixed()
    {
        using var folder = new ToolFolder();
        folder.Text("a.bib", "@article{wick,\n  author = {Wick, Ada}\n  title = {Lamps},\n  journal = {Bell},\n  year = 2020\n}\n");
        Assert.Contains("a.bib:3:3: warning PAPER6001: ", folder.Run("check", "a.bib").Ends(1).Output, StringComparison.Ordinal);
        Assert.Equal("a.bib:3\twick\tLamps\t\n", folder.Run("list", "a.bib").Ends(0).Output);
        folder.Run("fix", "a.bib").Ends(0);
        Assert.Equal("@article{wick,\n  author = {Wick, Ada},\n  title = {Lamps},\n  journal = {Bell},\n  year = 2020\n}\n",
            folder.Read("a.bib"));
        Assert.Contains("PAPER6001", folder.Run("explain", "6001").Ends(0).Output, StringComparison.Ordinal);
    }

    /// <summary>Latin-1 is listed, and said to be none that the compiler reads.</summary>
    [Fact]
    public void A_bibliography_in_another_encoding_is_listed()
    {
        using var folder = new ToolFolder();
        folder.Bytes("a.bib", System.Text.Encoding.Latin1.GetBytes("@misc{wick, title = {Über Öl}}\n"));
        ToolResult result = folder.Run("list", "a.bib").Ends(2);
        Assert.Equal("a.bib:1\twick\tÜber Öl\t\n", result.Output);
        Assert.Contains("PAPER9001", result.Error, StringComparison.Ordinal);
    }

    private static string[] Names(ToolFolder folder) => [.. folder.Run("list").Ends(0).Lines.Select(static line => line.Split('\t')[1])];
}
