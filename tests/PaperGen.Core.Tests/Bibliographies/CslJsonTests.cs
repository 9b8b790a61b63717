using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>CSL-JSON: what becomes of its members, what is kept of a broken file, and what it costs.</summary>
public class CslJsonTests
{
    private const string Small = """
        [
          {
            "id": "wick2020lamps", "type": "article-journal",
            "title": "Lamps \"on\" <i>D\u00fcsseldorf</i>: H<sub>2</sub>O &amp; oil",
            "author": [{ "family": "Beethoven", "given": "Ludwig", "dropping-particle": "van" }, { "family": "Kuhn", "given": "Ada", "suffix": "Jr." }, { "literal": "Lamp; Oil {Inc.}" }, { "family": "others" }],
            "issued": { "date-parts": [[2020, "6", 3], [2021]], "circa": true },
            "container-title": "Journal of Lamps", "DOI": "https://doi.org/10.1000/LAMP.1", "URL": "https://x.example/a_b",
            "keyword": "lamps, oil", "page": "1-12", "issue": 4, "volume": "7", "editor": [{ "family": "Oil", "given": "Bo" }],
            "accessed": { "date-parts": [[2024, 2, 30]] }, "note": "Retracted in 2022", "file": "/home/user/lamps.pdf", "source": "C:\\papers\\x.pdf", "custom": { "a": [1, { "b": null }] }
          },
          { "citation-key": "oil", "id": 7, "type": "article", "title": "On Oil", "number": "arXiv:1706.03762", "publisher": "arXiv", "issued": { "raw": "May 2017" } }
        ]

        """;

    private static readonly string[] s_tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\n", " ", "a", "1", "{\"id\":", "{\"id\":\"a\"", "{\"id\":\"a\"},", "\"author\":[", "\"author\":[{", "\"author\":[{\"family\":\"a\"", "\"a\":", "\"a\":{",
        "\"a\" ", "\", \"", ", \"a", "\"title\":\"a\n", "\"issued\":{\"date-parts\":[[", "[[[", "[{\"author\":", "\"items\":[", "{\"items\":[{", "\n\"", ",\"a\"b", "},\"a\":1", "<i>", "\" : \"", "\"a\"\"", "'", "\\u12",
    ];

    private static ReadBibliography Read(string text) => ReadBibliography.Of("a.papers.json", text);

