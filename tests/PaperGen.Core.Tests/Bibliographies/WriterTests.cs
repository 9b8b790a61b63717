using PaperGen.Bibliographies;
using PaperGen.Internal;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>
/// What the formats make of the fields of a bibliography entry: type, venue, keywords, further fields. Without the library, as the tool has
/// them.
/// </summary>
public class WriterTests
{
    private static ToldPaper Talk() => new ToldPaper { Date = new PaperDate(2024, 7) }
        .With(PaperField.Title, "LampLight: On Light")
        .With(PaperField.Authors, "Wick, Ada; {Oil and Sons}; others")
        .With(PaperField.Venue, "Proceedings of the Conference on Lamps")
        .With(PaperField.Type, "inproceedings")
        .With("pages", "12--34")
        .With("volume", "7")
        .With("publisher", "Lamp & Co.")
        .With("isbn", "978-3-16-148410-0")
        .With("url", "https://example.org/a_b{c}")
        .With("title", "another")
        .With("odd name", "left out")
        .Keywords("oil", "light, too", "oil");

    [Fact]
    public void BibTeX_has_them_all() => Assert.Equal(
        """
        @inproceedings{Lamp,
          author = {Ada Wick and {Oil and Sons} and others},
          title = {{LampLight}: On Light},
          booktitle = {Proceedings of the Conference on Lamps},
          year = {2024},
          month = jul,
          keywords = {oil, light, too},
          pages = {12--34},
          volume = {7},
          publisher = {Lamp \& Co.},
          isbn = {978-3-16-148410-0},
          url = {https://example.org/a_b%7Bc%7D},
        }

        """,
        Text(BibliographyFormat.BibTeX, Talk()));

    [Fact]
    public void CslJson_has_what_its_schema_has() => Assert.Equal(
        """
        [
          {
            "id": "Lamp",
            "type": "paper-conference",
            "title": "LampLight: On Light",
            "author": [
              { "family": "Wick", "given": "Ada" },
              { "literal": "Oil and Sons" }
            ],
            "container-title": "Proceedings of the Conference on Lamps",
            "issued": { "date-parts": [[2024, 7]] },
            "volume": "7",
            "page": "12-34",
            "publisher": "Lamp & Co.",
            "ISBN": "978-3-16-148410-0",
            "URL": "https://example.org/a_b{c}",
            "keyword": "oil, light, too"
          }
        ]

        """,
        Text(BibliographyFormat.CslJson, Talk()));

