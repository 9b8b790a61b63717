using PaperGen.Emit;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Numbers and strings as a table has them, told by its documentation.</summary>
public class DigitWriterTests
{
    [Theory]
    [InlineData(0, "\u4E00")]
    [InlineData(1, "\u4E01")]
    [InlineData(0x3FFF, "\u8DFF")]
    [InlineData(0x4000, "\u8E00\u4E01")]
    [InlineData(0x4001, "\u8E01\u4E01")]
    [InlineData(0x0FFFFFFF, "\uCDFF\u8DFF")]
    [InlineData(0x10000000, "\u8E00\u8E00\u4E01")]
    [InlineData(int.MaxValue, "\uCDFF\uCDFF\u4E07")]
    public void A_number_takes_as_many_digits_as_it_needs(int number, string digits) =>
        Assert.Equal(digits, new DigitWriter().Number(number).ToString());

    [Theory]
    [InlineData(0ul, 1, "\u4E00")]
    [InlineData(0x7FFFul, 1, "\uCDFF")]
    [InlineData(0x8000ul, 2, "\u4E00\u4E01")]
    [InlineData(0x8000ul, 1, "\u4E00")]
    [InlineData(ulong.MaxValue, 4, "\uCDFF\uCDFF\uCDFF\uCDFF")]
    public void A_fixed_number_takes_as_many_as_it_is_given(ulong value, int count, string digits) =>
        Assert.Equal(digits, new DigitWriter().Fixed(value, count).ToString());

    [Fact]
    public void A_string_is_its_length_and_itself()
    {
        DigitWriter writer = new DigitWriter().String("").String("a\"\uD83D\0").Append("b");
        Assert.Equal("\u4E00\u4E04a\"\uD83D\0b", writer.ToString());
        Assert.Equal(7, writer.Length);
    }
}
