using PaperGen.Emit;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Bits in digits, and the three forms of a string.</summary>
public class BitWriterTests
{
    [Fact]
    public void A_digit_that_is_begun_counts()
    {
        var writer = new BitWriter();
        Assert.Equal((0, 0), (writer.Length, writer.DigitCount));
        writer.Add(1, 1);
        Assert.Equal(1, writer.Length);
        Assert.Equal(1, writer.DigitCount);
        Assert.Equal(TableFormat.DigitBits, writer.Length);
    }

    /// <summary>Each in the narrowest form that has all of its characters.</summary>
    [Theory]
    [InlineData("", 6)]
    [InlineData("A", 6)]
    [InlineData("Z", 6)]
    [InlineData("a", 6)]
    [InlineData("z", 6)]
    [InlineData("0", 6)]
    [InlineData("9", 6)]
    [InlineData("_", 6)]
    [InlineData(TableFormat.Text.Alphabet, 6)]
    [InlineData("Lamps", 6)]
    [InlineData("@", 7)]
    [InlineData("[`{/:", 7)]
    [InlineData("a b\u007F", 7)]
    [InlineData("Lamp-light", 7)]
    [InlineData("\u0080", 16)]
    [InlineData("caf\u00E9", 16)]
    [InlineData("\uFFFF\0\uD83D", 16)]
    public void A_string_reads_back(string text, int width)
    {
        var writer = new BitWriter();
        writer.AddText(text);
        int length = writer.Length;
        var bits = new Bits(writer);
        int form = bits.Take(1) == 1 ? 6 : bits.Take(1) == 1 ? 16 : 7;
        Assert.Equal(width, form);
        Assert.Equal(text.Length, bits.TakeNumber(TableFormat.Text.LengthGroup));
        Assert.Equal(text, string.Concat(Enumerable.Range(0, text.Length).Select(_ => form == 6 ? TableFormat.Text.Alphabet[bits.Take(6)] : (char)bits.Take(form))));
        Assert.Equal(length, bits.Position);
    }

    /// <summary>Parts of every length behind any other, from anywhere to the last of the digits that there is room for.</summary>
    [Fact]
    public void A_range_of_another_part_is_written()
    {
        var part = new BitWriter();
        for (uint i = 0; i < 64; i++)
            part.Add((i * 0x2545) ^ 0x1234, TableFormat.DigitBits);
        var all = new Bits(part);
        int[] expected = [.. Enumerable.Range(0, part.Length).Select(_ => all.Take(1))];
        for (int start = 0; start < 17; start++)
        {
            foreach (int count in (int[])[0, 1, 14, 15, 16, 40, 900, part.Length - start])
            {
                var writer = new BitWriter();
                writer.Add(0b101, 3);
                writer.Append(part, start, count);
                Assert.Equal(3 + count, writer.Length);
                var written = new Bits(writer);
                Assert.Equal(0b101, written.Take(3));
                Assert.Equal(expected[start..(start + count)], Enumerable.Range(0, count).Select(_ => written.Take(1)));
            }
        }
    }

    /// <summary>The bits of a part, the lowest of a digit first.</summary>
    private sealed class Bits(BitWriter part)
    {
        private readonly int _count = part.DigitCount * TableFormat.DigitBits;

        public int Position { get; private set; }

        public int Take(int count)
        {
            int value = 0;
            for (int i = 0; i < count; i++, Position++)
            {
                Assert.True(Position < _count);
                value |= ((part[Position / TableFormat.DigitBits] >> (Position % TableFormat.DigitBits)) & 1) << i;
            }
            return value;
        }

        public int TakeNumber(int group)
        {
            int value = 0;
            for (int shift = 0, more = 1; more == 1; shift += group)
            {
                more = Take(1);
                value |= Take(group) << shift;
            }
            return value;
        }
    }
}
