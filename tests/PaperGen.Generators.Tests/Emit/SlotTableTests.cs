using System.Globalization;
using PaperGen.Emit;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Each paper has a slot of its own, or is known to have none.</summary>
public class SlotTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void Ids_of_a_catalog_all_have_one(int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(static i => "Lamp" + i.ToString(CultureInfo.InvariantCulture))];
        SlotTable table = AssertComplete(ids);
        Assert.Empty(table.Unplaced);
        Assert.InRange(table.Slots.Length, count, count + (count / 8) + 1);
    }

    /// <summary>Found by trying: these two have the same key, and so has no seed a slot for each.</summary>
    [Fact]
    public void Of_two_ids_with_one_key_the_first_has_it() => Assert.Equal([1], AssertComplete(["Lamp31423", "Lamp56611", "Lamp1"]).Unplaced);

    /// <summary>As someone might choose them who knows the hash. The search for a seed ends: of 24 in as good as 24 slots no seed is one.</summary>
    [Theory]
    [InlineData(24, 1)]
    [InlineData(400, 1)]
    [InlineData(400, 2)]
    public void Ids_that_all_fall_into_few_buckets(int count, int filled)
    {
        int buckets = new SlotTable(new string[count].Select(static (_, i) => "P" + i.ToString(CultureInfo.InvariantCulture)).ToArray()).Seeds.Length;
        string[] ids = [.. Enumerable.Range(0, int.MaxValue).Select(static i => "P" + i.ToString(CultureInfo.InvariantCulture))
            .Where(id => StableHash.Bucket(StableHash.Key(StableHash.OfId(id)), buckets) < filled).Take(count)];
        Assert.NotEmpty(AssertComplete(ids).Unplaced);
    }

    private static SlotTable AssertComplete(string[] ids)
    {
        var table = new SlotTable(ids);
        for (int i = 0; i < ids.Length; i++)
        {
            uint key = StableHash.Key(StableHash.OfId(ids[i]));
            int slot = StableHash.Slot(key, table.Seeds[StableHash.Bucket(key, table.Seeds.Length)], table.Slots.Length);
            Assert.True(table.Slots[slot] == i + 1 ^ table.Unplaced.Contains(i), ids[i]);
        }
        Assert.Equal(table.Unplaced.Order(), table.Unplaced);
        return table;
    }
}
