using System.Text.RegularExpressions;

namespace PaperGen.Tests;

/// <summary>
/// The formats of a bibliography, on this project's digests. Other people's programs judge them in PaperGen.Generators.Tests.
/// </summary>
public partial class BibliographyTests
{
    private static readonly Bibliography s_reading = new([Papers.LampLight, Papers.OilBurner, Papers.PlainWicks]);

    [Fact]
    public void It_lists_each_paper_once_in_the_given_order()
    {
        var bibliography = new Bibliography([Papers.OilBurner, Papers.LampLight, Papers.OilBurner]);
        Assert.Equal([Papers.OilBurner, Papers.LampLight], bibliography.Papers);
        Assert.Empty(bibliography.Unresolved);
        Assert.Equal(Papers.All, new Bibliography(Papers.All).Papers);
    }

    [Fact]
    public void Of_citations_it_lists_the_papers_in_the_order_of_their_first_citation()
    {
        // What the types of CitationTests.cs cite, once with this project's catalog and once without.
        IReadOnlyList<Citation> reachable = new OwnCitations(Papers.Catalog).All;
        IReadOnlyList<Citation> unreachable = new OwnCitations(null).All;
        Assert.Equal(["LampLight", "Lantern", "LampLight"], reachable.Select(static citation => citation.PaperId));
        var bibliography = new Bibliography([unreachable[1], reachable[1], reachable[0], reachable[2]]);
        Assert.Equal([Papers.Lantern, Papers.LampLight], bibliography.Papers);
        Assert.Equal([unreachable[1]], bibliography.Unresolved);
        Assert.Equal("LampLight", bibliography.KeyOf(Papers.LampLight));
    }

    [Fact]
    public void Keys_are_ids_in_ASCII()
    {
        var bibliography = new Bibliography(Papers.All);
        Assert.Equal("EcrireA_LaLampe", bibliography.KeyOf(Papers.ÉcrireÀ_LaLampe));
        Assert.Equal("LampLight", bibliography.KeyOf(Papers.LampLight));
        Assert.Throws<ArgumentException>("paper", () => s_reading.KeyOf(Papers.Lantern));
    }

    [Fact]
    public void BibTeX() => Assert.Equal(
        """
        @article{LampLight,
          author = {Ada Wick and Bo Oil},
          title = {{LampLight}: Reading Long Documents by a Small Lamp},
          journal = {Journal of Lamps},
          year = {2024},
          month = may,
          day = {9},
          doi = {10.1000/Lamp.1},
          eprint = {2405.01234v2},
          archiveprefix = {arXiv},
        }

        @misc{OilBurner,
          key = {OilBurner},
          title = {Oil-Burner: How Much Oil Does a Lamp Need?},
          year = {2023},
          month = jan,
          doi = {10.48550/arXiv.2301.00001},
          eprint = {2301.00001},
          archiveprefix = {arXiv},
          note = {Retracted},
        }

        @misc{PlainWicks,
          author = {Cy Thread},
          title = {Wicks, Plain and Twisted},
          year = {2019},
          note = {Superseded by LampLight},
        }

        """,
        s_reading.ToText(BibliographyFormat.BibTeX));

    [Fact]
    public void CslJson() => Assert.Equal(
        """
        [
          {
            "id": "LampLight",
            "type": "article-journal",
            "title": "LampLight: Reading Long Documents by a Small Lamp",
            "author": [
              { "family": "Wick", "given": "Ada" },
              { "family": "Oil", "given": "Bo" }
            ],
            "container-title": "Journal of Lamps",
            "issued": { "date-parts": [[2024, 5, 9]] },
            "DOI": "10.1000/Lamp.1",
            "URL": "https://arxiv.org/abs/2405.01234v2"
          },
          {
            "id": "OilBurner",
            "type": "article",
            "title": "Oil-Burner: How Much Oil Does a Lamp Need?",
            "issued": { "date-parts": [[2023, 1]] },
            "publisher": "arXiv",
            "number": "arXiv:2301.00001",
            "DOI": "10.48550/arXiv.2301.00001",
            "URL": "https://arxiv.org/abs/2301.00001",
            "note": "Retracted"
          },
          {
            "id": "PlainWicks",
            "type": "article",
            "title": "Wicks, Plain and Twisted",
            "author": [
              { "family": "Thread", "given": "Cy" }
            ],
            "issued": { "date-parts": [[2019]] },
            "note": "Superseded by LampLight"
          }
        ]

        """,
        s_reading.ToText(BibliographyFormat.CslJson));

    [Fact]
    public void Ris() => Assert.Equal(
        """
        TY  - JOUR
        ID  - LampLight
        TI  - LampLight: Reading Long Documents by a Small Lamp
        AU  - Wick, Ada
        AU  - Oil, Bo
        T2  - Journal of Lamps
        PY  - 2024
        DA  - 2024/05/09/
        DO  - 10.1000/Lamp.1
        UR  - https://arxiv.org/abs/2405.01234v2
        ER  -#

        TY  - GEN
        ID  - OilBurner
        TI  - Oil-Burner: How Much Oil Does a Lamp Need?
        PY  - 2023
        DA  - 2023/01//
        DO  - 10.48550/arXiv.2301.00001
        UR  - https://arxiv.org/abs/2301.00001
        N1  - Retracted
        ER  -#

        TY  - GEN
        ID  - PlainWicks
        TI  - Wicks, Plain and Twisted
        AU  - Thread, Cy
        PY  - 2019
        DA  - 2019///
        N1  - Superseded by LampLight
        ER  -#


        """.Replace("#", " ", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal),
        s_reading.ToText(BibliographyFormat.Ris));

