using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>CSL-JSON: what becomes of its members, what is kept of a broken file, and what it costs.</summary>
public class CslJsonTests
{
    private static ReadBibliography Read(string text) => ReadBibliography.Of("a.papers.json", text);

    [Fact]
    public void Members_become_fields()
    {
        ReadBibliography read = Read(Small.CslJson);
        EntrySyntax lamps = read.Entries[0], oil = read.Entries[1];
        Assert.Equal(["Lamps \"on\" Düsseldorf: H2O &amp; oil", "On Oil"], read.Titles());
        Assert.Equal("wick2020lamps", read.Field(lamps, PaperField.Id));
        Assert.Equal("van Beethoven, Ludwig; Kuhn, Jr., Ada; {Lamp, Oil (Inc.)}; others", read.Field(lamps, PaperField.Authors));
        Assert.Equal("2020-06-03", read.Field(lamps, PaperField.Date));
        Assert.Equal("Journal of Lamps", read.Field(lamps, PaperField.Venue));
        Assert.Equal("10.1000/LAMP.1", read.Field(lamps, PaperField.Doi));
        Assert.Equal("https://x.example/a_b", read.Field(lamps, PaperField.Links));
        Assert.Equal(["lamps", "oil"], lamps.Fields.Where(static field => field.Field == PaperField.Keyword)
            .Select(field => BibTeXText.Of(Small.CslJson, field)));
        Assert.Equal("Retracted in 2022", read.Field(lamps, PaperField.Note));
        Assert.Equal("retracted", read.Field(lamps, PaperField.Status));
        Assert.Equal("article", read.Field(lamps, PaperField.Type));
        Assert.Equal(["url https://x.example/a_b", "pages 1-12", "number 4", "volume 7", "editor Oil, Bo;", "accessed 2024-02"],
            lamps.Fields.Where(static field => field.Field == PaperField.Other)
                .Select(field => field.Name + " " + BibTeXText.Of(Small.CslJson, field)));
        Assert.Equal("oil", read.Field(oil, PaperField.Id));
        Assert.Equal("1706.03762", read.Field(oil, PaperField.ArxivId));
        Assert.Equal("", read.Field(oil, PaperField.Venue));
        Assert.Equal("2017-05", read.Field(oil, PaperField.Date));
        Assert.Equal("misc", read.Field(oil, PaperField.Type));
        Assert.Equal([BibliographyProblemKind.DoiAsUrl, BibliographyProblemKind.LocalPath], read.Problems());
    }

    [Theory]
    [InlineData("""{ "date-parts": [[2020]] }""", "2020")]
    [InlineData("""{ "date-parts": [["2020", "05", "09"]] }""", "2020-05-09")]
    [InlineData("""{ "date-parts": [[2020, 13]] }""", "2020")]
    [InlineData("""{ "date-parts": [[2020, 2, 31]] }""", "2020-02")]
    [InlineData("""{ "date-parts": [[2011, 5, 25], [2012, 6, 26]], "circa": true }""", "2011-05-25")]
    [InlineData("""{ "date-parts": [[2017]], "season": 2 }""", "2017")]
    [InlineData("""{ "date-parts": [2017, 4] }""", "2017-04")]
    [InlineData("""{ "date-parts": [[null]], "raw": "2016-03" }""", "2016-03")]
    [InlineData("""{ "edtf": "2019-02~/2019-03" }""", "2019-02")]
    [InlineData("""{ "raw": "12 May 2019" }""", "2019-05-12")]
    [InlineData("""{ "literal": "Spring 2019" }""", "2019")]
    [InlineData("""{ "literal": "n.d." }""", "")]
    [InlineData("""{ "date-parts": [[-44, 3, 15]] }""", "")]
    [InlineData("""[{ "year": "2001", "month": "5" }]""", "2001-05")]
    [InlineData("\"2004-10-01\"", "2004-10-01")]
    [InlineData("\"2004-10~/2005\"", "2004-10")]
    [InlineData("2004", "2004")]
    [InlineData("null", "")]
    public void Dates_have_many_forms(string issued, string expected)
    {
        ReadBibliography read = Read("""[{ "id": "a", "title": "On Lamps", "issued": """ + issued + " }]");
        Assert.Equal(expected, read.Field(read.Entries[0], PaperField.Date));
        Assert.Empty(read.Problems());
    }

