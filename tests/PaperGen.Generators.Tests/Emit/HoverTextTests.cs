using PaperGen.Emit;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>What hovering over a paper shows: enough to know it by, and no page to read.</summary>
public class HoverTextTests
{
    private static readonly string s_sentence = "A lamp is lit" + string.Concat(Enumerable.Repeat(" and lit", 18)) + ".";

    [Fact]
    public void A_long_text_ends_with_a_sentence_near_400_characters()
    {
        string text = string.Join(' ', Enumerable.Repeat(s_sentence, 6));
        string shown = HoverText.Shorten(text);
        Assert.InRange(shown.Length, 250, 420);
        Assert.EndsWith("lit. \u2026", shown, StringComparison.Ordinal);
        Assert.StartsWith(shown[..^2], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A lamp is lit.")]
    public void A_short_text_stays(string text) => Assert.Same(text, HoverText.Shorten(text));

    [Fact]
    public void A_text_that_is_a_little_too_long_stays()
    {
        string text = string.Join(' ', Enumerable.Repeat(s_sentence, 3));
        Assert.InRange(text.Length, 401, 500);
        Assert.Same(text, HoverText.Shorten(text));
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_between_words()
    {
        string shown = HoverText.Shorten(string.Join(' ', Enumerable.Repeat("lamp", 400)));
        Assert.InRange(shown.Length, 380, 402);
        Assert.EndsWith("lamp \u2026", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        string shown = HoverText.Shorten("x" + string.Concat(Enumerable.Repeat("\U0001F600", 400)));
        Assert.Equal(shown, new string([.. shown.EnumerateRunes().SelectMany(static rune => rune.ToString())]));
    }

    [Theory]
    [InlineData("authors: Ada Wick; Bo Oil\ndate: 2024-05-09\nvenue: Journal of Lamps",
        "Ada Wick, Bo Oil \u00B7 2024 \u00B7 Journal of Lamps")]
    [InlineData("date: 2024", "2024")]
    [InlineData("venue: Lamps", "Lamps")]
    [InlineData("authors: A Wick; B Oil; C Moth; D Glow; E Dusk", "A Wick, B Oil, C Moth et al.")]
    [InlineData("authors: A Wick et al.", "A Wick et al.")]
    public void Authors_year_and_venue_are_one_line(string metadata, string line) =>
        Assert.Contains("/// <para>" + line + "</para>\n", Members("auto", metadata), StringComparison.Ordinal);

    [Fact]
    public void Full_has_the_whole_abstract_and_all_links()
    {
        string text = string.Join(' ', Enumerable.Repeat(s_sentence, 6)) + " See https://lamps.example.org/demo.";
        Assert.Contains(text, Members("full", "arxiv: 2405.01234", text), StringComparison.Ordinal);
        Assert.Contains("<see href=\"https://lamps.example.org/demo\">", Members("full", "arxiv: 2405.01234", text),
            StringComparison.Ordinal);
        Assert.DoesNotContain("lamps.example.org", Members("auto", "arxiv: 2405.01234", text), StringComparison.Ordinal);
    }

    private static string Members(string docs, string metadata, string text = "A lamp is lit.") =>
        new TestProject("LampLight: A Lamp\n" + metadata + "\n\n" + text).With("PaperGenDocs", docs)
            .Sources()["Papers.Members.g.cs"].ReplaceLineEndings("\n");
}
