using CsCheck;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>After an edit a bibliography is what it is when all of it is read, though only what is around the edit was.</summary>
public class EditedBibliographyTests
{
    private static readonly Dictionary<string, (string[] Entries, string[] Edits)> s_formats = new()
    {
        ["a.bib"] = (
        [
            "@article{wick1,\n  title = {On {L}amps},\n  author = {Wick, Ada and Oil, Bo},\n  journal = lamps,\n  year = 2024,\n}\n\n",
            "@inproceedings{Oil2,\n  title = \"Oil\",\n  abstract = {Of oil. See https://example.org/oil here.},\n  year = {2023}}\n",
            "@misc{lamp3, title = {Light}, eprint = {2405.06067}, note = {arXiv:2405.06067}, file = {/home/ada/a.pdf}}\n\n",
            "@book{wick4,\n  author = {M{\"u}ller, F.},\n  title = {A % of oil},\n  % a comment\n  keywords = {lamps, oil},\n  doi = {https://"
                + "doi.org/10.1000/lamp.4}\n}\n", "@ARTICLE{Wick1, title = {Another key}, year = {20}}\n", "@article{, title = {}}\n",
            "@article{wick5, title = {A}, subtitle = {B}, title = {C} year = 2020,, pages = {1--2}}\n", "A line between, me@home (ok).\n",
            "@comment{ @article{x, title = {none}} }\n", "@preamble{\"\\newcommand{\\x}{y}\"}\n", "@string{lamps = {Journal of Lamps}}\n",
            "@string(lamps = \"Lamps\" # jan)\n", "@article(wick6, title = {Round}, journal = lamps)\n",
            "  @article{wick7,\n title = {Indented},\n month = jan }\n", "% a line with a brace {\n", "@article{wick8, title = {Open,\n year = 1}\n",
            "@proceedings{lampconf, title = {Lamps Conf}, publisher = {P}}\n", "\\}\n", "}\n", "\r\n@misc{r, title={R}}\r\n", "@misc(\n",
        ],
        [
            "x", " ", "\n", "{", "}", "\"", ",", "%", "@", "\\", "=", "(", ")", "@article{new, title = {N}}\n", "\n@misc{wick1,",
            "@string{lamps = {X}}\n", "crossref = {lampconf},", "\n}\n", "#", "{x}", "", "wick1", "\r", "https://example.org ",
        ]),
        ["a.json"] = (
        [
            "{\"id\": \"wick1\", \"type\": \"article-journal\", \"title\": \"On Lamps\", \"DOI\": \"10.1000/lamp.1\"}",
            "\n  {\n    \"id\": \"Oil2\",\n    \"type\": \"book\",\n    \"title\": \"Oil\",\n    \"author\": [\n      {\"family\": \"Wick\", \"given\": \"A.\"}\n"
                + "    ],\n    \"issued\": {\"date-parts\": [[2024, 6]]}\n  }",
            "{\"id\": \"WICK1\", \"title\": \"A \\\"quoted\\\" one\", \"type\": \"book\", \"note\": \"arXiv:2405.06067\"}", "{\"type\": \"book\"}",
            "{\"title\": \"No type\", \"keyword\": \"lamps, oil\", \"abstract\": \"Of oil [1], {x}: see https://example.org/oil .\"}", "{}",
            "{\"id\": 7, \"title\": [\"List\"], \"issued\": \"soon\", \"URL\": \"file:///home/ada/x\"}",
        ],
        [
            "x", " ", "\n", "{", "}", "[", "]", "\"", ",", ":", "\\", "{\"id\": \"n\", \"type\": \"book\", \"title\": \"N\"},", "}, {", "\"items\": [", "",
            "\"id\": \"wick1\", ", "null", "wick1", "\uFEFF",
        ]),
        ["a.ris"] = (
        [
            "TY  - JOUR\nID  - wick1\nTI  - On Lamps\nAU  - Wick, Ada\nAB  - Of oil. See https://example.org/oil here.\nPY  - 2024\nER  - \n\n",
            "TY  - CONF\nTI  - Oil\n goes on\nKW  - lamps; oil\nDO  - https://doi.org/10.1000/lamp.4\nER  -\n",
            "TY  - BOOK\nID  - WICK1\nAU  - Oil, Bo\nER  - \n", "Some header of a publisher\n\n", "TY  - GEN\nER  - \n",
            "TY  - JOUR\r\nTI  - CR\r\nDA  - 2024/06//\r\nER  - \r\n", "TY  - JOUR\nTI  - Unclosed\n", "TI  - Typeless\nER  - \n",
            "TY  - JOUR\nTY  - BOOK\nTI  - Two\nSP  - 1\nEP  - 9\nER  - \n",
        ],
        ["x", " ", "\n", "TY  - JOUR\n", "\nER  - \n", "TI  - New\n", "  - ", "ER", "TY", "\r", "", "\nID  - wick1\n", "-"]),
    };

