using PaperGen.Emit;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>The width of a field and what its values count from.</summary>
public class FieldRangeTests
{
    [Theory]
    [InlineData("7", 7, 0)]
    [InlineData("7 7 7", 7, 0)]
    [InlineData("0 1", 0, 2)]
    [InlineData("5 6 5 6 5", 5, 2)]
    // All ones stand for a value that is written elsewhere, so three bits hold seven.
    [InlineData("10 11 12 13 14 15 16", 10, 3)]
    [InlineData("10 11 12 13 14 15 16 17", 10, 4)]
    // One that is far from the others is better written elsewhere.
    [InlineData("5 5 5 5 5 5 5 5 5 5 900000", 5, 1)]
    [InlineData("1 900 900 900 900 900 900 900 900 900 900", 900, 1)]
    // Of ranges that hold as many, the first.
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000 9000000", 1, 1)]
    [InlineData("", 0, 1)]
    // The header has room for a base of two digits.
    [InlineData("1073741823 1073741823", 1073741823, 0)]
    [InlineData("1073741824 1073741824", 0, 1)]
    [InlineData("1073741823 1073741824 1073741823", 1073741823, 2)]
    public void The_cheapest_range_is_chosen(string values, int start, int bits) =>
        Assert.Equal(new FieldRange((uint)start, bits), FieldRange.Choose([.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(uint.Parse)], 14));

    [Fact]
    public void No_field_is_wider_than_it_may_be() => Assert.Equal(4, FieldRange.Choose([.. Enumerable.Range(0, 1000).Select(static i => (uint)(i % 30))], 4).Bits);

    [Fact]
    public void A_field_says_the_value_or_that_it_is_elsewhere()
    {
        var range = new FieldRange(10, 3);
        for (uint value = 0; value < 40; value++)
        {
            Assert.Equal(value is >= 10 and < 17, range.Holds(value));
            Assert.Equal(value is >= 10 and < 17 ? value - 10 : 7, range.Field(value));
        }
        Assert.Equal((true, false, 0u), (new FieldRange(10, 0).Holds(10), new FieldRange(10, 0).Holds(11), new FieldRange(10, 0).Field(10)));
    }

    /// <summary>Against all ranges there are.</summary>
    [Fact]
    public void No_other_range_is_cheaper()
    {
        var random = new Random(1);
        for (int round = 0; round < 300; round++)
        {
            uint[] values = [.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => (uint)random.Next(0, 1 << random.Next(1, 8)))];
            FieldRange chosen = FieldRange.Choose(values, 5);
            long least = Enumerable.Range(1, 5).SelectMany(bits => values.Select(start => Cost(new FieldRange(start, bits)))).Min();
            if (values.Distinct().Count() > 1)
                Assert.Equal(least, Cost(chosen));

            long Cost(FieldRange range) => values.Sum(value => range.Bits + (range.Holds(value) ? 0L : TableFormat.Block.EscapeBits));
        }
    }
}
