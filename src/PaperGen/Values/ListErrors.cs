using System.Globalization;

namespace PaperGen.Values;

/// <summary>What every list of a catalog says of an index that it does not have.</summary>
internal static class ListErrors
{
    public static ArgumentOutOfRangeException Index(int index, int count) =>
        new(nameof(index), index, "The list has " + count.ToString(CultureInfo.InvariantCulture) + " items.");
}
