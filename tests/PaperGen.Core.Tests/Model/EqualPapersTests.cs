using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Model;

/// <summary>Entries of one paper are one paper, and nothing else is (design, "Equal papers").</summary>
public class EqualPapersTests
{
    private const string Body = "We read by the light of one lamp, and we count the pages that we read until it is empty.";
    private const string Other = "We write by the light of another lamp, and we count the pages that we wrote before it was empty.";

    [Theory]
    // An identifier, the abstract, or no abstract at all.
    [InlineData("On Lamps\narxiv: 2405.06067\n\n" + Body, "ON LAMPS\narxiv: 2405.06067v2\n\n" + Other, 1)]
    [InlineData("On Lamps\ndoi: 10.1000/182\n\n" + Body, "On Lamps\ndoi: https://doi.org/10.1000/182\n\n" + Other, 1)]
    [InlineData("On Lamps\narxiv: 2405.06067\n\n" + Body, "On Lamps\ndoi: 10.48550/arXiv.2405.06067\n\n" + Other, 1)]
    [InlineData("On Lamps\n\n" + Body, "On lamps!\n\n" + Body, 1)]
    [InlineData("On Lamps\n\n" + Body, "On Lamps\nauthors: Ada Wick", 1)]
    [InlineData("On Lamps\nvenue: X", "On Lamps\nauthors: Ada Wick", 1)]
    // Another abstract, an identifier that contradicts, another title.
    [InlineData("On Lamps\n\n" + Body, "On Lamps\n\n" + Other, 2)]
    [InlineData("On Lamps\narxiv: 2405.06067\n\n" + Body, "On Lamps\narxiv: 2405.06068\n\n" + Body, 2)]
    [InlineData("On Lamps\ndoi: 10.1000/182", "On Lamps\ndoi: 10.1000/183", 2)]
    [InlineData("On Lamps\narxiv: 2405.06067\n\n" + Body, "On Oil\narxiv: 2405.06067\n\n" + Body, 2)]
    public void Two_entries_are_one_paper_or_two(string first, string second, int papers)
    {
        Assert.Equal(papers, Catalog(("a.papers.txt", first + "\n\n" + second)).Papers.Count);
        Assert.Equal(papers, Catalog(("a.papers.txt", second + "\n\n" + first)).Papers.Count);
        Assert.Equal(papers, Catalog(("a.papers.txt", first), ("b.papers.txt", second)).Papers.Count);
    }

    [Fact]
    public void The_kept_entry_takes_from_the_others_what_it_lacks_and_each_text_knows_its_source()
    {
        CatalogModel catalog = Catalog(
            ("deep/folder/a.papers.txt", $"On Lamps\nauthors: Ada Wick\nvenue: Journal\nlinks: https://example.org/a\n\n{Body}"),
            ("z.papers.txt", "On Lamps\nid: Lamps\nvenue: Conference\nlinks: https://example.org/z"));
        PaperModel paper = Assert.Single(catalog.Papers);
        Assert.Equal("Lamps", paper.Id);
        Assert.Equal(["z.papers.txt", "deep/folder/a.papers.txt"], paper.Sources.Select(source => catalog.Digests[source.Digest].Path));
        Assert.Equal(
            (0, 1, 0, 1), (Source(PaperField.Title), Source(PaperField.Abstract), Source(PaperField.Venue), Source(PaperField.Authors)));
        Assert.Equal(["https://example.org/z", "https://example.org/a"], paper.Entry.Links.Select(static link => link.Url));
        Assert.Equal([0, 1], paper.Entry.Links.Select(static link => link.Text.Source));
        Assert.Equal("Conference", paper.Entry.Venue);

        int Source(PaperField field) => paper.Entry.Texts.Single(text => text.Field == field).Pieces[0].Source;
    }