    /// <summary>Files of whole entries, and of slips; what one edit leaves is what the next one begins with.</summary>
    [Theory]
    [InlineData("a.bib", true)]
    [InlineData("a.bib", false)]
    [InlineData("a.json", true)]
    [InlineData("a.ris", true)]
    [InlineData("a.ris", false)]
    public void Any_edits_give_what_a_reading_of_the_whole_file_gives(string name, bool isWhole)
    {
        (string[] entries, string[] edits) = s_formats[name];
        int taken = 0;
        Gen.Select(Gen.Int[0, (isWhole ? 4 : entries.Length) - 1].Array[6, 16],
            Gen.Select(Gen.Double[0, 1], Gen.OneOf(Gen.Const(0), Gen.Int[0, 40]), Gen.OneOf([.. edits.Select(Gen.Const)])).Array[12])
            .Sample((file, changes) =>
        {
            string text = File(name, file.Select(entry => entries[entry]));
            BibliographySyntax syntax = Whole(name, text);
            foreach ((double place, int removed, string inserted) in changes)
            {
                int start = (int)(text.Length * place);
                string edited = text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
                BibliographySyntax whole = Whole(name, edited);
                if (EditedBibliography.Read(syntax, edited, PrivateFields.None, default) is { } read)
                {
                    if (FirstDifference(Describe(whole), Describe((BibliographySyntax)read)) is { } difference)
                        Assert.Fail($"<<<{text}>>>\nis edited to\n<<<{edited}>>>\n{difference}");
                    Assert.Equal(EntriesOf(syntax, whole), EntriesOf(syntax, read));
                    whole = (BibliographySyntax)read;
                    Interlocked.Increment(ref taken);
                }
                // Mostly back to a file without a slip: one that has some is read as a whole.
                if (whole.Cuts.Places.Count > 2)
                    (text, syntax) = (edited, whole);
            }
        }, iter: 150);
        Assert.True(taken > (isWhole ? 50 : 0), $"{taken} edits took over entries");
    }

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.json")]
    [InlineData("a.ris")]
    public void After_an_edit_of_one_title_three_entries_are_read(string name)
    {
        string text = Numbered(name, 40);
        BibliographySyntax before = Whole(name, text);
        foreach (int entry in (int[])[0, 1, 20, 38, 39])
        {
            string edited = text.Insert(before.Entries[entry].Anchor.Start, "X ");
            DigestSyntax? read = EditedBibliography.Read(before, edited, PrivateFields.None, default);
            Assert.NotNull(read);
            Assert.Equal((Math.Max(0, entry - 1), Math.Max(0, 38 - entry)), (read.TakenOver!.First, read.TakenOver.Last));
            Assert.Equal(39, new SameEntries(before, read).Count);
        }
    }

