using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Diagnostics;

public class StructureRuleTests
{
    private const string Abstract = "This abstract is long enough for one, says nothing, and ends with a period, as an abstract does, "
        + "every time.";
    private const string Other = "Another abstract that is long enough for one, says as little, and ends with a period, as the first one "
        + "does.";

    [Theory]
    [InlineData("", "PAPER1001 1:1-1")]
    [InlineData("new\n\nSubscribe\n", "PAPER1001 1:1-1|PAPER1006 1:1-4|PAPER1006 3:1-10")]
    [InlineData("A Title\n\n" + Abstract, "")]
    [InlineData("A Title", "PAPER1002 1:1-8")]
    [InlineData("A Title\n\n" + Abstract + "\n\nNo More\n\nB Title\n\n" + Other, "PAPER1002 5:1-8")]
    [InlineData("A Title\n\n" + Abstract + "\n\n" + Other, "PAPER1003 5:1-109")]
    [InlineData("Hello there\n\nA Title\n\n" + Abstract, "PAPER1007 1:1-12")]
    [InlineData(Other + "\n\nA Title\n\n" + Abstract, "PAPER1007 1:1-109")]
    [InlineData("Mar 14\n\nA Title\n\n" + Abstract, "PAPER1008 1:1-7")]
    [InlineData("Mar 14, 2025\n\nA Title\n\n" + Abstract, "PAPER1006 1:1-13")]
    [InlineData("A Title\n\n" + Abstract + "\n\nMar 14\n\nB Title\n\n" + Other, "PAPER1006 5:1-7")]
    [InlineData("A Title\n\n" + Abstract + "\n\n  venue: X\n", "PAPER1014 5:3-11")]
    [InlineData("A Title\ntopcs: Memory\n\n" + Abstract, "PAPER1015 2:1-6")]
    [InlineData("A Title\nid: 1 x\n\n" + Abstract, "PAPER1016 2:5-8")]
    [InlineData("A Title\narxiv: 2405.0606\n\n" + Abstract, "PAPER1016 2:8-17")]
    [InlineData("A Title\ndoi: 11.1/x\n\n" + Abstract, "PAPER1016 2:6-12")]
    [InlineData("A Title\ndate: 2023-02-29\n\n" + Abstract, "PAPER1016 2:7-17")]
    [InlineData("A Title\nstatus: fine\n\n" + Abstract, "PAPER1016 2:9-13")]
    [InlineData("A Title\nlinks: none yet\n\n" + Abstract, "PAPER1016 2:8-16")]
    [InlineData("A Title\nvenue:\n\n" + Abstract, "PAPER1016 2:1-6")]
    [InlineData("A Title\nvenue: X\nvenue: Y\n\n" + Abstract, "PAPER1016 3:8-9")]
    [InlineData("Attention is all you need.\n\n" + Abstract, "PAPER1017 1:1-27")]
    [InlineData("Attention is all you need.\nid: Attention\n\nA short abstract.\n\n" + Other, "PAPER1003 6:1-109")]
    [InlineData("1984\n\n" + Abstract, "PAPER1017 1:1-5")]
    [InlineData("// a note\n\nA Title\n// another\n\n" + Abstract, "")]
    public async Task A_digest_has_these_findings_and_no_others(string text, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
            Assert.Equal(expected, string.Join("|", await AnalyzerRun.Of(new TestProject(text.Replace("\n", lineEnd)))));
    }

    [Fact]
    public async Task A_paper_that_stands_twice_is_reported_at_the_second_place_with_the_first_beside_it()
    {
        var project = new TestProject(
            new TestDigest("b.papers.txt", "A TITLE!\n\n" + Abstract.ToUpperInvariant()),
            new TestDigest("a.papers.txt", "B Title\n\n" + Other + "\n\nA Title\n\n" + Abstract));
        Diagnostic found = Assert.Single(await AnalyzerRun.Diagnostics(project, [.. project.Digests]));
        Assert.Equal("PAPER1004 1:1-9", AnalyzerRun.Describe(found));
        Assert.EndsWith("b.papers.txt", found.Location.GetLineSpan().Path, StringComparison.Ordinal);
        FileLinePositionSpan first = Assert.Single(found.AdditionalLocations).GetLineSpan();
        Assert.EndsWith("a.papers.txt", first.Path, StringComparison.Ordinal);
        Assert.Equal(4, first.StartLinePosition.Line);
        Assert.Contains("a.papers.txt(5)", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_papers_of_one_title_are_reported_and_both_for_their_names()
    {
        var project = new TestProject("A Title\n\n" + Abstract + "\n\nA title\n\n" + Other);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        Assert.Equal(["PAPER1013 1:1-8", "PAPER1013 5:1-8", "PAPER1022 5:1-8"], found.Select(AnalyzerRun.Describe));
        Assert.Contains("another abstract", found[2].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_abstract_under_two_titles_is_reported_at_the_second()
    {
        var project =
            new TestProject(
                "A Title\n\n" + Abstract + "\n\nB Title\n\n" + Abstract.ToUpperInvariant() + "\n\nC Title\nid: C\n\nD Title\nid: D\n");
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        // Titles without an abstract have none in common.
        Assert.Equal(["PAPER1005 5:1-8", "PAPER1002 9:1-8", "PAPER1002 12:1-8"], found.Select(AnalyzerRun.Describe));
        Assert.Contains("reading.papers.txt(1)", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(found[0].AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task A_collision_is_reported_at_both_papers_with_the_name_each_one_has_now()
    {
        var project = new TestProject("SAGE: One Thing\n\n" + Abstract + "\n\nSAGE: Other Thing\n\n" + Other);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        Assert.Equal(["PAPER1013 1:1-16", "PAPER1013 5:1-18"], found.Select(AnalyzerRun.Describe));
        Assert.Contains("'SAGE_OneThing'", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("'SAGE_OtherThing'", found[1].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_has_its_furniture_and_its_date()
    {
        string[] found = OfStructure(await AnalyzerRun.Of(new TestProject(DataFiles.Seed)));
        Assert.Equal(["PAPER1006 1:1-4", "PAPER1006 3:1-41", "PAPER1006 5:1-10", "PAPER1006 7:1-32", "PAPER1008 9:1-7"], found);
    }

    [Fact]
    public async Task Of_1984_real_papers_only_those_that_share_a_short_name_are_reported()
    {
        string[] found = OfStructure(await AnalyzerRun.Of(new TestProject(DataFiles.HuggingFace)));
        Assert.Equal(["PAPER1006", "PAPER1006", "PAPER1006", "PAPER1006", "PAPER1008"],
            found.Take(5).Select(finding => finding.Split(' ')[0]));
        // Short and introduced names of two papers each, and two titles that lack the space behind their colon.
        Assert.Equal([("PAPER1013", 30), ("PAPER1027", 2)],
            found.Skip(5).GroupBy(finding => finding.Split(' ')[0]).Select(same => (same.Key, same.Count())).Order());
    }

    /// <summary>1009 to 1012 look at a text by itself; they and the rules of other families have tests of their own.</summary>
    private static string[] OfStructure(string[] found) => [.. found.Where(finding =>
        finding.StartsWith("PAPER1", StringComparison.Ordinal)
            && finding[..9] is not ("PAPER1009" or "PAPER1010" or "PAPER1011" or "PAPER1012"))];
}
