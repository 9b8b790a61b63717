using PaperGen.Analysis;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Formats;

/// <summary>CSL-JSON and RIS from the file to the running program: the library reads every field as the tool does.</summary>
public class BibliographyReadingTests
{
    private const string Json = """
        [
          {
            "id": "wick\u0032020", "type": "article-journal", "title": "\"Lamps\" \ud83d\udca1 of D\u00fcsseldorf: <i>a<\/i> <span class=\"nocase\">History<\/span>",
            "abstract": "First line\n  second\tline \\alpha \ud83d alone, see https:\/\/github.com\/lamps\/oil.",
            "author": [
              { "family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van" }, { "family": "Kuhn", "given": "Ada", "suffix": "Jr." },
              { "family": "Mirandola", "given": "Pico", "dropping-particle": "della" }, { "literal": "Wick & Sons, Inc." }, { "family": "Plato" }
            ],
            "issued": { "date-parts": [["2020", "06", 3]] }, "container-title": "Journal of \u201cLamps\u201d", "DOI": "10.1000\/lamps.1", "URL": "https:\/\/x.example\/a_b",
            "keyword": "oil, l\u00e4mps", "note": "A \"note\"", "page": "1-12", "issue": 4, "volume": "7", "custom-thing": "\u00e9"
          },
          { "id": 7, "type": "book", "title": "Seven", "issued": { "raw": "May 2019" }, "editor": [{ "family": "Oil", "given": "Bo" }] },
          { "id": "c", "type": "thesis", "title": "C", "issued": { "literal": "Spring 2018" }, "genre": "PhD thesis", "publisher": "Bell" },
          { "id": "d", "type": "webpage", "title": "D", "issued": { "date-parts": [[2017, 1], [2018, 2]], "circa": true } },
          { "id": "e", "type": "report", "title": "E", "issued": { "edtf": "2016-02~" }, "number": "arXiv:2602.12345" },
          { "id": "f", "type": "article", "title": "F", "issued": "2015-12-31" }
        ]
        """;

    private const string Ris = "TY  - JOUR\r\nID  - wick2020\r\nTI  - Lamps \U0001F4A1 of D\u00FCsseldorf\r\nAB  - First line\r\n  second "
        + "line\r\nAU  - van Beethoven, Ludwig\r\nAU  - Kuhn, Ada, Jr.\r\n"
        + "AU  - Lamp Institute\r\nPY  - 2020\r\nDA  - 2020/06/03/\r\nJO  - J. Lamps\r\nJF  - Journal of Lamps\r\nVL  - 7\r\nSP  - "
        + "1\r\nEP  - 12\r\nSN  - 1234-5678\r\nDO  - 10.1000/lamps.1\r\n"
        + "UR  - https://x.example/a_b\r\nKW  - oil; wicks\r\nKW  - lamps\r\nN1  - private\r\nER  - \r\n\r\nTY  - CONF\r\nTI  - On "
        + "Oil\r\nA1  - Oil, Bo\r\nY1  - 2015/october\r\nT2  - Proceedings of Oil\r\nC3  - Proceedings of Oil\r\n"
        + "UR  - https://arxiv.org/abs/1706.03762\r\nER  - \r\n";

    [Theory]
    [InlineData("refs.papers.json", Json, 6)]
    [InlineData("refs.papers.ris", Ris, 2)]
    public void The_library_reads_what_the_tool_reads(string path, string text, int papers)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(text, path));
        loaded.Catalog.Verify();
        Assert.Equal(papers, loaded.Catalog.Papers.Count);
        var inspector =
            new CatalogInspector([new DigestFile(path, new FileContent(text, format: DigestFormats.NameIn(DigestFormats.Of(path))))],
                BuiltInTaxonomy.Taxonomy);
        var texts = new PaperTexts(inspector);
        Assert.Equal(inspector.Catalog.Papers.Select(paper => Shown(texts.Of(paper), paper)), loaded.Catalog.Papers.Select(Shown));
    }

    [Fact]
    public void Escapes_surrogates_particles_and_literal_names_come_through()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Json, "refs.papers.json"));
        Paper lamps = loaded.Catalog["wick2020"];
        Assert.Equal("\"Lamps\" \U0001F4A1 of D\u00FCsseldorf: a History", lamps.Title);
        Assert.Equal("First line second line \\alpha \uFFFD alone, see https://github.com/lamps/oil.",
            lamps.Abstract.Replace('\uD83D', '\uFFFD'));
        Assert.Equal(["Ludwig van Beethoven", "Ada Kuhn Jr.", "Pico della Mirandola", "Wick & Sons, Inc.", "Plato"],
            lamps.Authors.Select(static author => author.ToString()));
        Assert.Equal(["van", null, "della", null, null], lamps.Authors.Select(static author => author.Particle));
        Assert.Equal("Journal of \u201CLamps\u201D", lamps.Venue);
        Assert.Equal(["oil", "l\u00E4mps"], lamps.Keywords);
        Assert.Equal("A \"note\"", lamps.Note);
        Assert.Equal(("1-12", "4", "https://x.example/a_b", "\u00E9"),
            (lamps.Fields["pages"], lamps.Fields["number"], lamps.Fields["url"], lamps.Fields["custom-thing"]));
        Assert.Equal(["2020-06-03", "2019-05", "2018", "2017-01", "2016-02", "2015-12-31"],
            loaded.Catalog.Papers.Select(static paper => paper.Date.ToString()));
        Assert.Equal("phdthesis", loaded.Catalog["c"].Type);
        Assert.Equal("2602.12345", loaded.Catalog["e"].ArxivId);
    }

    private static string Shown(IPaperTexts paper, PaperModel model) => string.Join(" | ",
        paper.Id, paper.TextOf(PaperField.Title), paper.TextOf(PaperField.Abstract), paper.TextOf(PaperField.Venue),
        paper.TextOf(PaperField.Doi), paper.TextOf(PaperField.ArxivId),
        paper.TextOf(PaperField.Type), paper.TextOf(PaperField.Note), paper.Date?.ToString(),
        string.Join("; ", paper.TextsOf(PaperField.Keyword)), Of(paper.Fields),
        string.Join(" ", model.Entry.Links.Select(static link => link.Url)));

    private static string Shown(Paper paper) => string.Join(" | ",
        paper.Id, paper.Title, paper.Abstract.Length == 0
            ? null : paper.Abstract, paper.Venue, paper.Doi, paper.ArxivId, paper.Type, paper.Note, paper.Date?.ToString(),
        string.Join("; ", paper.Keywords), Of(paper.Fields), string.Join(" ", paper.Links.Select(static link => link.Url)));

    private static string Of(IReadOnlyDictionary<string, string> fields) =>
        string.Join("; ", fields.OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => field.Key + "=" + field.Value));
}
