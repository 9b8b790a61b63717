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
public partial class RoundTripTests
{
    public static TheoryData<string> Hostile =>
    [
        "\"quotes\" 'of' \"\"\"all\"\"\" kinds", "{braces} {{0}} }", "a */ comment /* and // another", "</summary> </para> <b> &amp; <!-- -->", "]]> <![CDATA[ x", "#line 1 \"x\"", "#if false #endif",
        "\\u0022 \\x22 \\", "x\u2028y x\u2029y", "x\u0085y", "\u202Ereversed\u202C \u2066isolated \u200Emark", "x\0y", "lone \uD83D high", "lone \uDE00 low", "swapped \uDE00\uD83D halves", "\U0001F600\U0001F468\u200D\U0001F469",
        "\u706F\u4E0B\u8BFB\u4E66", "\uFEFFmark at the start", "\uFFFD replaced \uFFFE\uFFFF", "caf\u00E9 cafe\u0301 \uFB01",
    ];

    [Fact]
    public void All_hostile_texts_in_one_digest_come_through() =>
        RoundTrip(EntryGen.Of("lists/two words.papers.txt", "\n", Hostile.Select(row => row.Data).ToArray()), byteOrderMark: true, LanguageVersion.CSharp7_3);

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
    public void Every_character_beyond_ASCII_comes_through()
    {
        var characters = new StringBuilder("All of them: ");
        for (int c = 0x80; c <= 0x10FFFF; c++)
        {
            if (Rune.IsValid(c))
                characters.Append(new Rune(c).ToString());
        }
        string text = characters.Append('.').ToString();
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject($"Characters\n\n{text}"));
        Assert.Equal(text, loaded.Catalog["Characters"].Abstract);
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
}