    /// <summary>What an entry is depends on what is elsewhere: on macros, parents, and objects around the list.</summary>
    [Theory]
    [InlineData("a.bib", "@string{a = {A}}\n", "", "{A}", "{B}", false)]
    [InlineData("a.bib", "@string{a = {A}}\n", "", "Title 20", "Title X", true)]
    [InlineData("a.bib", "", "@misc{z, crossref = {k3}}\n", "Title 20", "Title X", false)]
    [InlineData("a.bib", "", "@misc{z, title = {open\n", "Title 20", "Title X", true)]
    [InlineData("a.bib", "@misc{z, title = {open\n", "", "Title 20", "Title X", false)]
    [InlineData("a.bib", "", "", "Title 20", "Title {X", false)]
    [InlineData("a.json", "[", "]", "Title 20", "Title X", true)]
    [InlineData("a.json", "{\"items\": [", "]}", "Title 20", "Title X", false)]
    [InlineData("a.json", "[", "", "Title 20", "Title X", true)]
    [InlineData("a.json", "[", "]", "Title 20", "Title \" X", false)]
    [InlineData("a.json", "[[", "]]", "Title 20", "Title X", false)]
    [InlineData("a.ris", "", "", "Title 20", "Title X", true)]
    [InlineData("a.ris", "", "", "Title 20\nER  - \n", "Title 20\n", false)]
    public void A_file_is_read_as_a_whole_where_an_entry_depends_on_others(
        string name, string before, string behind, string from, string to, bool isTakenOver)
    {
        string entries = Numbered(name, 40);
        string text = before + (name == "a.json" ? entries[1..^1] : entries) + behind;
        string edited = text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        DigestSyntax? read = EditedBibliography.Read(Whole(name, text), edited, PrivateFields.None, default);
        Assert.Equal(isTakenOver, read is not null);
        if (read is not null)
            Assert.Equal(Describe(Whole(name, edited)), Describe((BibliographySyntax)read));
    }

    private static string Numbered(string name, int count) => File(name, Enumerable.Range(0, count).Select(i => name switch
    {
        "a.bib" => $"@misc{{k{i},\n  title = {{Title {i}}},\n  note = a\n}}\n",
        "a.json" => $"{{\"id\": \"k{i}\", \"type\": \"book\", \"title\": \"Title {i}\"}}",
        _ => $"TY  - BOOK\nTI  - Title {i}\nER  - \n",
    }));

    private static string File(string name, IEnumerable<string> entries) =>
        name == "a.json" ? "[" + string.Join(",", entries) + "]" : string.Concat(entries);

    private static BibliographySyntax Whole(string name, string text) =>
        (BibliographySyntax)DigestFormats.Of(name).Parse(text, PrivateFields.None, default);

    private static int[] EntriesOf(DigestSyntax old, DigestSyntax current) =>
        [.. Enumerable.Range(0, current.Entries.Count).Select(new SameEntries(old, current).Find)];

    private static string Describe(BibliographySyntax syntax) => string.Join('\n',
    [
        .. syntax.Nodes.Select(static node => node.ToString()),
        .. syntax.Entries.Select(static entry => $"{entry.Span} {string.Join(' ', entry.Comments)}\n  " + string.Join("\n  ", entry.Fields.Select(
            static field => $"{field.Field} {field.Name} {field.NameSpan} {string.Join(' ', field.Pieces)}"))),
        .. syntax.Found.Select(static problem => problem.ToString()),
        .. syntax.Problems.Select(static problem => problem.ToString()),
        "cuts " + string.Join(' ', syntax.Cuts.Places) + " shared " + string.Join(' ', syntax.Cuts.Shared),
        .. syntax is BibTeXSyntax { Library: var library } ? library.Entries.Select(static entry => entry.Span + entry.Key) : [],
    ]);

    private static string? FirstDifference(string expected, string actual)
    {
        if (expected == actual)
            return null;
        string[] lines = expected.Split('\n'), others = actual.Split('\n');
        int i = 0;
        while (i < lines.Length && i < others.Length && lines[i] == others[i])
            i++;
        return $"expected {lines.ElementAtOrDefault(i)}\nactual   {others.ElementAtOrDefault(i)}";
    }
}
