using PaperGen.Text;

namespace PaperGen.Core.Tests.Fixes;

/// <summary>Lines that are deleted and added, with the line ends of the digest.</summary>
public class LineEditsTests
{
    // The text with what is deleted in angle quotes, and the text after it.
    [Theory]
    [InlineData("\u00ABa\u00BB\n\nb\n", "b\n")]
    [InlineData("a\n\n\u00ABb\u00BB\n\nc\n", "a\n\nc\n")]
    [InlineData("a\n\n\u00ABb\u00BB\n \t\n\nc\n", "a\n\nc\n")]
    [InlineData("a\n\n\u00ABb\nc\u00BB\n\nd\n", "a\n\nd\n")]
    [InlineData("a\n\n\u00ABb\u00BB\nc\n\nd", "a\n\nc\n\nd")]
    [InlineData("a\n\u00ABb\u00BB\n\nc\n", "a\n\nc\n")]
    [InlineData("a\n  x\u00ABb\u00BBy \nc\n", "a\nc\n")]
    [InlineData("a\n\n\u00ABb\u00BB", "a")]
    [InlineData("a\n\n\u00ABb\u00BB\n", "a\n")]
    [InlineData("a\n\n\n\u00ABb\u00BB\n\n", "a\n")]
    [InlineData("a\n\u00ABb\u00BB", "a\n")]
    [InlineData("\u00ABa\u00BB", "")]
    [InlineData("\n\n\u00ABa\u00BB\n", "")]
    [InlineData("\n\n\u00ABa\u00BB", "")]
    [InlineData("\u00AB\u00BB\nb", "b")]
    public void Lines_are_deleted(string marked, string expected)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n", "\r"])
        {
            string with = marked.Replace("\n", lineEnd, StringComparison.Ordinal);
            int start = with.IndexOf('\u00AB', StringComparison.Ordinal);
            var span = TextSpan.FromBounds(start, with.IndexOf('\u00BB', StringComparison.Ordinal) - 1);
            string text = with.Replace("\u00AB", "", StringComparison.Ordinal).Replace("\u00BB", "", StringComparison.Ordinal);
            Assert.Equal(expected.Replace("\n", lineEnd, StringComparison.Ordinal), TextEdits.Apply(text, [LineEdits.Delete(text, span)]));
        }
    }

    // The text with a position in it, and the text with a line above and below the one that the position is in.
    [Theory]
    [InlineData("a\n|b\nc", "a\nX\nY\nb\nc", "a\nb\nX\nc")]
    [InlineData("a\nb|b\nc", "a\nX\nY\nbb\nc", "a\nbb\nX\nc")]
    [InlineData("a\nb|\nc", "a\nX\nY\nb\nc", "a\nb\nX\nc")]
    [InlineData("|a\nb", "X\nY\na\nb", "a\nX\nb")]
    [InlineData("a\nb|", "a\nX\nY\nb", "a\nb\nX")]
    [InlineData("\n|", "\nX\nY\n", "\n\nX")]
    [InlineData("|\nb", "X\nY\n\nb", "\nX\nb")]
    public void Lines_are_added(string marked, string above, string below)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n", "\r"])
        {
            string with = marked.Replace("\n", lineEnd, StringComparison.Ordinal);
            int position = with.IndexOf('|', StringComparison.Ordinal);
            string text = with.Remove(position, 1);
            Assert.Equal(above.Replace("\n", lineEnd, StringComparison.Ordinal),
                TextEdits.Apply(text, [LineEdits.InsertAbove(text, position, "X", "Y")]));
            Assert.Equal(below.Replace("\n", lineEnd, StringComparison.Ordinal),
                TextEdits.Apply(text, [LineEdits.InsertBelow(text, position, "X")]));
        }
    }

    /// <summary>Between the two characters of a line end no line begins.</summary>
    [Theory]
    [InlineData("\r\nb", 0)]
    [InlineData("a\r\nb", 0)]
    [InlineData("a\r\n\r\nb", 3)]
    public void A_line_end_of_two_characters_is_one(string text, int expected) =>
        Assert.Equal(new TextSpan(expected, 0), LineEdits.InsertAbove(text, text.LastIndexOf('\n'), "X").Span);

    [Fact]
    public void A_line_ends_like_the_one_at_its_place()
    {
        Assert.Equal("X\n", LineEdits.InsertAbove("\na\r\n", 0, "X").NewText);
        Assert.Equal("X\r\n", LineEdits.InsertAbove("\na\r\n", 1, "X").NewText);
        Assert.Equal("X\r\n", LineEdits.InsertAbove("\na\r\nb", 4, "X").NewText);
    }

    [Fact]
    public void A_text_of_one_line_gets_a_line_feed()
    {
        Assert.Equal(new TextEdit(new TextSpan(0, 0), "X\n"), LineEdits.InsertAbove("ab", 1, "X"));
        Assert.Equal(new TextEdit(new TextSpan(2, 0), "\nX"), LineEdits.InsertBelow("ab", 1, "X"));
    }

    [Theory]
    [InlineData("|one\ntwo \r\n\t three|\nfour", "one two three\nfour")]
    [InlineData("x\n|one\rtwo|", "x\none two")]
    [InlineData("|one  two|", "one  two")]
    [InlineData("one\n|\ntwo|", "one\n two")]
    [InlineData("|one\n|\ntwo", "one \ntwo")]
    [InlineData("|\ntwo|", " two")]
    public void Lines_are_joined(string marked, string expected)
    {
        int start = marked.IndexOf('|', StringComparison.Ordinal);
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(expected, TextEdits.Apply(text, LineEdits.Join(text, TextSpan.FromBounds(start, marked.LastIndexOf('|') - 1))));
    }

    /// <summary>Where the stretch from 10 to 20 is after a change.</summary>
    [Theory]
    [InlineData(0, 5, "x", 6, 16)]
    [InlineData(0, 10, "", 0, 10)]
    [InlineData(10, 10, "abc", 13, 23)]
    [InlineData(12, 15, "x", 10, 18)]
    [InlineData(12, 12, "abc", 10, 23)]
    [InlineData(20, 20, "abc", 10, 20)]
    [InlineData(19, 20, "", 10, 19)]
    [InlineData(25, 30, "", 10, 20)]
    [InlineData(5, 25, "", 10, 10)]
    public void A_stretch_moves_with_what_changes_before_and_in_it(int start, int end, string text, int expectedStart, int expectedEnd) =>
        Assert.Equal(TextSpan.FromBounds(expectedStart, expectedEnd),
            TextEdits.Map(TextSpan.FromBounds(10, 20), [new TextEdit(TextSpan.FromBounds(start, end), text)]));

    [Fact]
    public void Changes_are_applied_to_a_stretch_of_the_text() =>
        Assert.Equal(
            "bXeYg", TextEdits.Apply("abcdefgh", TextSpan.FromBounds(1, 7),
                [new TextEdit(new TextSpan(2, 2), "X"), new TextEdit(new TextSpan(5, 1), "Y")]));
}
