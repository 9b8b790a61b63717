using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>RIS: what becomes of its tags, what is kept of a broken file, and what it costs.</summary>
public class RisTests
{
    private static ReadBibliography Read(string text) => ReadBibliography.Of("a.papers.ris", text);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Tags_become_fields(string lineBreak)
    {
        ReadBibliography read = Read(Small.Ris.ReplaceLineEndings(lineBreak));
        EntrySyntax lamps = read.Entries[0], oil = read.Entries[1];
        Assert.Equal(["Lamps on Düsseldorf", "On Oil"], read.Titles());
        Assert.Equal("wick2020lamps", read.Field(lamps, PaperField.Id));
        Assert.Equal("Wick, Ada; Kuhn, Jr., J. B.; {Lamp Institute}", read.Field(lamps, PaperField.Authors));
        Assert.Equal("2020-06-03", read.Field(lamps, PaperField.Date));
        Assert.Equal("J. Lamps", read.Field(lamps, PaperField.Venue));
        Assert.Equal("10.1000/LAMP.1", read.Field(lamps, PaperField.Doi));
        Assert.Equal("1706.03762", read.Field(lamps, PaperField.ArxivId));
        Assert.Equal("An abstract.", read.Field(lamps, PaperField.Abstract));
        Assert.Equal("article", read.Field(lamps, PaperField.Type));
        Assert.Equal(["https://arxiv.org/abs/1706.03762", "https://x.example/full"], Texts(read, lamps, PaperField.Links));
        Assert.Equal(["lamps", "oil", "wicks"], Texts(read, lamps, PaperField.Keyword));
        Assert.Equal(["pages 1–12", "a2 Oil, Bo", "jf Journal of Lamps", "issn 1234-5678", "volume 7"],
            lamps.Fields.Where(static field => field.Field == PaperField.Other)
                .Select(field => field.Name + " " + BibTeXText.Of(read.Text, field)));
        Assert.Equal("2015-10", read.Field(oil, PaperField.Date));
        Assert.Equal("inproceedings", read.Field(oil, PaperField.Type));
        Assert.Equal([BibliographyProblemKind.DoiAsUrl, BibliographyProblemKind.LocalPath], read.Problems());
    }

    [Theory]
    [InlineData("PY  - 2001/09/01/", "2001-09-01")]
    [InlineData("PY  - 2001/00/00/", "2001")]
    [InlineData("PY  - 2001///", "2001")]
    [InlineData("PY  - 2016/12//", "2016-12")]
    [InlineData("Y1  - 2015/october", "2015-10")]
    [InlineData("PY  - 2013/04/18\nPY  - 2013/02/15/received", "2013-04-18")]
    [InlineData("PY  - 2005\nDA  - 2005/07/15", "2005-07-15")]
    [InlineData("DA  - 2012-03-04", "2012-03-04")]
    [InlineData("PY  - ///", "")]
    public void Dates_have_many_forms(string lines, string expected)
    {
        ReadBibliography read = Read("TY  - JOUR\nTI  - On Lamps\n" + lines + "\nER  - \n");
        Assert.Equal(expected, read.Field(read.Entries[0], PaperField.Date));
        Assert.Empty(read.Problems());
    }

    [Theory]
    [InlineData("TY  - JOUR\nTI  - A\nVL  - 1\nTY  - JOUR\nTI  - B\nER  - \n", "UnclosedEntry")]
    [InlineData("TY  - JOUR\nTI  - A\nVL  - 1\nER  - \nTY  - JOUR\nTI  - B\n", "UnclosedEntry")]
    [InlineData("TI  - A\nVL  - 1\nER  - \nTY  - JOUR\nTI  - B\nER  - \n", "MissingType")]
    [InlineData("TY  - JOUR\nTY  - BOOK\nTI  - A\nVL  - 1\nER  - \nTY  - JOUR\nTI  - B\nER  - \n", "DuplicateField")]
    [InlineData("TY  - JOUR\nTI  - A\nVL  - 1\nPY  - soon\nER  - \nTY  - JOUR\nTI  - B\nER  - \n", "InvalidYear")]
    [InlineData("TY  - JOUR\nTI  - A\nVL  - 1\nID  - a b\nER  - \nTY  - JOUR\nTI  - B\nER  -\n", "WhiteSpaceInKey")]
    [InlineData("TY - JOUR\nTI - A\nVL - 1\nDO  - none\nER -\n\n\uFEFFTY  - JOUR\nTI  - B\nER  - x\n", "InvalidDoi")]
    public void A_broken_file_keeps_what_is_good(string text, string kinds)
    {
        ReadBibliography read = Read(text);
        EntrySyntax[] titled = [.. read.Entries.Where(static entry => entry.Has(PaperField.Title))];
        Assert.Equal(["A", "B"], titled.Select(entry => read.Field(entry, PaperField.Title)));
        Assert.Equal("1", read.Other(titled[0], "volume"));
        Assert.Equal(kinds.Split(' ').Order(), read.Problems().Select(static kind => kind.ToString()).Order());
        ReadBibliography.Check("a.papers.ris", text, text);
        for (int i = 0; i < 5 && read.Syntax.Found.FirstOrDefault(static problem => problem.Edit is not null) is { Edit: { } edit }; i++)
            read = Read(TextEdits.Apply(read.Text, new TextSpan(0, read.Text.Length), [edit]));
        Assert.DoesNotContain(read.Syntax.Found, static problem => problem.Edit is not null);
    }

    [Theory]
    [InlineData("@article{a, title = {A}}", "BibTeX")]
    [InlineData("[{\"id\": \"a\"}]", "JSON")]
    [InlineData("words", "no line")]
    public void Another_file_is_one_finding_that_says_what_it_looks_like(string text, string name)
    {
        ReadBibliography read = Read(text);
        Assert.Empty(read.Entries);
        BibliographyProblem problem = Assert.Single(read.Syntax.Found);
        Assert.Equal(BibliographyProblemKind.OtherFormat, problem.Kind);
        Assert.Contains(name, problem.Argument, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(ReadBibliography read, EntrySyntax entry, PaperField field) =>
        entry.Fields.Where(found => found.Field == field).Select(found => BibTeXText.Of(read.Text, found));
}
