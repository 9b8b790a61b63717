using CsCheck;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>The table of words and phrases, against a dictionary.</summary>
public class NumberTableTests
{
    [Fact]
    public void Finds_what_was_put_in_and_nothing_else() => Gen.Select(Gen.ULong.Array[0, 3000], Gen.ULong.Array[100]).Sample((keys, others) =>
    {
        Dictionary<ulong, int> numbers = keys.Distinct().Select(static (key, i) => (key, i)).ToDictionary(static item => Spread(item.key), static item => item.i + 1);
        var table = new NumberTable(numbers);
        Assert.All(numbers, item => Assert.Equal(item.Value, table.Find(item.Key)));
        Assert.All(others.Select(Spread), other => Assert.Equal(numbers.GetValueOrDefault(other), table.Find(other)));
    }, iter: 50);

    /// <summary>Hundreds of thousands, as they are of a taxonomy that is far larger than any.</summary>
    [Fact]
    public void Takes_many()
    {
        Dictionary<ulong, int> numbers = Enumerable.Range(1, 300_000).ToDictionary(static i => Spread((ulong)i));
        var table = new NumberTable(numbers);
        Assert.All(numbers, item => Assert.Equal(item.Value, table.Find(item.Key)));
    }

    private static ulong Spread(ulong key) => key * 0x9E3779B97F4A7C15;
}
