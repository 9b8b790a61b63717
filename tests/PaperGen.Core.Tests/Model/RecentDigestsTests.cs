using System.Globalization;
using CsCheck;
using PaperGen.Analysis;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Model;

/// <summary>After an edit, a digest has the values that it has when it is read for the first time.</summary>
public class RecentDigestsTests
{
    private const string Path = "recent.papers.txt";

    [Fact]
    public void Any_edit_gives_what_a_reading_from_the_start_gives() =>
        Gen.Select(DigestGen.Any, DigestGen.AnyText, Gen.Int[0, 1000], Gen.Int[0, 40], Gen.Bool)
            .Sample((text, inserted, place, removed, keepAbstracts) =>
    {
        DigestModel before = Read(text, keepAbstracts);
        int start = text.Length * place / 1000;
        string edited = text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
        Assert.Equal(Fresh(edited, keepAbstracts), Read(edited, keepAbstracts));
        GC.KeepAlive(before);
    }, iter: 2000);

    /// <summary>Of bibliographies the tree is taken over, too, and the hash is that of a copy with blanks.</summary>
    [Theory]
    [InlineData("bibtex", "@misc{k#,\n  title = {Lamp é #},\n  author = {Wick, A.},\n  doi = {10.1000/#},\n  note = n,\n "
        + "abstract = {Of language models # at https://example.org/#.},\n  file = {/home/a}\n}\n\n")]
    [InlineData("csl-json", "{\"id\": \"k#\", \"type\": \"book\", \"title\": \"Lamp é #\", \"DOI\": \"10.1000/#\", "
        + "\"abstract\": \"Of language models # at https://example.org/#.\", \"x\": \"/home/a\"},\n")]
    [InlineData("ris", "TY  - BOOK\nID  - k#\nTI  - Lamp é #\nAU  - Wick, A.\nDO  - 10.1000/#\nL1  - /home/a\n"
        + "AB  - Of language models # at https://example.org/#.\nER  - \n\n")]
    public void Any_edits_of_a_bibliography_give_what_a_reading_from_the_start_gives(string format, string entry) =>
        Gen.Select(Gen.Int[0, 1000], Gen.OneOf(Gen.Const(0), Gen.Int[0, 40]), Gen.OneOf([.. ((string[])["x", "é\n", "", "}", "{", "\"",
            ",", "\nER  - \n", "@", "\ud83d\udca1", entry.Replace("#", "n", StringComparison.Ordinal)]).Select(Gen.Const)]))
            .Array[12].Sample(edits =>
    {
        var recent = new RecentInspections();
        string text = (format == "csl-json" ? "[" : "") + string.Concat(Enumerable.Range(0, 12)
            .Select(i => entry.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        DigestModel? before = null;
        foreach ((int place, int removed, string inserted) in edits)
        {
            int start = text.Length * place / 1000;
            text = text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
            var content = new FileContent(text, format: format);
            DigestSyntax syntax = recent.Of(content).Syntax;
            DigestModel model = RecentDigests.Read(syntax, format, format, keepAbstracts: true, BuiltInTaxonomy.Taxonomy);
            DigestSyntax whole = DigestFormats.Parse(content);
            Assert.Equal(EntryReader.Read(whole, format, format, keepAbstracts: true, BuiltInTaxonomy.Taxonomy), model);
            GC.KeepAlive(before);
            before = model;
        }
    }, iter: 60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_not_touched_is_not_read_again(bool keepAbstracts)
    {
        const string text = "Lamp: On Light\n\nAn abstract.\n\nOil: On Wicks\n\nSee https://example.org/oil here.\n\nWax: On Candles\n\nA "
            + "third one.\n";
        DigestModel before = Read(text, keepAbstracts);
        DigestModel after = Read(text.Replace("On Wicks", "On\nLong Wicks", StringComparison.Ordinal), keepAbstracts);
        Assert.Same(before.Entries[0], after.Entries[0]);
        Assert.Equal("Oil: On Long Wicks", after.Entries[1].Title);
        Assert.Same(before.Entries[2].Title, after.Entries[2].Title);
        Assert.Equal(before.Entries[2].Line + 1, after.Entries[2].Line);
        Assert.Equal(before.Entries[2].Start + 5, after.Entries[2].Start);
    }

    /// <summary>The bytes that an entry has in the assembly depend on how the whole file is embedded.</summary>
    [Fact]
    public void An_edit_that_makes_a_digest_a_page_or_a_page_a_digest_reads_it_anew()
    {
        const string digest = "Lamp: On Light\n// A note.\n\nAn abstract of one line.\n\nOil: On Wicks\n\nSee https://example.org/oil here.\n";
        const string page = digest + "\nWax: On Candles\nAuthors: A. Reader, B. Writer\nAbstract: A third one, of candles and of wax.\n";
        Assert.NotEqual(DigestParser.Parse(digest).IsPlain, DigestParser.Parse(page).IsPlain);
        DigestModel before = Read(digest, keepAbstracts: false);
        DigestModel after = Read(page, keepAbstracts: false);
        Assert.Equal(Fresh(page, keepAbstracts: false), after);
        Assert.Equal(Fresh(digest, keepAbstracts: false), Read(digest, keepAbstracts: false));
        GC.KeepAlive((before, after));
    }

    [Fact]
    public void Other_options_and_another_taxonomy_are_another_reading()
    {
        const string text = "Lamp: On Light\n\nAn abstract about language models.\n";
        DigestModel before = Read(text, keepAbstracts: false);
        Assert.Equal("An abstract about language models.", Read(text, keepAbstracts: true).Entries[0].Abstract);
        Taxonomy empty = new Taxonomy([], []);
        Assert.Empty(RecentDigests.Read(DigestParser.Parse(text), Path, Path, keepAbstracts: false, empty).Entries[0].Topics);
        GC.KeepAlive(before);
    }

    [Fact]
    public void Analyzers_see_what_the_generator_read_and_find_in_it_what_they_find_alone()
    {
        const string text = "Lamp: On Light\ntopics: Light\n\nAn abstract.\n\nLamp: On Oil\n\nAn abstract.\n\nOn Wicks\n\nAbout language "
            + "models.\n\nLamp: On Light\n\nAn abstract.\n\nOn Wicks\n\nAbout another thing.\n";
        var file = new DigestFile(Path, new FileContent(text));
        DigestSyntax syntax = InspectedDigest.Of(file.Text).Syntax;
        Assert.Null(RecentDigests.Find(syntax, file.Resource));
        string[] alone = Findings();

        DigestModel model = RecentDigests.Read(syntax, file.Path, file.Resource, keepAbstracts: true, BuiltInTaxonomy.Taxonomy);
        Assert.Same(model, RecentDigests.Find(syntax, file.Resource));
        Assert.Null(RecentDigests.Find(syntax, "PaperGen/another.papers.txt"));
        Assert.Null(RecentDigests.Find(DigestParser.Parse(text), file.Resource));
        Assert.Equal(alone, Findings());
        Assert.Equal(["PAPER1004", "PAPER1005", "PAPER1013", "PAPER1022"], alone.Select(static finding => finding[..9]).Distinct().Order());
        GC.KeepAlive(model);

        string[] Findings() =>
            [.. new CatalogInspector([file]).Findings[file.Resource].Select(
                static finding => $"{finding.Rule.Id} {finding.Span} {string.Join(", ", finding.Arguments)} {finding.Other?.Span}")];
    }

    /// <summary>Generator and analyzers take turns, and each takes over what it read itself.</summary>
    [Fact]
    public void A_reading_without_topics_is_no_earlier_one_of_a_reading_with_them()
    {
        const string text = "Lamp: On Light\ntopics: Light\n\nAn abstract.\n\nOil: On Wicks\n\nA second one.\n";
        DigestModel before = Read(text, keepAbstracts: false);
        DigestModel without = RecentDigests.Read(DigestParser.Parse(text), Path, Path, keepAbstracts: false, taxonomy: null);
        string edited = text.Replace("second", "third", StringComparison.Ordinal);
        DigestModel after = Read(edited, keepAbstracts: false);
        DigestModel afterWithout = RecentDigests.Read(DigestParser.Parse(edited), Path, Path, keepAbstracts: false, taxonomy: null);
        Assert.Same(before.Entries[0], after.Entries[0]);
        Assert.Same(without.Entries[0], afterWithout.Entries[0]);
        Assert.Empty(afterWithout.Entries[0].Topics);
        Assert.NotEmpty(after.Entries[0].Topics);
    }

    private static DigestModel Read(string text, bool keepAbstracts) =>
        RecentDigests.Read(DigestParser.Parse(text), Path, Path, keepAbstracts, BuiltInTaxonomy.Taxonomy);

    private static DigestModel Fresh(string text, bool keepAbstracts) =>
        EntryReader.Read(DigestParser.Parse(text), Path, Path, keepAbstracts, BuiltInTaxonomy.Taxonomy);
}
