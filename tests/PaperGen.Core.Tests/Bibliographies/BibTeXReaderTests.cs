using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>
/// What is read of files that are odd or broken, one slip each: entries with their fields, and problems with their places.
/// </summary>
public class BibTeXReaderTests
{
    private const string Next = "\n@misc{oil, title = {On Oil}}\n";

    /// <summary>Each with the entries that are read of it, and the problems above hidden.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "@book{lamp, title={On {Lamps}}, year=2020}", "book lamp title=On Lamps; year=2020", "" },
        { "@book(lamp, title={On Lamps (Old)}, year=2020)", "book lamp title=On Lamps (Old); year=2020", "" },
        { "@ Book { lamp , title = { On Lamps } }", "book lamp title=On Lamps", "" },
        { "@book{lamp, title={On Lamps}\n year={2020}}", "book lamp title=On Lamps; year=2020", "MissingComma 2:2" },
        { "@book{lamp\n title={On Lamps}}", "book lamp title=On Lamps", "MissingComma 2:2" },
        { "@book{lamp, title={On {Lamps}, year={2020}}\n", "book lamp title=On Lamps; year=2020", "UnclosedValue 1:19" },
        { "@book{lamp, title=\"On Lamps, year={2020}}\n", "book lamp title=On Lamps; year=2020", "UnclosedQuote 1:19" },
        { "@book{lamp, title={On Lamps}, year={2020}\n", "book lamp title=On Lamps; year=2020", "UnclosedEntry 1:6" },
        { "@book{lamp,\n title={On Lamps\n", "book lamp title=On Lamps", "UnclosedValue 2:8" },
        { "@book{lamp, title={On Lamps}}, year={2020}}", "book lamp title=On Lamps; year=2020", "ExtraClosingBrace 1:29" },
        { "@book{lamp, title={On Lamps}} and more, said } twice", "book lamp title=On Lamps", "" },
        { "@book{lamp, title=\"Gr\\\"un\", year={2020}}", "book lamp title=Grün; year=2020", "QuoteInQuotes 1:22" },
        { "@book{lamp, title=\"Gr{\\\"u}n\"}", "book lamp title=Grün", "" },
        { "@book{lamp, title=On Lamps, year=2020}", "book lamp title=On Lamps; year=2020", "MissingBraces 1:19" },
        { "@book{lamp, title={On Lamps}, pages=1--5}", "book lamp title=On Lamps; pages=1–5", "MissingBraces 1:37" },
        { "@book{lamp, title={On Lamps}, year= , note={x}}", "book lamp title=On Lamps; note=x", "MissingValue 1:31" },
        { "@book{lamp, title={On Lamps}, yea\n}", "book lamp title=On Lamps", "MissingValue 1:31" },
        { "@book{lamp, title {On Lamps}}", "book lamp title=On Lamps", "MissingEquals 1:13" },
        { "@book{lamp, title={On Lamps} and oil, year=2020}", "book lamp title=On Lamps; year=2020", "UnexpectedText 1:30" },
        { "@book{lamp, title={On Lamps},, year=2020}", "book lamp title=On Lamps; year=2020", "StrayComma 1:30" },
        { "@book{lamp, title={On Lamps}, title={On Oil}}", "book lamp title=On Lamps", "DuplicateField 1:31" },
        { "@book{, title={On Lamps}}", "book  title=On Lamps", "MissingKey 1:7" },
        { "@book{title={On Lamps}, year=2020}", "book  title=On Lamps; year=2020", "MissingKey 1:7" },
        { "@book{my lamp, title={On Lamps}}", "book my lamp title=On Lamps", "WhiteSpaceInKey 1:7" },
        { "@book{la{mp, title={On Lamps}}", "book la{mp title=On Lamps", "SignInKey 1:9" },
        { "@book{x:y/z+1.2-ü'é, title={On Lamps}}", "book x:y/z+1.2-ü'é title=On Lamps", "" },
        { "@book{lamp, title=shine}", "book lamp title=shine", "UndefinedMacro 1:19" },
        { "@string{s = {On }}\n@book{lamp, title = s # \"La\" # {mps}, month = feb}", "book lamp title=On Lamps; month=February", "" },
        { "@book{lamp, title=s}\n@string{s = {On Lamps}}", "book lamp title=s", "UndefinedMacro 1:19" },
        { "@book{lamp, title={On \\{ Lamps}, year=2020}", "book lamp title=On { Lamps; year=2020", "EscapedBrace 1:23" },
        { "@book{lamp, title={On \\{\\} Lamps}}", "book lamp title=On {} Lamps", "" },
        { "@book{lamp, % year={1999},\n title={100% Lamps}}", "book lamp title=100% Lamps", "" },
        { "% @book{lamp, title={On Lamps}}", "", "" },
        { "@comment{@book{lamp, title={On Lamps}}}", "", "" },
        { "@comment a remark", "", "" },
        { "@preamble{\"\\newcommand{\\x}{y}\" # {z}}", "", "" },
        { "write to me@lamps.example (soon)", "", "" },
        { "@book{lamp, title={On Lamps}, 2nd={x}, bdsk-url-1={y}}", "book lamp title=On Lamps; 2nd=x; bdsk-url-1=y",
            "FieldNameDigit 1:31" },
        { "@book{lamp, title={On Lamps}, author={M{\"u}ller}}", "book lamp title=On Lamps; author=M\"uller", "LostBackslash 1:40" },
        { "@book{lamp, title={On Lamps}, author={Wick, Ada, and Oil, Bo}}", "book lamp title=On Lamps; author=Wick, Ada, and Oil, Bo",
            "StrayCommaInName 1:48" },
        { "@book{lamp, title={On Lamps}, author={A. Wick, B. Oil, C. Lamp}}", "book lamp title=On Lamps; author=A. Wick, B. Oil, C. Lamp",
            "NamesByCommas 1:46" },
        { "@book{lamp, year=2020}", "book lamp year=2020", "MissingTitle 1:7" },
        { "@inbook{lamp, title={On Lamps}, crossref={all}}\n@book{all, title={All Lamps}, year=2020}",
            "inbook lamp title=On Lamps; crossref=all; booktitle=All Lamps; year=2020 | book all title=All Lamps; year=2020", "" },
        { "@misc{lamp, title={On Lamps}, xdata={press}}\n@xdata{press, publisher={Lamp Press}}",
            "misc lamp title=On Lamps; xdata=press; publisher=Lamp Press | xdata press publisher=Lamp Press", "" },
        { "@inproceedings{lamp, title={On Lamps}, crossref={conf}}\n@proceedings{conf, title={Lamps 3}, crossref={all}}\n"
            + "@mvproceedings{all, title={All Lamps}, year=2020, month=may}\n",
            "inproceedings lamp title=On Lamps; crossref=conf; booktitle=Lamps 3; maintitle=All Lamps; year=2020; month=May"
            + " | proceedings conf title=Lamps 3; crossref=all; maintitle=All Lamps; year=2020; month=May"
            + " | mvproceedings all title=All Lamps; year=2020; month=May", "" },
        { "@inproceedings{lamp, title={On Lamps}, crossref={conf}}\n@proceedings{conf, title={Lamps 3}, xdata={x}, year=2021}\n"
            + "@xdata{x, publisher={Oil}, date={2020-05}, crossref={conf}}",
            "inproceedings lamp title=On Lamps; crossref=conf; booktitle=Lamps 3; year=2021; publisher=Oil"
            + " | proceedings conf title=Lamps 3; xdata=x; year=2021; publisher=Oil"
            + " | xdata x publisher=Oil; date=2020-05; crossref=conf; booktitle=Lamps 3", "" },
        { "@misc{lamp, title: {On Lamps}, author : \"Wick, Ada\", year: 2020}", "misc lamp title=On Lamps; author=Wick, Ada; year=2020",
            "MissingEquals 1:13, MissingEquals 1:32, MissingEquals 1:54" },
        { "@misc{lamp, title={On Lamps}, crossref={none}}", "misc lamp title=On Lamps; crossref=none", "UnknownParent 1:41" },
        { "@misc{Oil, title={On Old Oil}}", "misc Oil title=On Old Oil", "KeysDifferInCase 2:7" },
        { "@misc{lamp, title={On Lamps}, doi={doi.org/10.1000/a}}", "misc lamp title=On Lamps; doi=doi.org/10.1000/a", "DoiAsUrl 1:36" },
        { "@misc{lamp, title={On Lamps}, doi={10/lamps}}", "misc lamp title=On Lamps; doi=10/lamps", "" },
        { "@misc{lamp, title={On Lamps}, doi={here}}", "misc lamp title=On Lamps; doi=here", "InvalidDoi 1:36" },
        { "@misc{lamp,\r\n\ttitle={On\r\n\t  Lamps}}", "misc lamp title=On Lamps", "" },
        { "@misc{lamp, abstract={It shows\n@misc{no, title={No}}\nand goes on}, title={On Lamps}}",
            "misc lamp abstract=It shows @miscno, title=No and goes on; title=On Lamps", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read(string text, string entries, string problems)
    {
        string file = text + Next;
        BibTeXLibrary library = BibTeXFiles.Papers(file);
        string next = " | misc oil title=On Oil";
        string found = " | " + string.Join(" | ", library.Entries.Select(entry => Entry(file, entry)));
        Assert.EndsWith(next, found, StringComparison.Ordinal);
        Assert.Equal(entries.Length == 0 ? next : " | " + entries + next, found);
        Assert.Equal(problems, string.Join(", ", Problems(file, library)));
    }

    /// <summary>A repair leaves the same entries, and nothing to repair.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_repaired_file_is_read_as_before(string text, string entries, string problems)
    {
        _ = entries;
        string file = text + Next;
        BibTeXLibrary before = BibTeXReader.Read(file);
        string repaired = file;
        // A value that is closed may show that its entry is not.
        for (int round = 0; round < 2; round++)
        {
            TextEdit[] edits = [.. BibTeXReader.Read(repaired).Problems.Where(static problem => problem.Edit is not null
                && IsLoud(problem)).Select(static problem => problem.Edit!.Value).OrderBy(static edit => edit.Span)];
            repaired = TextEdits.Apply(repaired, new TextSpan(0, repaired.Length), edits);
        }
        if (repaired == file)
            return;
        BibTeXLibrary after = BibTeXReader.Read(repaired);
        Assert.Equal(Titles(file, before), Titles(repaired, after));
        Assert.DoesNotContain(after.Problems, static problem => problem.Edit is not null && IsLoud(problem));
        Assert.NotEqual("", problems);
    }

    [Theory]
    [InlineData("date = {2020-05-09}", "2020-05-09")]
    [InlineData("date = {2020-05/2021}", "2020-05")]
    [InlineData("date = {1994?}", "1994")]
    [InlineData("date = {2020-21}", "2020")]
    [InlineData("date = {-0300}", "")]
    [InlineData("year = 2020, month = may", "2020-05")]
    [InlineData("year = 2020, month = \"12~\" # jan", "2020-01-12")]
    [InlineData("year = {2020}, month = {7}, day = {3}", "2020-07-03")]
    [InlineData("year = {c. 1990--1992}", "1990")]
    [InlineData("year = {May 2020}", "2020-05")]
    [InlineData("year = {in press}", "")]
    [InlineData("date = {2021}, year = {1999}", "2021")]
    public void A_date_is_read(string fields, string expected)
    {
        string text = "@misc{lamp, title = {T}, " + fields + "}";
        Assert.Equal(expected, BibTeXText.Of(text, BibTeXReader.Read(text).Entries[0].Field(PaperField.Date)));
    }

    [Theory]
    [InlineData("eprint = {2006.01234v2}, archiveprefix = {arXiv}", "2006.01234v2")]
    [InlineData("eprint = {arXiv:2006.01234}", "2006.01234")]
    [InlineData("eprint = {2006.01234}, eprinttype = {pubmed}", "")]
    [InlineData("journal = {arXiv preprint arXiv:2006.01234}", "2006.01234")]
    [InlineData("journal = {CoRR}, volume = {abs/2006.01234}", "2006.01234")]
    [InlineData("url = {https://arxiv.org/abs/hep-th/9901001}", "hep-th/9901001")]
    [InlineData("doi = {10.48550/arXiv.2006.01234}", "2006.01234")]
    [InlineData("note = {arXiv:1.2}", "")]
    public void An_arXiv_identifier_is_found(string fields, string expected)
    {
        string text = "@misc{lamp, title = {T}, " + fields + "}";
        Assert.Equal(expected, BibTeXText.Of(text, BibTeXReader.Read(text).Entries[0].Field(PaperField.ArxivId)));
    }

    [Theory]
    [InlineData("doi = {10.1000/a\\_b}", "10.1000/a_b")]
    [InlineData("doi = {https://dx.doi.org/10.1000/a%28b%29}", "10.1000/a(b)")]
    [InlineData("doi = {doi: 10.1000/A.}", "10.1000/A")]
    [InlineData("url = {https://doi.org/10.1000/a}", "10.1000/a")]
    [InlineData("doi = {10.1000/0 (1)<2::AID-3>4}", "10.1000/0")]
    [InlineData("doi = {10.1002/(SICI)1097-0258(19960330)15:6<619::AID-LMP188>3.0.CO;2-A}",
        "10.1002/(SICI)1097-0258(19960330)15:6<619::AID-LMP188>3.0.CO;2-A")]
    [InlineData("doi = {10.1000/(1)2:3$<$4::AID-5$>$6}", "10.1000/(1)2:3<4::AID-5>6")]
    [InlineData("doi = {10.1000/(1)2:3{\\textless}4::AID-5{\\textgreater}6}", "10.1000/(1)2:3<4::AID-5>6")]
    [InlineData("doi = {10.1000/(1)2:3&lt;4::AID-5&gt;6}", "10.1000/(1)2:3<4::AID-5>6")]
    [InlineData("doi = {10.1000/(1)2:3%3C4::AID-5%3E6}", "10.1000/(1)2:3<4::AID-5>6")]
    [InlineData("doi = {10.1000/12(2006)87[12:AOL]2.0.CO;2}", "10.1000/12(2006)87[12:AOL]2.0.CO;2")]
    [InlineData("url = {https://doi.org/10.1000/(1)2:3%3C4::AID-5%3E6}", "10.1000/(1)2:3<4::AID-5>6")]
    [InlineData("doi = {10.1000.10/a}", "10.1000.10/a")]
    [InlineData("url = {https://x.example/10.1000/a}", "")]
    public void A_DOI_is_found(string fields, string expected)
    {
        string text = "@misc{lamp, title = {T}, " + fields + "}";
        Assert.Equal(expected, BibTeXText.Of(text, BibTeXReader.Read(text).Entries[0].Field(PaperField.Doi)));
        // The catalog takes it, too.
        var catalog = new CatalogInspector([new DigestFile("a.papers.bib", new FileContent(text, format: "bibtex"))]).Catalog;
        Assert.Equal(expected, Assert.Single(catalog.Papers).Entry.Doi ?? "");
    }

    [Fact]
    public void What_is_private_is_in_no_field()
    {
        const string Text = """
            @misc{lamp, title = {T}, file = {:/home/ada/a.pdf:PDF}, local-url = {x}, pdf = {x}, annote = {x}, annotation = {x},
                review = {x}, comment = {x}, owner = {ada},
              timestamp = {x}, groups = {x}, bdsk-url-1 = {x}, note = {/Users/ada/b.pdf}, howpublished = {file:///C:/ada},
                  extra = {C\:\\ada\\c.pdf}, pages = {1--2}, url = {file:///x}}
            """;
        BibTeXEntry entry = BibTeXReader.Read(Text).Entries[0];
        Assert.Equal(["title", "", "pages"], entry.Fields.Select(static field => field.Name));
    }

    [Fact]
    public void Keywords_are_parted_outside_braces()
    {
        const string Text = "@misc{lamp, title = {T}, keywords = {lamps, {oil, wicks} , light}}";
        Assert.Equal(["lamps", "oil, wicks", "light"],
            BibTeXReader.Read(Text).Entries[0].Fields.Where(static field => field.Field == PaperField.Keyword)
                .Select(static field => BibTeXText.Of(Text, field)));
    }

    private static bool IsLoud(BibliographyProblem problem) =>
        BibliographyRules.Of(problem.Kind) is { DefaultSeverity: > FindingSeverity.Hidden };

    private static IEnumerable<string> Problems(string text, BibTeXLibrary library)
    {
        var lines = new LineMap(text);
        return library.Problems.Where(IsLoud).OrderBy(static problem => problem.Span)
            .Select(problem => lines.PositionOf(problem.Span.Start) is var place
                ? $"{problem.Kind} {place.Line + 1}:{place.Character + 1}" : "");
    }

    private static string Entry(string text, BibTeXEntry entry) => $"{entry.Type} {entry.Key} " + string.Join("; ",
        entry.Values.Select(value => value.Name + "=" + value.Decode(text, SliceEncoding.BibTeX)));

    private static string[] Titles(string text, BibTeXLibrary library) =>
        [.. library.Entries.Select(entry => entry.Type + " " + BibTeXText.Of(text, entry.Field(PaperField.Title)) + " "
            + BibTeXText.Of(text, entry.Field(PaperField.Date)))];
}
