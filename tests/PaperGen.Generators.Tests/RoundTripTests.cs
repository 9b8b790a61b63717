using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Digests;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>From the file to the running program: generated, compiled, embedded, loaded, read.</summary>
public class RoundTripTests
{
    private static readonly Gen<LanguageVersion> s_languages = Gen.OneOf(LanguageVersion.CSharp7_3, LanguageVersion.Latest);

    public static TheoryData<string> Hostile =>
    [
        "\"quotes\" 'of' \"\"\"all\"\"\" kinds", "{braces} {{0}} }", "a */ comment /* and // another", "</summary> </para> <b> &amp; <!-- -->", "]]> <![CDATA[ x", "#line 1 \"x\"", "#if false #endif",
        "\\u0022 \\x22 \\", "x\u2028y x\u2029y", "x\u0085y", "\u202Ereversed\u202C \u2066isolated \u200Emark", "x\0y", "lone \uD83D high", "lone \uDE00 low", "swapped \uDE00\uD83D halves", "\U0001F600\U0001F468\u200D\U0001F469",
        "\u706F\u4E0B\u8BFB\u4E66", "\uFEFFmark at the start", "\uFFFD replaced \uFFFE\uFFFF", "caf\u00E9 cafe\u0301 \uFB01",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_comes_through(string text)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
            RoundTrip(EntryGen.Of("reading.papers.txt", lineEnd, text), byteOrderMark: lineEnd == "\n", lineEnd == "\n" ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest);
    }

    [Fact]
    public void All_hostile_texts_in_one_digest_come_through() =>
        RoundTrip(EntryGen.Of("lists/two words.papers.txt", "\n", Hostile.Select(row => row.Data).ToArray()), byteOrderMark: true, LanguageVersion.CSharp7_3);

    /// <summary>What is expected is known before the text is written.</summary>
    [Fact]
    public void Random_entries_come_through() => Gen.Select(EntryGen.Digest("a.papers.txt", 6), Gen.Bool, s_languages)
        .Sample(RoundTrip, iter: 40, print: value => Escape(value.Item1.Text));

