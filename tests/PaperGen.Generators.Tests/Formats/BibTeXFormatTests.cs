using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Formats;

/// <summary>A .bib is a catalog: members by its keys, decoded texts, findings at its columns.</summary>
public sealed class BibTeXFormatTests
{
    private const string Path = "references.papers.bib";

    private const string Text = """
        % lamps and oil
        @string{jl = {Journal of {Lamps}}}

        @inproceedings{wick2020lamps,
          author    = {Wick, Ada and M{\"u}ller, J{\"o}rg and others},
          title     = {{Lamps} Are All Y{\'o}u Need},
          subtitle  = {An {HTML} View},
          booktitle = {Advances in Lamps \& Oil},
          year      = 2020, month = jun,
          eprint    = {2006.01234}, archiveprefix = {arXiv},
          doi       = {10.1000/lamp.1},
          url       = {https://github.com/lamps/oil\_burner},
          keywords  = {reinforcement learning, lamps},
          pages     = {1--5},
          file      = {/home/ada/secret.pdf},
        }

        @article{DBLP:journals/x+y.z, author = {Oil, Bo}, title = {On Oil}, journal = jl, year = {2021}, note = {see https://oil.example/a},
          abstract = {We burn oil and measure the light.}}

        @misc{broken, title = {A {Broken Entry}, year = {2022}}
        """;

    [Fact]
    public void Members_and_texts_are_those_of_the_file()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Text, Path));
        Paper lamps = loaded.Catalog["wick2020lamps"];
        Assert.Same(lamps, loaded.Static("Papers", "wick2020lamps"));
        Assert.Equal("Lamps Are All Y\u00F3u Need: An HTML View", lamps.Title);
        Assert.Equal("Advances in Lamps & Oil", lamps.Venue);
        Assert.Equal("2006.01234", lamps.ArxivId);
        Assert.Equal("10.1000/lamp.1", lamps.Doi);
        Assert.Equal(new PaperDate(2020, 6), lamps.Date);
        Assert.Equal("https://github.com/lamps/oil_burner", Assert.Single(lamps.Links).Url);
        Assert.Equal("1\u20135", lamps.Fields["pages"]);
        Assert.DoesNotContain("file", lamps.Fields.Keys);
        Assert.Contains(lamps.Topics, static topic => topic.Name == "Reinforcement Learning");
        Assert.Equal(["Ada Wick", "J\u00F6rg M\u00FCller"], lamps.Authors.Select(static author => author.ToString()));
        Assert.True(lamps.HasMoreAuthors);
        Assert.Equal(("inproceedings", "lamps"), (lamps.Type, lamps.Keywords[1]));
        Assert.Equal(5 + 1, lamps.Source.Line);

        Paper oil = loaded.Catalog["DBLP:journals/x+y.z"];
        Assert.Same(oil, loaded.Static("Papers", "DBLP_journals_x_y_z"));
        Assert.Equal("Journal of Lamps", oil.Venue);
        Assert.Equal(["Bo Oil"], oil.Authors.Select(static author => author.ToString()));
        Assert.Equal("We burn oil and measure the light.", oil.Abstract);
        Assert.Equal("https://oil.example/a", Assert.Single(oil.Links).Url);

        Assert.Equal("A Broken Entry", loaded.Catalog["broken"].Title);
        loaded.Catalog.Verify();
    }

    [Fact]
    public async Task Findings_are_at_the_columns_of_the_file()
    {
        string[] found = await AnalyzerRun.Of(new TestProject(Text, Path));
        Assert.Contains("PAPER6005 21:23-24", found);
        Assert.DoesNotContain(found, static finding => finding.StartsWith("PAPER1002", StringComparison.Ordinal)
            || finding.StartsWith("PAPER1006", StringComparison.Ordinal)
            || finding.StartsWith("PAPER1007", StringComparison.Ordinal));
    }

    /// <summary>A file that lists no papers by its name is a digest by the project's word.</summary>
    [Fact]
    public void A_page_and_a_bibliography_are_one_catalog()
    {
        using LoadedCatalog loaded =
            LoadedCatalog.Build(
                new TestProject(new TestDigest(Path, Text), new TestDigest("page.papers.txt", "Lamps Are All Y\u00F3u Need: An HTML "
                    + "View\n\nWe look at lamps, and at what they need, and measure how much light there is.\n")));
        Paper lamps = loaded.Catalog["wick2020lamps"];
        Assert.Equal("We look at lamps, and at what they need, and measure how much light there is.", lamps.Abstract);
        Assert.Equal(3, loaded.Catalog.Papers.Count);
    }
}
