using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Syntax;

namespace PaperGen.Generators.Tests;

/// <summary>
/// Text of other programs in a digest: one finding that names the format, no papers of it, and the papers beside it are read.
/// </summary>
public class ForeignTextTests
{
    private const string Prose = "We read by the light of one lamp, count the pages that we read, and compare their number with that of "
        + "other readers.";
    private const string Entry = "A Title\n\n" + Prose;

    private static readonly string s_entry = Entry.Replace('A', 'B').Replace("We read", "We write", StringComparison.Ordinal);

    public static TheoryData<string, string> Formats => new()
    {
        { "BibTeX", "@article{wick2024,\n  title = {Reading by {a} Lamp},\n\n  doi = {10.1000/182},\n  year = 2024\n}" },
        { "BibTeX", "% A library\n@string(lamp = \"Lamps\")\n\n@comment{x}\n\n@misc (wick2024, title = \"A "
            + "Lamp\")\n\n@inproceedings{oil2024, title = {Oil}, url = {https://arxiv.org/abs/2405.06067}}" },
        { "BibTeX", "@article{open2024,\n  title = {Never Closed\n\n  @article{wick2024, title = {A Lamp}}" },
        { "RIS", "TY  - JOUR\nTI  - Reading by a Lamp\nDO  - 10.1000/182\nER  -\n\nTY  - JOUR\nTI  - Oil\nER  -" },
        { "CSL-JSON", "[\n  {\"id\": \"wick\", \"type\": \"article\", \"title\": \"Reading by a [Lamp]\", \"DOI\": \"10.1000/182\",\n\n   "
            + "\"issued\": {\"date-parts\": [[2024]]}}\n]" },
        { "JSON", "{ \"papers\": [ { \"name\": \"A \\\"Lamp\\\" }\", \"arxiv\": \"2405.06067\" } ] }" },
        { "JSON", "{\"name\": \"A Lamp\"}\n{\"name\": \"Oil\"}" },
        { "XML", "<?xml version=\"1.0\"?>\n<!-- lamps -->\n<records>\n\n<record><title>A "
            + "Lamp</title><doi>10.1000/182</doi></record>\n</records>" },
        { "XML", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2405.06067</id></entry></feed>" },
        { "HTML", "<!DOCTYPE html>\n<html>\n<body>\n\n<p>arXiv:2405.06067</p>\n</body>\n</html>" },
        { "a PubMed export", "PMID- 12345678\nTI  - Reading by a Lamp\nLID - 10.1000/182 [doi]\n\nPMID- 12345679\nTI  - Oil" },
        { "an EndNote export", "%0 Journal Article\n%T Reading by a Lamp\n%R 10.1000/182\n\n%0 Journal Article\n%T Oil" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Another_format_is_one_warning_that_names_it(string format, string text)
    {
        await AssertFound(text, 1, []);
        await AssertFound(text + "\n", 1, []);
        await AssertFound(text + "\n\n" + Entry, 1, ["A Title"]);
        await AssertFound(Entry + "\n\n" + text, 5, ["A Title"]);
        await AssertFound(Entry + "\n\n" + text + "\n\n" + s_entry, 5, ["A Title", "B Title"]);
        // Two texts with a paper between them are two.
        await AssertFound(text + "\n\n" + Entry + "\n\n" + text, 1, ["A Title"], 2);

        async Task AssertFound(string digest, int line, string[] titles, int count = 1)
        {
            foreach (string lineEnd in new[] { "\n", "\r\n" })
            {
                string here = digest.Replace("\n", lineEnd);
                var project = new TestProject(here);
                Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
                Assert.Equal(Enumerable.Repeat("PAPER1019", count),
                    found.Where(static finding => finding.Severity > DiagnosticSeverity.Hidden).Select(static finding => finding.Id));
                Assert.StartsWith($"This is {format}, ", found[0].GetMessage(), StringComparison.Ordinal);
                Assert.Equal(line - 1, found[0].Location.GetLineSpan().StartLinePosition.Line);
                DigestSyntax syntax = DigestParser.Parse(here);
                Assert.Equal(titles, syntax.Entries.Select(entry => DigestText.Title(syntax, entry)));
                Assert.All(syntax.Entries, static entry => Assert.True(entry.HasAbstract));
            }
        }
    }

    [Theory]
    [InlineData("@lamplighter and Others: A Title")]
    [InlineData("@article without braces")]
    [InlineData("@article{no comma behind the key}")]
    [InlineData("% of Lamps That Burn")]
    [InlineData("TY  - JOUR")]
    [InlineData("PMID- a number that pages have")]
    [InlineData("%0 of All")]
    [InlineData("[Re] Reading by a Lamp")]
    [InlineData("{Lamp}: A Title")]
    [InlineData("{\"Lamp\"}: A Title")]
    [InlineData("[{\"a\" is no key}] of Lamps")]
    [InlineData("<think>: Reading by a Lamp")]
    [InlineData("<")]
    [InlineData("@")]
    [InlineData("[")]
    [InlineData("{\"")]
    [InlineData("[{\"a\"")]
    [InlineData("@a{")]
    [InlineData("TY  - ")]
    public void Titles_that_begin_like_it_are_titles(string title)
    {
        Assert.Equal(DigestText.Collapse(title),
            DigestText.Title(DigestParser.Parse(title + "\n\n" + Prose),
                Assert.Single(DigestParser.Parse(title + "\n\n" + Prose).Entries)));
        // Cut off anywhere it is still read to its end.
        for (int length = 0; length <= title.Length; length++)
            DigestParser.Parse(title[..length]);
    }

    [Fact]
    public void Every_beginning_of_another_format_is_read_to_its_end()
    {
        foreach (TheoryDataRow<string, string> row in Formats)
        {
            string text = row.Data.Item2;
            for (int length = 0; length <= text.Length; length++)
            {
                Assert.Null(PaperGen.Tests.DigestAccounting.Violation(text[..length]));
                Assert.Null(PaperGen.Tests.DigestAccounting.Violation("\uFEFF" + text[..length]));
            }
        }
    }

    [Theory]
    [InlineData("A Title\n\n<<<<<<< HEAD\n" + Prose + "\n=======\nOther. " + Prose + "\n>>>>>>> branch\n", "3:1-13 5:1-8 7:1-15")]
    [InlineData("<<<<<<< HEAD\nA Title\n||||||| base\nOld Title\n=======\nB Title\n>>>>>>> branch\n\n" + Prose,
        "1:1-13 3:1-13 5:1-8 7:1-15")]
    [InlineData("<<<<<<<\nA Title\n=======\nB Title\n>>>>>>>\n\n" + Prose, "1:1-8 3:1-8 5:1-8")]
    [InlineData(">>>>>>> branch\n\n" + Entry, "1:1-15")]
    // Not a conflict: an underline, a longer row, text behind the row, an indented one.
    [InlineData("A Title\n=======\n\n" + Prose, "")]
    [InlineData("<<<<<<<< A Title\n\n" + Prose, "")]
    [InlineData("<<<<<<<HEAD\n\n" + Prose, "")]
    [InlineData(" <<<<<<< HEAD\n\n" + Prose, "")]
    [InlineData("<<<<<<", "")]
    public async Task A_marker_of_a_conflict_is_an_error_and_no_paper(string text, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var project = new TestProject(text.Replace("\n", lineEnd));
            Diagnostic[] found =
                [.. (await AnalyzerRun.Diagnostics(project, [.. project.Digests])).Where(static finding => finding.Id == "PAPER1020")];
            Assert.Equal(expected, string.Join(' ', found.Select(static finding => AnalyzerRun.Describe(finding)["PAPER1020 ".Length..])));
            Assert.All(found, static finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
            DigestSyntax syntax = DigestParser.Parse(text);
            if (found.Length > 0)
                Assert.DoesNotContain(syntax.Entries, entry => DigestText.Title(syntax, entry).Contains("<<<", StringComparison.Ordinal)
                    || DigestText.Title(syntax, entry).Contains("===", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task A_pointer_of_git_lfs_is_one_error(string before)
    {
        var project = new TestProject(before + "version https://git-lfs.github.com/spec/v1\noid "
            + "sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 118235\n");
        Diagnostic found = Assert.Single(await AnalyzerRun.Diagnostics(project, [.. project.Digests]));
        Assert.Equal(("PAPER1021", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal(0, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(DigestParser.Parse(project.Digests[0].Content).Entries);
    }

    /// <summary>Twice as much must not take four times as long; where it does, these sizes never end.</summary>
    [Theory]
    [InlineData("@a{k,\n\n")]
    [InlineData(" @a{k,\n\n")]
    [InlineData("@a(k,\n\n")]
    [InlineData("%\n\n")]
    [InlineData("%\n")]
    [InlineData("{\"\n\n")]
    [InlineData("[\n\n")]
    [InlineData("{\"a\": \"\n\n")]
    [InlineData("<xml>\n\n")]
    [InlineData("<xml></xml>\n\nA\n\n")]
    [InlineData("TY  - a\nA1  - \n\n")]
    [InlineData("TY  - a\n\n")]
    [InlineData("<<<<<<<\n")]
    [InlineData("2405.06067 ")]
    [InlineData("2405.06067\n\n")]
    [InlineData("1.1.1.1.1")]
    [InlineData("10.1000/")]
    [InlineData("10.1000/(((")]
    [InlineData("10.1000/)))")]
    [InlineData("a/1a")]
    [InlineData("openreview.net/?id=a")]
    [InlineData("- a\n")]
    [InlineData("\\url{https://a}{")]
    [InlineData("https://a{b{c}")]
    [InlineData("''a``")]
    [InlineData("[1](a.b/")]
    [InlineData("Mar 14[1]")]
    public void A_long_row_of_a_beginning_is_read(string unit) =>
        Assert.NotNull(Repair.Findings("A Title\n\n" + string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length))));
}
