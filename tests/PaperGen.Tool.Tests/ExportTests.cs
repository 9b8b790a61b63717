using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen export</c>, and what it has in common with <c>import</c>.</summary>
public sealed class ExportTests
{
    private const string Digest = "A Lamp for Every Room\nid: lamp\narxiv: 2601.01001\nauthors: Ada Quill; Ben Tarn\ndate: "
        + "2026-01\nvenue: Conference on Lamps\n\nA lamp is a light.\n";
    private const string Library = "@article{oil, author = {Tarn, Ben}, title = {On {OIL}}, journal = {Lamps}, year = 2020}\n";

    private const string BibTeX = """
        @inproceedings{lamp,
          author = {Ada Quill and Ben Tarn},
          title = {A Lamp for Every Room},
          booktitle = {Conference on Lamps},
          year = {2026},
          month = jan,
          eprint = {2601.01001},
          archiveprefix = {arXiv},
          abstract = {A lamp is a light.},
        }

        """;

    /// <summary>Every input to every output.</summary>
    [Theory]
    [InlineData("refs.bib", "@inproceedings{lamp,")]
    [InlineData("refs.json", "\"id\": \"lamp\"")]
    [InlineData("refs.RIS", "ID  - lamp\r\n")]
    [InlineData("refs.md", "**A Lamp for Every Room**")]
    [InlineData("CITATION.cff", "    title: \"A Lamp for Every Room\"")]
    [InlineData("refs.txt", "Ada Quill, Ben Tarn. A Lamp for Every Room. Conference on Lamps, 2026-01. arXiv:2601.01001")]
    public void The_extension_says_the_format(string file, string expected)
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Digest).Run("export", "a.papers.txt", "-o", file).Ends(0);
        Assert.Contains(expected, folder.Read(file), StringComparison.Ordinal);
        // What can be read leads to the same file from any other format.
        if (file.EndsWith(".bib", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)
            || file.EndsWith(".RIS", StringComparison.Ordinal))
            Assert.Equal(BibTeX, folder.Run("export", file).Ends(0).Output);
    }

    [Fact]
    public void Without_a_file_it_goes_to_the_output()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Digest);
        Assert.Equal(BibTeX, folder.Run("export", "a.papers.txt").Ends(0).Output);
        Assert.Equal(BibTeX, folder.Run("export", "a.papers.txt", "-o", "-").Ends(0).Output);
        Assert.StartsWith("TY  - CONF\r\n", folder.Run("export", "a.papers.txt", "--format", "ris").Ends(0).Output,
            StringComparison.Ordinal);
        folder.Run("export", "a.papers.txt", "--format", "ris", "-o", "refs.data").Ends(0);
        Assert.StartsWith("TY  - CONF\r\n", folder.Read("refs.data"), StringComparison.Ordinal);
    }

    /// <summary>What a project keeps to itself is in nothing that is written of it, as it is in none of its programs.</summary>
    [Fact]
    public void Fields_that_the_project_keeps_to_itself_are_left_out()
    {
        const string Shelved =
            "@misc{oil, title = {On Oil}, year = 2020,\n"
                + "  shelf = {by the door}, my-mark = {three stars}, note = {Lent to Bo},\n"
                + "  keywords = {oily hands}}\n";
        using var folder = new ToolFolder();
        folder.Text("refs.papers.bib", Shelved).Text("Reading.csproj", EvaluatedProject.With(
            "<PropertyGroup><PaperGenPrivateFields>Shelf; my-*#note,KEYWORDS</PaperGenPrivateFields></PropertyGroup>"));
        string written = folder.Run("export", "Reading.csproj").Ends(0).Output;
        Assert.Contains("title = {On Oil}", written, StringComparison.Ordinal);
        foreach (string field in (string[])["by the door", "three stars", "Lent to Bo", "oily hands"])
        {
            Assert.DoesNotContain(field, written, StringComparison.Ordinal);
            // The file alone has nobody who keeps anything.
            Assert.Contains(field, folder.Run("export", "refs.papers.bib").Ends(0).Output, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("oily", folder.Run("list", "Reading.csproj", "--format", "json").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("oily", folder.Run("list", "refs.papers.bib", "--format", "json").Ends(0).Output, StringComparison.Ordinal);
        folder.Run("site", "Reading.csproj", "-o", "site.html").Ends(0);
        folder.Run("site", "refs.papers.bib", "-o", "file.html").Ends(0);
        Assert.DoesNotContain("oily hands", folder.Read("site.html"), StringComparison.Ordinal);
        Assert.Contains("oily hands", folder.Read("file.html"), StringComparison.Ordinal);
    }

    /// <summary>Several files are one catalog: a paper that is in two of them is written once, with what either says.</summary>
    [Fact]
    public void Files_are_merged()
    {
        using var folder = new ToolFolder();
        folder.Text("page.txt", "On OIL\n\nOil burns.\n").Text("refs.bib", Library).Text("a.papers.txt", Digest);
        string written = folder.Run("export", "page.txt", "refs.bib", "a.papers.txt").Ends(0).Output;
        Assert.Equal(2, written.Split('@').Length - 1);
        Assert.Contains("@article{oil,\n  author = {Ben Tarn},\n  title = {On {OIL}},\n  journal = {Lamps},\n  year = {2020},\n  abstract "
            + "= {Oil burns.},\n}\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "refs.xyz", "'refs.xyz' does not say what it is to be: its extension is none of .bib, .json, .ris, .cff, .md "
        + "and .txt; --format names a format")]
    [InlineData("export", "refs", "'refs' does not say what it is to be: its extension is none of .bib, .json, .ris, .cff, .md and .txt; "
        + "--format names a format")]
    [InlineData("export", "refs.papers.txt", "'refs.papers.txt' is a digest; 'papergen import' writes one")]
    [InlineData("import", "CITATION.cff", "'CITATION.cff' is nothing that a project reads: its extension is none of .txt, .md, .bib, "
        + ".json and .ris")]
    [InlineData("export", "there.bib", "'there.bib' exists; --force replaces it")]
    [InlineData("import", "there.bib", "'there.bib' exists; --force replaces it")]
    [InlineData("export", "none/refs.bib", "'none/refs.bib' cannot be written: ")]
    public void What_cannot_be_written_is_said(string command, string file, string message)
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text("a.papers.txt", Digest).Text("there.bib", "% mine\n")
            .Run(command, "a.papers.txt", "-o", file).Ends(2);
        Assert.StartsWith("papergen: " + message, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal("% mine\n", folder.Read("there.bib"));
        Assert.False(File.Exists(folder.At("refs.xyz")));
    }

    [Fact]
    public void A_file_is_replaced_if_that_is_asked_for()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Digest).Text("there.bib", "% mine\n")
            .Run("export", "a.papers.txt", "-o", "there.bib", "--force").Ends(0);
        Assert.Equal(BibTeX, folder.Read("there.bib"));
        // A file may be its own source.
        folder.Run("import", "there.bib", "-o", "there.bib", "--force").Ends(0);
        Assert.Equal(BibTeX, folder.Read("there.bib"));
    }

    [Theory]
    [InlineData("a.bib", "% nothing\n", "'a.bib' holds no paper")]
    [InlineData("a.json", "{ \"Logging\": {} }", "'a.json' holds no paper (PAPER6029: ")]
    [InlineData("a.bib", "<<<<<<< HEAD\n@misc{a, title = {A}}\n=======\n@misc{b, title = {B}}\n>>>>>>> x\n", "a.bib:1: PAPER1020: ")]
    [InlineData("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "'a.xml' cannot be read: ")]
    [InlineData("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "'a.xml' holds no paper")]
    [InlineData("a.xml", "<!DOCTYPE f [<!ENTITY x 'boom'>]><feed "
        + "xmlns='http://www.w3.org/2005/Atom'><entry><title>&x;</title></entry></feed>", "'a.xml': it has a document type")]
    [InlineData("a.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect "
            + "id\n format</summary></entry></feed>", "'a.xml': arXiv answered with an error: incorrect id format")]
    public void What_cannot_be_read_is_said(string file, string text, string message)
    {
        using var folder = new ToolFolder();
        folder.Text("b.papers.txt", Digest).Text(file, text);
        foreach (string command in (string[])["export", "import"])
        {
            ToolResult result = folder.Run(command, "b.papers.txt", file, "-o", "new.bib").Ends(2);
            Assert.StartsWith("papergen: " + message, result.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(folder.At("new.bib")));
        }
        folder.Run("export", "missing.bib").Ends(2);
        folder.Run("export").Ends(2);
    }

    /// <summary>Old files are Latin-1; whoever converts them wants UTF-8.</summary>
    [Fact]
    public void Another_encoding_is_read_and_said()
    {
        using var folder = new ToolFolder();
        folder.Bytes("old.bib", System.Text.Encoding.Latin1.GetBytes("@misc{a, title = {Über Öl}, author = {Müller, Jörg}}\n"));
        ToolResult result = folder.Run("import", "old.bib", "-o", "new.bib").Ends(0);
        Assert.Contains("'old.bib' is another encoding and not UTF-8", result.Error, StringComparison.Ordinal);
        Assert.Contains("Über Öl", folder.Read("new.bib"), StringComparison.Ordinal);
    }
}