    /// <summary>A DOI of before 2008 is as it is where that may stand; in an address its signs mean something else.</summary>
    [Theory]
    [InlineData(nameof(BibliographyFormat.BibTeX), "doi = {10.1000/(1)2:3<4::AID-5>6}")]
    [InlineData(nameof(BibliographyFormat.CslJson), "\"DOI\": \"10.1000/(1)2:3<4::AID-5>6\"")]
    [InlineData(nameof(BibliographyFormat.CitationCff), "https://doi.org/10.1000/(1)2:3%3C4::AID-5%3E6\"")]
    [InlineData(nameof(BibliographyFormat.PlainText), "https://doi.org/10.1000/(1)2:3%3C4::AID-5%3E6")]
    public void An_old_DOI_is_written_so(string format, string expected)
    {
        string written = Text(Enum.Parse<BibliographyFormat>(format), Talk().With(PaperField.Doi, "10.1000/(1)2:3<4::AID-5>6"));
        Assert.Contains(expected, written, StringComparison.Ordinal);
        Assert.DoesNotContain("doi: \"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_has_what_it_has_tags_for() => Assert.Equal(
        "TY  - CONF\nID  - Lamp\nTI  - LampLight: On Light\nAU  - Wick, Ada\nAU  - Oil and Sons\nT2  - Proceedings of the Conference on "
            + "Lamps\nC3  - Proceedings of the Conference on Lamps\nPY  - 2024\nDA  - 2024/07//\n"
        + "VL  - 7\nPB  - Lamp & Co.\nSN  - 978-3-16-148410-0\nSP  - 12\nEP  - 34\nUR  - https://example.org/a_b{c}\nKW  - oil\nKW  - "
        + "light, too\nER  - \n\n",
        Text(BibliographyFormat.Ris, Talk()).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void CitationCff_has_what_its_schema_has() => Assert.Equal(
        """
        references:
          - type: "conference-paper"
            title: "LampLight: On Light"
            authors:
              - family-names: "Wick"
                given-names: "Ada"
              - name: "Oil and Sons"
            collection-title: "Proceedings of the Conference on Lamps"
            year: 2024
            month: 7
            volume: "7"
            isbn: "978-3-16-148410-0"
            keywords:
              - "oil"
              - "light, too"

        """,
        Text(BibliographyFormat.CitationCff, Talk()));

    /// <summary>A publisher or a school holds no papers.</summary>
    [Theory]
    [InlineData("book", "publisher = {Lamp Press}", "\"publisher\": \"Lamp Press\"", "PB  - Lamp Press",
        "    publisher:\n      name: \"Lamp Press\"\n")]
    [InlineData("phdthesis", "school = {Lamp Press}", "\"publisher\": \"Lamp Press\"", "PB  - Lamp Press",
        "    institution:\n      name: \"Lamp Press\"\n")]
    [InlineData("techreport", "institution = {Lamp Press}", "\"publisher\": \"Lamp Press\"", "PB  - Lamp Press",
        "    institution:\n      name: \"Lamp Press\"\n")]
    [InlineData("article", "journal = {Lamp Press}", "\"container-title\": \"Lamp Press\"", "T2  - Lamp Press",
        "    journal: \"Lamp Press\"\n")]
    [InlineData("incollection", "booktitle = {Lamp Press}", "\"container-title\": \"Lamp Press\"", "T2  - Lamp Press",
        "    collection-title: \"Lamp Press\"\n")]
    [InlineData("movie", "howpublished = {Lamp Press}", "\"container-title\": \"Lamp Press\"", "T2  - Lamp Press",
        "    journal: \"Lamp Press\"\n")]
    public void A_type_says_what_the_venue_is(string type, string bibTeX, string csl, string ris, string cff)
    {
        ToldPaper paper = new ToldPaper().With(PaperField.Title, "On Light").With(PaperField.Authors, "Ada Wick;")
            .With(PaperField.Type, type).With(PaperField.Venue, "Lamp Press").With("publisher", "P");
        string text = Text(BibliographyFormat.BibTeX, paper);
        Assert.StartsWith("@" + type + "{Lamp,\n", text, StringComparison.Ordinal);
        Assert.Contains("  " + bibTeX + ",\n", text, StringComparison.Ordinal);
        Assert.Contains(csl, Text(BibliographyFormat.CslJson, paper), StringComparison.Ordinal);
        Assert.Contains(ris, Text(BibliographyFormat.Ris, paper), StringComparison.Ordinal);
        Assert.Contains(cff, Text(BibliographyFormat.CitationCff, paper), StringComparison.Ordinal);
        // No format says a thing twice.
        Assert.Single(text.Split('\n'), static line => line.StartsWith("  publisher", StringComparison.Ordinal));
        Assert.InRange(Text(BibliographyFormat.CslJson, paper).Split("\"publisher\"").Length, 1, 2);
    }

    [Theory]
    [InlineData("10.1000/x", "ISBN 3")]
    [InlineData("1234-567", "12345678901234567890")]
    public void CitationCff_leaves_out_what_its_schema_refuses(string issn, string isbn)
    {
        string text =
            Text(BibliographyFormat.CitationCff, new ToldPaper().With(PaperField.Title, "T").With(PaperField.Authors, "Ada Wick;")
                .With("issn", issn).With("isbn", isbn).With("url", "lamps"));
        Assert.Equal("references:\n  - type: \"generic\"\n    title: \"T\"\n    authors:\n      - family-names: \"Wick\"\n        "
            + "given-names: \"Ada\"\n", text);
    }

    [Fact]
    public void A_type_that_is_no_word_is_misc() =>
        Assert.StartsWith("@misc{Lamp,\n", Text(BibliographyFormat.BibTeX, new ToldPaper().With(PaperField.Type, "a{b")),
            StringComparison.Ordinal);

    /// <summary>Every format is on the list, and found by the name of its files.</summary>
    [Fact]
    public void The_registry_has_every_format()
    {
        Assert.Equal(Enum.GetValues<BibliographyFormat>(), BibliographyFormats.All.Select(static info => info.Format));
        Assert.All(BibliographyFormats.All,
            static info => Assert.Same(info, BibliographyFormats.OfFile("folder.x/REFS" + info.Extension.ToUpperInvariant())));
        Assert.Equal(BibliographyFormats.All.Count, BibliographyFormats.All.Select(static info => info.Name).Distinct().Count());
        Assert.Null(BibliographyFormats.OfFile("refs.pdf"));
        Assert.Null(BibliographyFormats.OfFile("refs"));
    }

    private static string Text(BibliographyFormat format, ToldPaper paper)
    {
        using var writer = new StringWriter();
        BibliographyFormats.Of(format)!.Write(writer, [new BibliographyEntry(paper, paper.Id)]);
        return writer.ToString();
    }
}