    [Theory]
    [InlineData("""[{ "family": "Kuhn", "given": "Ada" }]""", "Kuhn, Ada;")]
    [InlineData("""[{ "family": "Kuhn", "given": "Ada", "non-dropping-particle": "de la" }, { "family": "Oil", "given": "B." }]""",
        "de la Kuhn, Ada; Oil, B.")]
    [InlineData("""[{ "family": "Plato" }]""", "{Plato}")]
    [InlineData("""[{ "literal": "Wick & Sons, Inc." }]""", "{Wick & Sons, Inc.}")]
    [InlineData("""[{ "name": "Lamp Office" }]""", "{Lamp Office}")]
    [InlineData("""[{ "family": "Kuhn", "given": "Ada" }, { "literal": "et al." }]""", "Kuhn, Ada; others")]
    [InlineData("""["Kuhn, Ada", "Bo Oil"]""", "Kuhn, Ada; Oil, Bo")]
    [InlineData("\"Ada Kuhn\"", "Kuhn, Ada;")]
    [InlineData("""{ "family": "Kuhn", "given": "Ada" }""", "Kuhn, Ada;")]
    [InlineData("""[{ "family": "Kuhn, Oil", "given": "Ada" }]""", "{Kuhn, Oil, Ada}")]
    [InlineData("[]", "")]
    public void Names_are_a_list(string author, string expected)
    {
        ReadBibliography read = Read("""[{ "id": "a", "title": "On Lamps", "author": """ + author + " }]");
        Assert.Equal(expected, read.Field(read.Entries[0], PaperField.Authors));
    }

    [Theory]
    [InlineData("""[{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }]""")]
    [InlineData("""{ "config": { "x": [1] }, "items": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }], "more": "c" }""")]
    [InlineData("""{ "references": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }] }""")]
    [InlineData("{ \"id\": \"a\", \"title\": \"A\" }\n{ \"id\": \"b\", \"title\": \"B\" }")]
    public void Papers_stand_in_a_list_however_it_is_wrapped(string text)
    {
        Assert.Equal(["A", "B"], Read(text).Titles());
        Assert.Empty(Read(text).Problems());
    }