    [Fact]
    public void Members_become_fields()
    {
        ReadBibliography read = Read(Small);
        EntrySyntax lamps = read.Entries[0], oil = read.Entries[1];
        Assert.Equal(["Lamps \"on\" Düsseldorf: H2O &amp; oil", "On Oil"], read.Titles());
        Assert.Equal("wick2020lamps", read.Field(lamps, PaperField.Id));
        Assert.Equal("van Beethoven, Ludwig; Kuhn, Jr., Ada; {Lamp, Oil (Inc.)}; others", read.Field(lamps, PaperField.Authors));
        Assert.Equal("2020-06-03", read.Field(lamps, PaperField.Date));
        Assert.Equal("Journal of Lamps", read.Field(lamps, PaperField.Venue));
        Assert.Equal("10.1000/LAMP.1", read.Field(lamps, PaperField.Doi));
        Assert.Equal("https://x.example/a_b", read.Field(lamps, PaperField.Links));
        Assert.Equal(["lamps", "oil"], lamps.Fields.Where(static field => field.Field == PaperField.Keyword).Select(field => BibTeXText.Of(Small, field)));
        Assert.Equal("Retracted in 2022", read.Field(lamps, PaperField.Note));
        Assert.Equal("retracted", read.Field(lamps, PaperField.Status));
        Assert.Equal("article", read.Field(lamps, PaperField.Type));
        Assert.Equal(["url https://x.example/a_b", "pages 1-12", "number 4", "volume 7", "editor Oil, Bo;", "accessed 2024-02"],
            lamps.Fields.Where(static field => field.Field == PaperField.Other).Select(field => field.Name + " " + BibTeXText.Of(Small, field)));
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
    [InlineData("""[{ "family": "Kuhn", "given": "Ada", "non-dropping-particle": "de la" }, { "family": "Oil", "given": "B." }]""", "de la Kuhn, Ada; Oil, B.")]
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
    [InlineData("""[{"id":"a","title":"A","author":[{"family":"Oil","given":"Bo"},"volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","author":[{"family":"Oil","given":"Bo"],"volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","issued":{"date-parts":[[2001]],"volume":"1"},{"id":"b","title":"B"}]""", "MalformedJson")]
    [InlineData("""[{"id":"a","title":"A","volume":"1","author":[{"family":"Oil","given":"Bo"},{"id":"b","title":"B"}]""", "MalformedJson UnclosedEntry")]
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
        Assert.Equal(Read(text).Titles()[0].Replace("\"", "", StringComparison.Ordinal), read.Titles()[0].Replace("\"", "", StringComparison.Ordinal));
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

    [Fact]
    public void Every_prefix_is_read() => Each(Enumerable.Range(0, Small.Length + 1).Select(static length => Small[..length]));

    [Fact]
    public void Every_change_of_a_character_is_read()
    {
        const string Signs = "{}[]\",:\\<> \na1é\uD800\0";
        Each(from place in Enumerable.Range(0, Small.Length) from sign in Signs select Small[..place] + sign + Small[(place + 1)..]);
    }

    [Fact]
    public void Every_removed_and_every_doubled_character_is_read() => Each(Enumerable.Range(0, Small.Length)
        .SelectMany(static place => (string[])[Small.Remove(place, 1), Small.Insert(place, Small[place].ToString())]));

    /// <summary>A change in one paper leaves the others what they were.</summary>
    [Fact]
    public void A_broken_paper_costs_no_other()
    {
        const string Before = "[\n  { \"id\": \"first\", \"title\": \"First\" },\n";
        const string Middle = "  {\n    \"id\": \"second\",\n    \"title\": \"A \\\"B\\\" C\",\n    \"author\": [{ \"family\": \"D\", \"given\": \"E\" }],\n    \"issued\": { \"date-parts\": [[2001]] }\n  },\n";
        const string After = "  { \"id\": \"third\", \"title\": \"Third\" },\n  { \"id\": \"fourth\", \"title\": \"Fourth\" }\n]\n";
        var lost = new List<string>();
        for (int place = 0; place < Middle.Length; place++)
        {
            foreach (string changed in (string[])[Middle.Remove(place, 1), Middle[..place], Middle.Insert(place, "{"), Middle.Insert(place, "\""), Middle.Insert(place, ","), Middle.Insert(place, "]"), Middle.Insert(place, "}"), Middle.Insert(place, "[")])
            {
                string text = Before + changed + (changed.EndsWith('\n') ? "" : "\n") + After;
                ReadBibliography read = Read(text);
                string[] keys = [.. read.Entries.Where(entry => read.Field(entry, PaperField.Id) is "first" or "third" or "fourth").Select(entry => read.Field(entry, PaperField.Id) + " " + read.Field(entry, PaperField.Title))];
                if (!keys.SequenceEqual(["first First", "third Third", "fourth Fourth"]))
                    lost.Add(changed + "\n=> " + string.Join(", ", keys));
            }
        }
        Assert.True(lost.Count == 0, lost.Count + "\n" + string.Join("\n", lost.Take(10)));
    }

    /// <summary>Four times as much of a token takes about four times as long, and never sixteen times.</summary>
    [Fact]
    public void Time_grows_as_the_file_does()
    {
        foreach (string token in s_tokens)
        {
            foreach (string start in (string[])["", "[{\"id\":\"a\",\"title\":\"", "[{\"id\":\"a\",\"author\":[", "[{\"id\":\"a\","])
                Growth.Check("a.papers.json", start, token);
        }
    }

    private static void Each(IEnumerable<string> texts)
    {
        foreach (string text in texts)
            ReadBibliography.Check("a.papers.json", text, text);
    }
}
