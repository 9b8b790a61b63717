using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>From the file to the running program: generated, compiled, embedded, loaded, read.</summary>
public partial class RoundTripTests
{
    public static TheoryData<string> Hostile =>
    [
        "\"quotes\" 'of' \"\"\"all\"\"\" kinds", "{braces} {{0}} }", "a */ comment /* and // another",
        "</summary> </para> <b> &amp; <!-- -->", "]]> <![CDATA[ x", "#line 1 \"x\"", "#if false #endif", "\\u0022 \\x22 \\",
        "x\u2028y x\u2029y", "x\u0085y", "\u202Ereversed\u202C \u2066isolated \u200Emark", "x\0y", "lone \uD83D high", "lone \uDE00 low",
        "swapped \uDE00\uD83D halves", "\U0001F600\U0001F468\u200D\U0001F469", "\u706F\u4E0B\u8BFB\u4E66", "\uFEFFmark at the start",
        "\uFFFD replaced \uFFFE\uFFFF", "caf\u00E9 cafe\u0301 \uFB01",
    ];

    [Fact]
    public void All_hostile_texts_in_one_digest_come_through() =>
        RoundTrip(EntryGen.Of("lists/two words.papers.txt", "\n", Hostile.Select(row => row.Data).ToArray()), byteOrderMark: true,
            LanguageVersion.CSharp7_3);

    [Fact]
    public void A_long_title_gap_and_abstract_need_more_than_a_digit_of_the_table()
    {
        string words = string.Concat(Enumerable.Repeat("word ", 10_000)).TrimEnd();
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject($"{words}\nid: Long\n\n{words}.\n\nShort\n{new string('\n', 40_000)}{words}."));
        Assert.Equal([words, "Short"], loaded.Catalog.Papers.Select(paper => paper.Title));
        Assert.Equal([words + ".", words + "."], loaded.Catalog.Papers.Select(paper => paper.Abstract));
        loaded.Catalog.Verify();
    }

    /// <summary>
    /// Plain text is read eight bytes at a time: one that is not plain is in each place of three eights, and plain text has each
    /// length.
    /// </summary>
    [Fact]
    public void What_is_unusual_comes_through_in_every_place()
    {
        const string Plain = "Abc! ~ghijklmnopqrs uvwxyz";
        string[] unusual =
            ["  ", " \t", "\t", "\n", "\u0001", "\u001F", "\u007F", "\u0080", "\u00A0", "\u00E9", "\u3000", "\u00FF\u00FF", "\U0001F600"];
        string[] texts =
        [
            .. from piece in unusual from place in Enumerable.Range(1, Plain.Length - 1) select Plain[..place] + piece + Plain[place..]
                + " is said here.",
            .. from piece in unusual from place in Enumerable.Range(1, Plain.Length - 1) select "It is said here: " + Plain[..place]
                + piece + "z.",
            .. from length in Enumerable.Range(1, Plain.Length) select Plain[..length] + " is said here.",
        ];
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject(string.Concat(texts.Select((text, i) => $"Paper {i}\n\n{text}\n\n"))));
        Assert.Equal(texts.Select(DigestText.Collapse), loaded.Catalog.Papers.Select(paper => paper.Abstract));
    }

    /// <summary>
    /// Titles of two pieces, comments above and between, no abstract, links that are repaired, topics of title, abstract and metadata; one
    /// after the other.
    /// </summary>
    [Fact]
    public void Each_layout_of_an_entry_comes_through()
    {
        const string Digest = """
            One: Plain

            Its abstract.

            Two: Plain

            Its abstract, too.

            Three of
            // a note
            two lines

            Its abstract.

            // a note
            Four
            venue: X

            Its abstract, with https: //a.org/b and https://a.org/c in it.

            // a note
            Five

            Its abstract.

            Six

            Seven: Long-Context Modelling

            Oil: how far a lamp reaches is the question of image generation with diffusion models. A diffusion model makes images.

            Eight: Of Oil

            We propose image generation with diffusion models. A diffusion model makes images.

            Nine
            topics: Lamps

            Its abstract.
            """;
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest));
        Paper[] papers = [.. loaded.Catalog.Papers];
        Assert.Equal(
            ["One: Plain|Its abstract.", "Two: Plain|Its abstract, too.", "Three of two lines|Its abstract.",
                "Four|Its abstract, with https: //a.org/b and https://a.org/c in it.", "Five|Its abstract.", "Six|"],
            papers[..6].Select(static paper => paper.Title + "|" + paper.Abstract));
        Assert.Equal(["https://a.org/b", "https://a.org/c"], papers[3].Links.Select(static link => link.Url));
        Assert.Equal("X", papers[3].Venue);
        Assert.Equal([1, 5, 9, 16, 22, 26, 28, 32, 36], papers.Select(static paper => paper.Source.Line));
        EntryModel[] entries =
            [.. EntryReader.Read(DigestParser.Parse(Digest), "a.papers.txt", "PaperGen/a.papers.txt", keepAbstracts: true,
                BuiltInTaxonomy.Taxonomy).Entries];
        Assert.Equal(
            entries.Select(
                static entry =>
                    string.Join('|',
                        entry.Topics.Select(static topic => $"{topic.Name} {topic.Score} {(int)topic.Origin} {topic.Evidence}"))),
            papers.Select(
                static paper =>
                    string.Join('|',
                        paper.TopicMatches.Select(
                            static match => $"{match.Topic.Name} {match.Score} {(int)match.Origin} {match.Evidence}"))));
        Assert.Equal([TopicMatchOrigin.Title, TopicMatchOrigin.Abstract, TopicMatchOrigin.Metadata],
            papers.SelectMany(static paper => paper.TopicMatches).Select(static match => match.Origin).Distinct().Order());
        loaded.Catalog.Verify();
    }

    [Fact]
    public void Hover_text_has_title_abstract_topics_links_and_place()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Daily Papers\n\nLamps <b> & \"Lights\"\nid: Lamps\ntopics: A & "
            + "B, <C>\n\nAn abstract with https://example.org/?a&b.", "lists/a&b.papers.txt"));
        string hover = Documentation.Check(loaded)["Papers.Lamps"].InnerText;
        foreach (string part in (string[])["Lamps <b> & \"Lights\"", "An abstract with https://example.org/?a&b.", "A & B, <C>",
            "lists/a&b.papers.txt(3)"])
            Assert.Contains(part, hover, StringComparison.Ordinal);
    }

    /// <summary>Random text may be about anything: where what is expected is known before, only metadata name topics.</summary>
    private static readonly TestTaxonomy s_noTopics = new("none.topics.txt", "replace\n");

    private static void RoundTrip(EntryGen.Written written, bool byteOrderMark, LanguageVersion language)
    {
        string path = written.Papers.Count > 0 ? written.Papers[0].File : "a.papers.txt";
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject(written.Text, path) { LanguageVersion = language, Taxonomies = [s_noTopics] },
                byteOrderMark);
        ExpectedPaper.AssertEqual(written.Papers, loaded);
        Documentation.Check(loaded);
    }
}