    [Fact]
    public void Random_entries_of_two_digests_come_through_in_the_order_of_the_paths() => Gen.Select(EntryGen.Digest("b/a.papers.txt", 3), EntryGen.Digest("B.papers.txt", 3)).Sample((second, first) =>
    {
        // Two files may hold equal entries, of which the first counts.
        ExpectedPaper[] expected = [.. first.Papers, .. second.Papers];
        if (expected.DistinctBy(paper => paper.Title).Count() < expected.Length || expected.Count(paper => paper.Id is not null) > expected.Where(paper => paper.Id is not null).DistinctBy(paper => paper.Id).Count())
            return;
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(new TestDigest("b/a.papers.txt", second.Text), new TestDigest("B.papers.txt", first.Text)) { Taxonomies = [s_noTopics] });
        ExpectedPaper.AssertEqual(expected, loaded);
        Documentation.Check(loaded);
    }, iter: 15, print: value => Escape(value.Item1.Text + "\n----\n" + value.Item2.Text));

    /// <summary>Any text at all: what the generator's model says is what the program says.</summary>
    [Fact]
    public void Random_text_comes_through_as_it_was_read() => Gen.Select(DigestGen.Any, Gen.Bool, s_languages).Sample((text, byteOrderMark, language) =>
    {
        var digest = new TestDigest("any.papers.txt", text);
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digest) { LanguageVersion = language }, byteOrderMark);
        ExpectedPaper.AssertEqual(Model(digest), loaded);
        Documentation.Check(loaded);
    }, iter: 60, print: value => Escape(value.Item1));

    [Fact]
    public void The_data_files_come_through()
    {
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("seed.papers.txt", DataFiles.Seed), ("hf.papers.txt", DataFiles.HuggingFace)])
        {
            var digest = new TestDigest(name, text);
            using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digest));
            ExpectedPaper.AssertEqual(Model(digest), loaded);
        }
    }

    [Fact]
    public void A_long_title_gap_and_abstract_need_more_than_a_digit_of_the_table()
    {
        string words = string.Concat(Enumerable.Repeat("word ", 10_000)).TrimEnd();
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject($"{words}\nid: Long\n\n{words}.\n\nShort\n{new string('\n', 40_000)}{words}."));
        Assert.Equal([words, "Short"], loaded.Catalog.Papers.Select(paper => paper.Title));
        Assert.Equal([words + ".", words + "."], loaded.Catalog.Papers.Select(paper => paper.Abstract));
        loaded.Catalog.Verify();
    }

    [Fact]
    public void Hover_text_has_title_abstract_topics_links_and_place()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Daily Papers\n\nLamps <b> & \"Lights\"\nid: Lamps\ntopics: A & B, <C>\n\nAn abstract with https://example.org/?a&b.", "lists/a&b.papers.txt"));
        string hover = Documentation.Check(loaded)["Papers.Lamps"].InnerText;
        foreach (string part in (string[])["Lamps <b> & \"Lights\"", "An abstract with https://example.org/?a&b.", "A & B, <C>", "lists/a&b.papers.txt(3)"])
            Assert.Contains(part, hover, StringComparison.Ordinal);
    }

    /// <summary>Random text may be about anything: where what is expected is known before, only metadata name topics.</summary>
    private static readonly TestTaxonomy s_noTopics = new("none.topics.txt", "replace\n");

    private static void RoundTrip(EntryGen.Written written, bool byteOrderMark, LanguageVersion language)
    {
        string path = written.Papers.Count > 0 ? written.Papers[0].File : "a.papers.txt";
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(written.Text, path) { LanguageVersion = language, Taxonomies = [s_noTopics] }, byteOrderMark);
        ExpectedPaper.AssertEqual(written.Papers, loaded);
        Documentation.Check(loaded);
    }

    /// <summary>What the generator's own model expects of a digest.</summary>
    private static List<ExpectedPaper> Model(TestDigest digest)
    {
        DigestModel read = EntryReader.Read(DigestParser.Parse(digest.Content), digest.ProjectPath, "PaperGen/" + digest.ProjectPath, keepAbstracts: true, BuiltInTaxonomy.Taxonomy);
        byte[] bytes = digest.Bytes(byteOrderMark: false);
        return CatalogBuilder.Build([read], BuiltInTaxonomy.Taxonomy.Topics).Papers.Select(paper =>
        {
            EntryModel entry = paper.Entry;
            string? Text(int kind) => entry.Texts.FirstOrDefault(text => text.Kind == kind) is { Range.Length: > 0 } text
                ? DigestText.Collapse(Encoding.UTF8.GetString(bytes, entry.Start + text.Range.Start, text.Range.Length))
                : null;
            return new ExpectedPaper
            {
                Id = paper.Id,
                Title = ExpectedPaper.WellFormed(entry.Title),
                Abstract = ExpectedPaper.WellFormed(entry.Abstract!),
                ArxivId = Text(TableFormat.Extra.ArxivId),
                Doi = Text(TableFormat.Extra.Doi),
                Venue = Text(TableFormat.Extra.Venue),
                Note = Text(TableFormat.Extra.Note),
                SupersededBy = Text(TableFormat.Extra.SupersededBy),
                Status = (PaperStatus)entry.Status,
                Date = entry.Date.Year == 0 ? null : new PaperDate(entry.Date.Year, Known(entry.Date.Month), Known(entry.Date.Day)),
                Authors = Text(TableFormat.Extra.Authors) is { } authors
                    ? authors.Split(authors.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    : [],
                Topics = entry.Topics.Select(topic => ExpectedPaper.WellFormed(topic.Evidence)).ToArray(),
                Links = entry.Links.Select(link => (ExpectedPaper.WellFormed(link.Url), (PaperLinkKind)link.Kind, link.Line)).ToArray(),
                File = digest.ProjectPath,
                Line = entry.Line,
            };
        }).ToList();
    }

    private static int? Known(int number) => number == 0 ? null : number;

    private static string Escape(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
