using PaperGen.Internal;

namespace PaperGen.Emit;

/// <summary>How a field of fixed width stores its values: what they are above a base; all ones stand for a value that is written elsewhere.</summary>
/// <param name="Base">The base.</param>
/// <param name="Bits">The width.</param>
internal readonly record struct FieldRange(uint Base, int Bits)
{
    private uint Mask => (1u << Bits) - 1;

    /// <summary>Whether the field holds a value itself.</summary>
    public bool Holds(uint value) => Bits == 0 ? value == Base : value - Base < Mask;

    /// <summary>What the field says.</summary>
    public uint Field(uint value) => Holds(value) ? value - Base : Mask;

    /// <summary>The range that stores values in the fewest bits.</summary>
    public static FieldRange Choose(uint[] values, int maxBits)
    {
        uint[] sorted = (uint[])values.Clone();
        Array.Sort(sorted);
        if (sorted.Length == 0)
            return new FieldRange(0, 1);
        if (sorted[0] == sorted[sorted.Length - 1] && sorted[0] <= TableFormat.PairMax)
            return new FieldRange(sorted[0], 0);
        var best = new FieldRange(0, 1);
        long bestCost = long.MaxValue;
        for (int bits = 1; bits <= maxBits; bits++)
        {
            var range = new FieldRange(0, bits);
            int held = 0;
            for (int first = 0, end = 0; first < sorted.Length && sorted[first] <= TableFormat.PairMax; first++)
            {
                while (end < sorted.Length && sorted[end] - sorted[first] < range.Mask)
                    end++;
                if (end - first <= held)
                    continue;
                held = end - first;
                range = range with { Base = sorted[first] };
            }
            long cost = ((long)bits * sorted.Length) + ((long)TableFormat.Block.EscapeBits * (sorted.Length - held));
            if (cost < bestCost)
                (best, bestCost) = (range, cost);
        }
        return best;
    }
}
