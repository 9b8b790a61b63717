using PaperGen.Internal;

namespace PaperGen.Topics;

/// <summary>
/// Numbers by keys of 64 bits, which are hashes: what tells them apart is in all of their bits. Each word of every text is looked up, so a look-up looks at one place, whether it finds something or not, and jumps nowhere:
/// keys are put into groups, and for each group a factor is searched that sends its keys to free places.
/// </summary>
internal sealed unsafe class NumberTable
{
    private const ulong Spread = Hash64.Multiplier;

    private readonly Entry[] _entries;
    private readonly uint[] _factors;
    private readonly int _shift;

    /// <param name="numbers">By its key each number, which is not 0.</param>
    public NumberTable(Dictionary<ulong, int> numbers)
    {
        // As small as it can be: the table has to stay in the processor's cache.
        int bits = 4;
        while (1L << bits < numbers.Count + (numbers.Count / 4))
            bits++;
        while (!TryFill(numbers, bits, out _entries, out _factors))
            bits++;
        _shift = 64 - bits;
    }

    /// <summary>Finds numbers, 0 where there is none.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="numbers">Takes their numbers.</param>
    /// <param name="count">How many there are.</param>
    public void Find(ulong* keys, int* numbers, int count)
    {
        fixed (uint* factors = _factors)
        fixed (Entry* entries = _entries)
        {
            uint groups = (uint)_factors.Length - 1;
            int shift = _shift;
            for (nint i = 0; i < count; i++)
            {
                ulong key = keys[i];
                Entry* entry = entries + Place(key, factors[(uint)key & groups], shift);
                // All bits are set if they are equal.
                numbers[i] = entry->Number & (int)(((long)(entry->Tag ^ (uint)key) - 1) >> 63);
            }
        }
    }

    /// <summary>Finds one number; 0 if there is none.</summary>
    public int Find(ulong key)
    {
        ref Entry entry = ref _entries[Place(key, _factors[(uint)key & ((uint)_factors.Length - 1)], _shift)];
        return entry.Tag == (uint)key ? entry.Number : 0;
    }

    private static ulong Place(ulong key, uint factor, int shift) => (key * factor) >> shift;

    private static bool TryFill(Dictionary<ulong, int> numbers, int bits, out Entry[] entries, out uint[] factors)
    {
        const int MaxTries = 10_000;
        int shift = 64 - bits;
        entries = new Entry[1 << bits];
        uint[] chosen = factors = new uint[1 << (bits - 2)];
        var places = new List<ulong>();
        // The largest groups first, while most places are free.
        foreach (IGrouping<uint, ulong> group in numbers.Keys.GroupBy(key => (uint)key & ((uint)chosen.Length - 1)).OrderByDescending(static group => group.Count()))
        {
            int tries = 0;
            do
            {
                if (++tries > MaxTries)
                    return false;
                factors[group.Key] = (uint)(((ulong)tries * Spread) >> 32) | 1;
                places.Clear();
                foreach (ulong key in group)
                {
                    ulong place = Place(key, factors[group.Key], shift);
                    if (entries[place].Number == 0 && !places.Contains(place))
                        places.Add(place);
                }
            }
            while (places.Count < group.Count());
            foreach (ulong key in group)
                entries[Place(key, factors[group.Key], shift)] = new Entry { Tag = (uint)key, Number = numbers[key] };
        }
        return true;
    }

    private struct Entry
    {
        /// <summary>32 bits of the key.</summary>
        public uint Tag;

        public int Number;
    }
}