    [Fact]
    public void CitationCff() => Assert.Equal(
        """
        references:
          - type: "article"
            title: "LampLight: Reading Long Documents by a Small Lamp"
            authors:
              - family-names: "Wick"
                given-names: "Ada"
              - family-names: "Oil"
                given-names: "Bo"
            journal: "Journal of Lamps"
            year: 2024
            month: 5
            date-published: "2024-05-09"
            doi: "10.1000/Lamp.1"
            url: "https://arxiv.org/abs/2405.01234v2"
          - type: "generic"
            title: "Wicks, Plain and Twisted"
            authors:
              - family-names: "Thread"
                given-names: "Cy"
            year: 2019
            notes: "Superseded by LampLight"
        # left out, its authors are not known: OilBurner

        """,
        s_reading.ToText(BibliographyFormat.CitationCff));

    [Fact]
    public void Markdown() => Assert.Equal(
        """
        - Ada Wick, Bo Oil. **LampLight: Reading Long Documents by a Small Lamp**. *Journal of Lamps*, 2024-05-09. [doi:10.1000/Lamp.1](https://doi.org/10.1000/Lamp.1) [arXiv:2405.01234v2](https://arxiv.org/abs/2405.01234v2)
        - **Oil-Burner: How Much Oil Does a Lamp Need?** 2023-01. [doi:10.48550/arXiv.2301.00001](https://doi.org/10.48550/arXiv.2301.00001) [arXiv:2301.00001](https://arxiv.org/abs/2301.00001) \[Retracted\]
        - Cy Thread. **Wicks, Plain and Twisted**. 2019. \[Superseded by LampLight\]

        """,
        s_reading.ToText(BibliographyFormat.Markdown));

    [Fact]
    public void PlainText() => Assert.Equal(
        """
        Ada Wick, Bo Oil. LampLight: Reading Long Documents by a Small Lamp. Journal of Lamps, 2024-05-09. https://doi.org/10.1000/Lamp.1 arXiv:2405.01234v2
        Oil-Burner: How Much Oil Does a Lamp Need? 2023-01. https://doi.org/10.48550/arXiv.2301.00001 arXiv:2301.00001 [Retracted]
        Cy Thread. Wicks, Plain and Twisted. 2019. [Superseded by LampLight]

        """,
        s_reading.ToText(BibliographyFormat.PlainText));

    public static TheoryData<BibliographyFormat> Formats => [.. Enum.GetValues<BibliographyFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_bibliography_of_nothing_is_valid_too(BibliographyFormat format) =>
        Assert.Equal(format == BibliographyFormat.CslJson ? "[]\n" : "", new Bibliography(Array.Empty<Paper>()).ToText(format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_writer_gets_the_same_text(BibliographyFormat format)
    {
        // A writer's own line end does not get in.
        using var writer = new StringWriter { NewLine = "?" };
        s_reading.Write(writer, format);
        Assert.Equal(s_reading.ToText(format), writer.ToString());
        Assert.NotEmpty(writer.ToString());
    }

    [Fact]
    public void There_are_six_formats()
    {
        Assert.Equal(6, Formats.Count);
        Assert.Throws<ArgumentOutOfRangeException>("format", () => s_reading.ToText((BibliographyFormat)6));
        Assert.Throws<ArgumentOutOfRangeException>("format", () => s_reading.Write(TextWriter.Null, (BibliographyFormat)(-1)));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Throws<ArgumentNullException>("papers", () => new Bibliography((IEnumerable<Paper>)null!));
        Assert.Throws<ArgumentNullException>("citations", () => new Bibliography((IEnumerable<Citation>)null!));
        Assert.Throws<ArgumentException>("papers", () => new Bibliography([Papers.Lantern, null!]));
        Assert.Throws<ArgumentException>("citations", () => new Bibliography(new Citation[] { null! }));
        Assert.Throws<ArgumentNullException>("paper", () => s_reading.KeyOf(null!));
        Assert.Throws<ArgumentNullException>("writer", () => s_reading.Write(null!, BibliographyFormat.BibTeX));
    }

    /// <summary>Each block of docs/citations.md that shows an output is one that some format really writes.</summary>
    [Fact]
    public void The_examples_of_the_documentation_are_real()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PaperGen.sln")))
            folder = folder.Parent;
        string page = File.ReadAllText(Path.Combine(folder!.FullName, "docs", "citations.md"));
        var lampLight = new Bibliography([Papers.LampLight]);
        var shown = Example().Matches(page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Equal(lampLight.ToText(BibliographyFormat.BibTeX), shown["bibtex"]);
        Assert.Equal(new Bibliography([Papers.OilBurner, Papers.PlainWicks]).ToText(BibliographyFormat.CitationCff), shown["yaml"]);
    }

    [GeneratedRegex("^```(bibtex|yaml)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
