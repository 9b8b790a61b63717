using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen import</c>.</summary>
public sealed class ImportTests
{
    private const string List = "- **A Lamp for Every Room** - Ada Quill, Ben Tarn (*BELL 2026*) [[arXiv](https://arxiv.org/abs/2601.01001)] [[code](https://github.com/lamps/room)]\n";

    [Fact]
    public void A_list_becomes_a_digest_that_is_imported_as_it_is()
    {
        using var folder = new ToolFolder();
        folder.Text("list.md", List);

        string digest = folder.Run("import", "list.md").Ends(0).Output;

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001\nauthors: Ada Quill, Ben Tarn\ndate: 2026\nlinks: https://github.com/lamps/room\n", digest);
        Assert.Equal(digest, folder.Text("again.papers.txt", digest).Run("import", "again.papers.txt").Ends(0).Output);
        folder.Run("import", "list.md", "-o", "new.papers.txt").Ends(0);
        Assert.Equal(digest, folder.Read("new.papers.txt"));
        folder.Run("import", "list.md", "-o", "new.papers.txt").Ends(2);
    }

    [Fact]
    public void An_answer_of_arXiv_is_imported_and_declares_no_entity()
    {
        const string entry = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/2601.01001v1</id><published>2026-01-05T10:00:00Z</published>"
            + "<title>A Lamp for\n  Every Room</title><summary>A lamp is a light.</summary><author><name>Ada Quill</name></author></entry></feed>";
        using var folder = new ToolFolder();

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001v1\nauthors: Ada Quill\ndate: 2026-01-05\n\nA lamp is a light.\n", folder.Text("a.xml", entry).Run("import", "a.xml").Ends(0).Output);
        folder.Text("b.xml", "<!DOCTYPE feed [<!ENTITY a 'b'>]>" + entry).Run("import", "b.xml").Ends(2);
    }

    [Fact]
    public void Daily_papers_are_imported()
    {
        using var folder = new ToolFolder();
        folder.Text("a.json", """[{"paper":{"id":"2601.01001","title":"A Lamp for\n  Every Room","summary":"A lamp is a light.","authors":[{"name":"Ada Quill"}],"publishedAt":"2026-01-05T00:00:00.000Z","githubRepo":"https://github.com/lamps/room"}},"{'paper': 1}"]""");

        Assert.Equal("A Lamp for Every Room\narxiv: 2601.01001\nauthors: Ada Quill\ndate: 2026-01-05\nlinks: https://github.com/lamps/room\n\nA lamp is a light.\n", folder.Run("import", "a.json").Ends(0).Output);
    }
}
