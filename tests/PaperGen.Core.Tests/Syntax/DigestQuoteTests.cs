using PaperGen.Text;

namespace PaperGen.Core.Tests.Syntax;

/// <summary>Text of a digest on one line: collapsed as the library collapses it, and shortened where it goes into a message.</summary>
public class DigestQuoteTests
{
    [Theory]
    [InlineData("a lamp", "a lamp")]
    [InlineData("a  lamp", "a lamp")]
    [InlineData("a\tlamp", "a lamp")]
    [InlineData("a\r\n \flamp", "a lamp")]
    [InlineData(" a lamp", "a lamp")]
    [InlineData("a lamp ", "a lamp")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    [InlineData("a\u00A0 lamp", "a\u00A0 lamp")]
    public void White_space_is_one_space_between_words(string text, string expected)
    {
        Assert.Equal(expected, CollapsedText.Of(text, new TextSpan(0, text.Length)));
        Assert.Equal(expected, CollapsedText.Of($"[{text}]", new TextSpan(1, text.Length)));
    }

    [Fact]
    public void Pieces_are_joined_by_one_space() =>
        Assert.Equal("a small lamp",
            CollapsedText.Of("a // not this\nsmall \nlamp", [new TextSpan(0, 1), new TextSpan(14, 6), new TextSpan(21, 4)]));

    [Theory]
    [InlineData("a small lamp", true)]
    [InlineData("a small  lamp", false)]
    [InlineData("  a small lamp", false)]
    [InlineData("a small\tlamp", false)]
    [InlineData("\ta small lamp", false)]
    [InlineData("a small\nlamp", false)]
    [InlineData("a small lamp\r", false)]
    [InlineData("a small\vlamp", false)]
    [InlineData("a small\flamp", false)]
    public void Single_spaces_are_told_from_other_white_space(string text, bool expected)
    {
        Assert.Equal(expected, CollapsedText.HasSingleSpaces(text, 0, text.Length));
        Assert.Equal(expected, CollapsedText.HasSingleSpaces($"  {text}  ", 2, text.Length));
    }

    [Fact]
    public void A_quote_has_at_most_80_characters()
    {
        string longest = new('x', 80);
        Assert.Equal(longest, Quotation.Shorten(longest));
        Assert.Equal(longest[..79] + "\u2026", Quotation.Shorten(longest + "x"));
        Assert.Equal(longest[..78] + "\u2026", Quotation.Shorten(longest[..78] + " and more"));
    }

    [Fact]
    public void A_quote_is_collapsed_before_it_is_shortened()
    {
        string words = string.Concat(Enumerable.Repeat("word\n    ", 20));
        Assert.Equal(string.Concat(Enumerable.Repeat("word ", 15)) + "word\u2026", Quotation.Of(words, new TextSpan(0, words.Length)));
        Assert.Equal("word word", Quotation.Of(words, new TextSpan(0, 18)));
    }
}