    [Fact]
    public void Ids_of_the_others_are_aliases()
    {
        PaperModel paper = Assert.Single(Catalog(("a.papers.txt", $"On Lamps\nid: First\n\n{Body}\n\nOn Lamps\nid: "
            + $"second:1\n\n{Body}")).Papers);
        Assert.Equal(("First", "First"), (paper.Id, paper.Member));
        Assert.Equal(["second:1"], paper.Aliases);
    }

    /// <summary>With an id before others, then near to the project file, then by path, then by place.</summary>
    [Theory]
    [InlineData("a/b.papers.txt", "On Lamps", "a/c/a.papers.txt", "On Lamps\nid: X", 1)]
    [InlineData("a/b.papers.txt", "On Lamps", "c.papers.txt", "On Lamps", 1)]
    [InlineData("b.papers.txt", "On Lamps", "a.papers.txt", "On Lamps", 1)]
    [InlineData("a.papers.txt", "On Lamps", "b.papers.txt", "On Lamps", 0)]
    public void One_entry_is_kept(string firstPath, string first, string secondPath, string second, int kept)
    {
        CatalogModel catalog = Catalog((firstPath, $"{first}\n\n{Body}"), (secondPath, $"{second}\n\n{Body}"));
        PaperModel paper = Assert.Single(catalog.Papers);
        Assert.Equal(kept == 0 ? firstPath : secondPath, catalog.Digests[paper.Digest].Path);
    }

    [Fact]
    public void A_repeated_entry_is_a_warning_and_one_that_is_needed_is_hidden()
    {
        Assert.Equal(["PAPER1004 Warning"], Findings(("a.papers.txt", $"On Lamps\n\n{Body}\n\nOn Lamps\n\n{Body}")));
        Assert.Equal(["PAPER1004 Hidden"], Findings(("a.papers.txt", $"On Lamps\n\n{Body}\n\nOn Lamps\nauthors: Ada Wick\n\n{Body}")));
    }

    [Fact]
    public void Two_papers_of_one_identifier_are_a_warning_at_both() => Assert.Equal(
        ["PAPER1023 Warning", "PAPER1023 Warning"],
        Findings(("a.papers.txt", $"On Lamps\narxiv: 2405.06067\n\n{Body}\n\nOn Oil\narxiv: 2405.06067\n\n{Other}")));

    /// <summary>As a build makes them: one finding that says so, at the copy.</summary>
    [Fact]
    public void A_copied_file_is_said_to_be_one_once()
    {
        string text = string.Concat(Enumerable.Range(0, 10).Select(static i => $"Lamp Number {i}\n\n{Body} It is number {i}.\n\n"));
        var files = new[] { ("reading.papers.txt", text), ("out/bin/reading.papers.txt", text) };
        DigestFile[] project = [.. files.Select(static file => new DigestFile(file.Item1, new FileContent(file.Item2)))];
        IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> found = ProjectAnalysis.Inspect(project);
        Assert.DoesNotContain(found[project[0]], static finding => finding.Rule.Id == "PAPER1004");
        Finding[] copies = [.. found[project[1]].Where(static finding => finding.Rule.Id == "PAPER1004")];
        Assert.Equal(10, copies.Length);
        Finding said = Assert.Single(copies, static finding => finding.Severity == FindingSeverity.Warning);
        Assert.Contains("copy", said.Message, StringComparison.Ordinal);
        Assert.All(copies, static copy => Assert.Null(copy.Fix));
    }

    private static string[] Findings(params (string Path, string Text)[] files)
    {
        DigestFile[] project = [.. files.Select(static file => new DigestFile(file.Path, new FileContent(file.Text)))];
        return [.. ProjectAnalysis.Inspect(project).Values.SelectMany(static found => found)
            .Where(static finding => finding.Rule.SpansFiles && finding.Rule.Id is "PAPER1004" or "PAPER1023" or "PAPER1022")
            .Select(static finding => $"{finding.Rule.Id} {finding.Severity}")];
    }

    private static CatalogModel Catalog(params (string Path, string Text)[] files) =>
        new CatalogInspector(files.Select(static file => new DigestFile(file.Path, new FileContent(file.Text)))).Catalog;
}
