using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Formats;

/// <summary>
/// Fields that nobody but their owner sees: they are in no paper, and the texts of the others read back from a copy without them.
/// </summary>
public class PrivateFieldTests
{
    private const string BibTeX = """
        planted between
        @misc{quill2021, title = {On {\"O}il Lamps}, abstract = {We study lamps. See https://example.org/lamps .}, file = {/home/planted}, review = {planted},
          note = {A note}, series = {Lamps}, keywords = {oil, /Users/planted/keyword}, howpublished = {in ~/planted/lamps.pdf}}
        """;

    [Fact]
    public void Papers_read_back_without_what_is_private()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(BibTeX, "references.bib"));
        loaded.Catalog.Verify();
        Paper paper = Assert.Single(loaded.Catalog.Papers);
        Assert.Equal(("On Öil Lamps", "A note"), (paper.Title, paper.Note));
        Assert.Equal(["oil"], paper.Keywords);
        Assert.Equal(["https://example.org/lamps"], paper.Links.Select(static link => link.Url));
        Assert.Equal(["series"], paper.Fields.Keys);
    }

    [Fact]
    public void The_project_adds_fields()
    {
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject(BibTeX, "references.bib").With("PaperGenPrivateFieldList", "NOTE,ser*"));
        loaded.Catalog.Verify();
        Paper paper = Assert.Single(loaded.Catalog.Papers);
        Assert.Equal("On Öil Lamps", paper.Title);
        Assert.Null(paper.Note);
        Assert.Empty(paper.Fields);
    }

    /// <summary>The whole file in place of its copy is another file than the catalog was made for.</summary>
    [Fact]
    public void The_whole_file_is_refused()
    {
        byte[] file = System.Text.Encoding.UTF8.GetBytes(BibTeX);
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(BibTeX, "references.bib"), resource: _ => file);
        Assert.Contains("let nothing but the targets of the PaperGen package embed a file",
            Assert.Throws<PaperDigestException>(loaded.Catalog.Verify).Message, StringComparison.Ordinal);
    }
}
