using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen import</c>.</summary>
public sealed class ImportTests
{
    private const string List = "- **A Lamp for Every Room** - Ada Quill, Ben Tarn (*BELL 2026*) "
        + "[[arXiv](https://arxiv.org/abs/2601.01001)] [[code](https://github.com/lamps/room)]\n";

    [Fact]
    public void A_list_becomes_a_digest_that_is_imported_as_it_is()
    {
        using var folder = new ToolFolder();
        folder.Text("list.md", List);

        string digest = folder.Run("import", "list.md").Ends(0).Output;

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001\nauthors: Ada Quill, Ben Tarn\ndate: 2026\nlinks: "
            + "https://github.com/lamps/room\n", digest);
        Assert.Equal(digest, folder.Text("again.papers.txt", digest).Run("import", "again.papers.txt").Ends(0).Output);
        folder.Run("import", "list.md", "-o", "new.papers.txt").Ends(0);
        Assert.Equal(digest, folder.Read("new.papers.txt"));
        folder.Run("import", "list.md", "-o", "new.papers.txt").Ends(2);
    }

    [Fact]
    public void An_answer_of_arXiv_is_imported_and_declares_no_entity()
    {
        const string entry =
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/2601.01001v1</id><published>2026-01-05T10:00:00Z</published>"
            + "<title>A Lamp for\n  Every Room</title><summary>A lamp is a light.</summary><author><name>Ada "
            + "Quill</name></author></entry></feed>";
        using var folder = new ToolFolder();

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001v1\nauthors: Ada Quill\ndate: 2026-01-05\n\nA lamp is a light.\n",
            folder.Text("a.xml", entry).Run("import", "a.xml").Ends(0).Output);
        folder.Text("b.xml", "<!DOCTYPE feed [<!ENTITY a 'b'>]>" + entry).Run("import", "b.xml").Ends(2);
    }

    [Fact]
    public void Daily_papers_are_imported()
    {
        using var folder = new ToolFolder();
        folder.Text("a.json",
            """[{"paper":{"id":"2601.01001","title":"A Lamp for\n  Every Room","summary":"A lamp is a light.","authors":[{"name":"Ada Quill"}],"publishedAt":"2026-01-05T00:00:00.000Z","githubRepo":"https://github.com/lamps/room"}},"{'paper': 1}"]""");

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001\nauthors: Ada Quill\ndate: 2026-01-05\nlinks: "
            + "https://github.com/lamps/room\n\nA lamp is a light.\n", folder.Run("import", "a.json").Ends(0).Output);
    }

    [Fact]
    public void An_answer_of_arXiv_may_have_old_identifiers_and_a_DOI()
    {
        const string entry = "<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom' "
            + "xmlns:arxiv='http://arxiv.org/schemas/atom'><title>Query</title><entry><id>http://arxiv.org/abs/hep-th/9901001v3</id>"
            + "<published>1999-01-01T00:00:00Z</published><title>Oil &amp; <i>Light</i></title><summary>  Oil "
            + "burns.\n</summary><author><name>Ben Tarn</name><arxiv:affiliation>Bell</arxiv:affiliation></author>"
            + "<author><name>The Lamp Collaboration</name></author><arxiv:doi>10.1000/oil.1</arxiv:doi><arxiv:journal_ref>J. Lamps 3 "
            + "(1999) 1</arxiv:journal_ref></entry></feed>";
        using var folder = new ToolFolder();

        Assert.Equal("Oil & Light\narxiv: hep-th/9901001v3\ndoi: 10.1000/oil.1\nauthors: Ben Tarn; The Lamp Collaboration\ndate: "
            + "1999-01-01\nvenue: J. Lamps 3 (1999) 1\n\nOil burns.\n",
            folder.Text("a", entry).Run("import", "a").Ends(0).Output);
    }

    [Theory]
    [InlineData("""{"id":"2601.01001","title":"A Lamp","summary":"A lamp is a light.","authors":[{"name":"Ada Quill"}]}""")]
    [InlineData("""[{"id":"2601.01001","title":"A Lamp","summary":"A lamp is a light.","authors":[{"name":"Ada Quill"}]}]""")]
    public void A_paper_of_Hugging_Face_may_stand_alone(string json)
    {
        using var folder = new ToolFolder();
        Assert.Equal("A Lamp\narxiv: 2601.01001\nauthors: Ada Quill\n\nA lamp is a light.\n",
            folder.Text("a.json", json).Run("import", "a.json").Ends(0).Output);
    }

    [Fact]
    public void Items_that_are_no_papers_are_said()
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text("a.json", """[{"paper":{"id":"2601.01001","title":"A Lamp"}},"{'paper': 1}",3]""")
            .Run("import", "a.json").Ends(0);
        Assert.Equal("papergen: 'a.json': 2 of 3 items are no papers, and left out\n", result.Error);
    }

    /// <summary>
    /// Keys become <c>id:</c> lines, two keys stay two papers, and a title that would be read as something else is one in quotes.
    /// </summary>
    [Fact]
    public void A_bibliography_becomes_a_digest_and_that_one_itself()
    {
        using var folder = new ToolFolder();
        string digest = folder.Run("import", StandIns.Library).Ends(0).Output;
        Assert.Contains("\nid: wick:2020/a+b\n", digest, StringComparison.Ordinal);
        Assert.Contains("\u201C// Of Comments and Lamps\u201D\nid: tarn99\n", digest, StringComparison.Ordinal);
        Assert.Contains("\nid: same\n", digest, StringComparison.Ordinal);
        Assert.Contains("\nid: again\n", digest, StringComparison.Ordinal);
        Assert.Equal(9, digest.Split("\nid: ").Length - 1);
        Assert.Equal(digest, folder.Text("a.papers.txt", digest).Run("import", "a.papers.txt").Ends(0).Output);
    }

    /// <summary>A digest to the letter; of a .bib, keywords may hold what separates them, and a field may change its place.</summary>
    [Fact]
    public void Whatever_is_imported_is_imported_again_as_it_is()
    {
        var wrong = new List<string>();
        foreach (string path in DataFiles.Bibliographies())
        {
            using var folder = new ToolFolder();
            foreach (string file in (string[])["a.papers.txt", "a.bib"])
            {
                if (new FileInfo(path).Length > 150_000 || folder.Run("import", path, "-o", file).ExitCode != 0)
                    continue;
                folder.Run("import", file, "-o", "again-" + file).Ends(0);
                if (file.EndsWith(".txt", StringComparison.Ordinal)
                    ? folder.Read(file) != folder.Read("again-" + file) : Lines(folder.Read(file)) != Lines(folder.Read("again-" + file)))
                    wrong.Add(Path.GetFileName(path) + " as " + file);
            }
        }
        // There an entry is the parent of another, which takes more from it once it is written with a title.
        Assert.Equal(["tidy-example.bib as a.bib"], wrong);

        static string Lines(string text) =>
            string.Join('\n', text.Split('\n').Where(static line => !line.StartsWith("  keywords = ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Several_files_are_one()
    {
        using var folder = new ToolFolder();
        folder.Text("list.md", List).Text("refs.ris", "TY  - JOUR\nID  - oil\nTI  - On Oil\nAU  - Tarn, Ben\nPY  - 2020\nER  - \n");
        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001\nauthors: Ada Quill, Ben Tarn\ndate: 2026\nlinks: "
            + "https://github.com/lamps/room\n\nOn Oil\nid: oil\nauthors: Tarn, Ben;\ndate: 2020\ntype: article\n",
            folder.Run("import", "list.md", "refs.ris").Ends(0).Output);
    }
}