    /// <summary>What is missing is said once, at its place, and every other member is there.</summary>
    [Theory]
    [InlineData("""[{ "id": "a" "title": "A", "volume": "1" }, { "id": "b", "title": "B" }]""", "MissingComma")]
    [InlineData("""[{ "id": "a", "title": "A", "volume": "1" { "id": "b", "title": "B" }]""", "UnclosedEntry")]
    [InlineData("[{ \"id\": \"a\",\n \"title\": \"A,\n \"volume\": \"1\" },\n { \"id\": \"b\", \"title\": \"B\" }]", "UnclosedQuote")]
    [InlineData("""[{"id":"a","title":"A,"volume":"1"},{"id":"b","title":"B"}]""", "UnclosedQuote")]
    [InlineData("""[{"id":"a","title":A","volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","volume":"1",},{"id":"b","title":"B"}]""", "StrayComma")]
    [InlineData("""[{"id":"a",,"title":"A","volume":"1"},{"id":"b","title":"B"}]""", "StrayComma")]
    [InlineData("""[{"id":"a","title" "A","volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a",title: "A","volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title: "A","volume":"1"},{"id":"b","title":"B"}]""", "UnclosedQuote")]
    [InlineData("""[{"id":"a","title":"A","issue":,"volume":"1"},{"id":"b","title":"B"}]""", "MissingValue")]
    [InlineData("""[{"id":"a","title":"A"},"volume":"1"},{"id":"b","title":"B"}]""", "ExtraClosingBrace")]
    [InlineData("""[{"id":"a","title":"A","author":[{"family":"Oil","given":"Bo"},"volume":"1"},{"id":"b","title":"B"}]""",
        "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","author":[{"family":"Oil","given":"Bo"],"volume":"1"},{"id":"b","title":"B"}]""",
        "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","issued":{"date-parts":[[2001]],"volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","volume":"1","author":[{"family":"Oil","given":"Bo"},{"id":"b","title":"B"}]""",
        "MalformedJson UnclosedEntry")]
    [InlineData("""[{"id":"a","title":"A","volume":"1","title":"C"},{"id":"b","title":"B"}]""", "DuplicateField")]
    [InlineData("""[{"id":"a","title":"A","volume":"1"},{"id":"b","title":"B" """, "UnclosedEntry")]
    public void A_broken_file_keeps_what_is_good(string text, string kinds)
    {
        ReadBibliography read = Read(text);
        Assert.Equal(["A", "B"], read.Titles());
        Assert.Equal("1", read.Other(read.Entries[0], "volume"));
        Assert.Equal("b", read.Field(read.Entries[1], PaperField.Id));
        Assert.Equal(kinds.Split(' ').Order(), read.Problems().Select(static kind => kind.ToString()).Order());
        ReadBibliography.Check("a.papers.json", text, text);
    }

    /// <summary>What mends a file makes JSON of it.</summary>
    [Theory]
    [InlineData("""[{ "id": "a" "title": "A" }]""")]
    [InlineData("""[{"id":"a","title":"A","volume":"1" {"id":"b","title":"B"}]""")]
    [InlineData("[{ \"id\": \"a\",\n \"title\": \"A,\n \"volume\": \"1\" }]")]
    [InlineData("""[{"id":"a","title" "A"}]""")]
    [InlineData("""[{"id":"a",title: "A"}]""")]
    [InlineData("""[{"id":"a","title":A","volume":"1"}]""")]
    [InlineData("""[{"id":"a","title":"A "big" lamp","volume":"1"}]""")]
    public void A_repair_leaves_less_to_say(string text)
    {
        ReadBibliography read = Read(text);
        for (int i = 0; i < 5 && read.Syntax.Found.FirstOrDefault(static problem => problem.Edit is not null) is { Edit: { } edit }; i++)
            read = Read(TextEdits.Apply(read.Text, new TextSpan(0, read.Text.Length), [edit]));
        Assert.DoesNotContain(read.Syntax.Found, static problem => problem.Edit is not null);
        Assert.Equal(Read(text).Titles()[0].Replace("\"", "", StringComparison.Ordinal),
            read.Titles()[0].Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "name": "x", "version": "1.0", "dependencies": {} }""", "package.json")]
    [InlineData("""[{ "itemType": "book", "title": "A", "creators": [] }]""", "Zotero")]
    [InlineData("""{ "a": 1, "b": 2 }""", "'a', 'b'")]
    [InlineData("@article{a, title = {A}}", "BibTeX")]
    [InlineData("TY  - JOUR\nTI  - A\nER  - \n", "RIS")]
    [InlineData("words", "no JSON")]
    [InlineData("[1, 2]", "array of texts or numbers")]
    [InlineData("[\"a\", \"b\"]", "array of texts or numbers")]
    [InlineData("", "empty")]
    [InlineData("{}", "objects are empty")]
    [InlineData("{ \"openapi\": \"3.0.0\", \"info\": { \"title\": \"A\" } }", "OpenAPI")]
    [InlineData("[{ \"paper\": { \"id\": \"2601.01001\" }, \"title\": \"A\" }]", "papergen import")]
    [InlineData("{ \"Logging\": {}, \"AllowedHosts\": \"*\" }", "settings of a program")]
    [InlineData("{ \"event\": \"a\" }\n{ \"event\": \"b\" }\n", "'event'")]
    [InlineData("[{ \"id\": 1, \"title\": \"A task\", \"completed\": false }]", "'completed'")]
    [InlineData("[{ \"id\": 1, \"name\": \"A\", \"type\": \"book\" }]", "'name'")]
    public void Another_file_is_one_finding_that_says_what_it_looks_like(string text, string name)
    {
        ReadBibliography read = Read(text);
        Assert.Empty(read.Entries);
        BibliographyProblem problem = Assert.Single(read.Syntax.Found);
        Assert.Equal(BibliographyProblemKind.OtherFormat, problem.Kind);
        Assert.Contains(name, problem.Argument, StringComparison.Ordinal);
        ReadBibliography.Check("a.papers.json", text, text);
    }

    [Theory]
    [InlineData("[]\n")]
    [InlineData("{ \"items\": [] }")]
    public void An_empty_list_is_a_list(string text)
    {
        Assert.Empty(Read(text).Entries);
        Assert.Empty(Read(text).Problems());
    }
}
