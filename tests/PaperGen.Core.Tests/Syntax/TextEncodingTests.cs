using System.Text;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Syntax;

/// <summary>
/// What a file of bytes reads as that is not UTF-8. The compiler refuses it; the tool shows it, and <c>import</c> makes UTF-8 of it.
/// </summary>
public class TextEncodingTests
{
    [Theory]
    [InlineData("M\u00FCller", "M\u00FCller")]
    // Windows' own characters are where ISO 8859-1 has controls.
    [InlineData("\u0093Lamps\u0094 \u0096 \u0080 5, O\u0092Quill", "\u201CLamps\u201D \u2013 \u20AC 5, O\u2019Quill")]
    // A file that two programs wrote: what is UTF-8 is read so.
    [InlineData("M\u00FCller, M\u00C3\u00BCller, "
        + "\u00E2\u0080\u0094, \u00F0\u009F\u0092\u00A1", "M\u00FCller, M\u00FCller, \u2014, \uD83D\uDCA1")]
    // No character of UTF-8: cut off, too long, a surrogate.
    [InlineData("\u00E9\u00C3", "\u00E9\u00C3")]
    [InlineData("\u00C0\u00AF \u00ED\u00A0\u00A1", "\u00C0\u00AF \u00ED\u00A0\u00A1")]
    public void A_file_of_the_West_is_read_as_what_it_most_likely_is(string bytes, string expected)
    {
        FileContent content = TextEncoding.Read(Encoding.Latin1.GetBytes(bytes));
        Assert.Equal(expected, content.Text);
        Assert.Equal(TextEncoding.Unknown, content.OtherEncoding);
    }

    [Theory]
    [InlineData("M\u00FCller \u2014 \uD83D\uDCA1")]
    [InlineData("")]
    public void A_file_in_UTF_8_is_none_of_them(string text)
    {
        FileContent content = TextEncoding.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, content.Text);
        Assert.Null(content.OtherEncoding);
    }
}
