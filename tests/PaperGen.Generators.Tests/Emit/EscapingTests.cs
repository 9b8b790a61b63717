using PaperGen.Emit;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Text of a digest where C# and XML are around it.</summary>
public class EscapingTests
{
    [Theory]
    [InlineData("a lamp ~", "a lamp ~")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("</summary>", "&lt;/summary&gt;")]
    [InlineData("\"a\"", "&quot;a&quot;")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("a\u0085b\nc\u007Fd\0e", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("a\u202Eb\u200Bc\uFEFFd\u00ADe", "abcde")]
    [InlineData("caf\u00E9 \u706F", "caf\u00E9 \u706F")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("\uFFFD \uFFFE \uFFFF", "\uFFFD \uFFFD \uFFFD")]
    public void Documentation_is_one_line_of_XML(string text, string expected) => Assert.Equal(expected, XmlText.Escape(text));

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced_wherever_they_stand()
    {
        Assert.Equal("a\uFFFDb", XmlText.Escape("a\uD83Db"));
        Assert.Equal("a\uFFFDb", XmlText.Escape("a\uDE00b"));
        Assert.Equal("a\uFFFD", XmlText.Escape("a\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", XmlText.Escape("\uDE00\uD83D"));
        Assert.Equal("a\uFFFDb", CSharpText.WellFormed("a\uD83Db"));
        Assert.Equal("a\uFFFDb", CSharpText.WellFormed("a\uDE00b"));
        Assert.Equal("a\uFFFD", CSharpText.WellFormed("a\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", CSharpText.WellFormed("\uDE00\uD83D"));
        Assert.Equal("\uFFFD\U0001F600a", CSharpText.WellFormed("\uD83D\U0001F600a"));
    }

    [Fact]
    public void Hover_text_ends_after_4000_characters_and_not_within_one()
    {
        string longest = new('x', 4000);
        Assert.Equal(longest, XmlText.Escape(longest));
        Assert.Equal(longest + "\u2026", XmlText.Escape(longest + "yz"));
        Assert.Equal(longest[..3999] + "\U0001F600\u2026", XmlText.Escape(longest[..3999] + "\U0001F600yz"));
    }

    [Theory]
    [InlineData("a lamp ~", "\"a lamp ~\"")]
    [InlineData("\"a\\b\"", "\"\\\"a\\\\b\\\"\"")]
    [InlineData("a\nb\tc\rd\0e", "\"a\\nb\\tc\\u000Dd\\u0000e\"")]
    [InlineData("\u007F\u0085\u009F", "\"\\u007F\\u0085\\u009F\"")]
    [InlineData("\u00A0\u00E9\u706F\uD7FF\uE000\uFFEF", "\"\u00A0\u00E9\u706F\uD7FF\uE000\uFFEF\"")]
    [InlineData("\u00AD\u061C\uFEFF", "\"\\u00AD\\u061C\\uFEFF\"")]
    [InlineData("\u200A\u200B\u200F\u2010", "\"\u200A\\u200B\\u200F\u2010\"")]
    [InlineData("\u2027\u2028\u202E\u202F", "\"\u2027\\u2028\\u202E\u202F\"")]
    [InlineData("\u205F\u2060\u206F\u2070", "\"\u205F\\u2060\\u206F\u2070\"")]
    [InlineData("\uFFF0\uFFFF", "\"\\uFFF0\\uFFFF\"")]
    [InlineData("\U0001F600", "\"\\uD83D\\uDE00\"")]
    [InlineData("\U000103FF", "\"\\uD800\\uDFFF\"")]
    public void A_literal_shows_what_it_holds(string text, string expected) => Assert.Equal(expected, CSharpText.Literal(text));
}
