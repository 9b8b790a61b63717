namespace CitedAlgorithms;

/// <summary>A set that may hold a little more than was put into it.</summary>
[Cites(nameof(Papers.Bloom), Role = CitationRole.Implements, Locator = "Method 2")]
internal sealed class BloomFilter
{
    private readonly ulong[] _bits;
    private readonly int _hashes;

    /// <param name="capacity">How many items it is to hold.</param>
    /// <param name="errorRate">How often it may take a stranger for a member.</param>
    public BloomFilter(int capacity, double errorRate)
    {
        int bits = (int)Math.Ceiling(-capacity * Math.Log(errorRate) / (Math.Log(2) * Math.Log(2)));
        _bits = new ulong[(bits + 63) / 64];
        _hashes = Math.Max(1, (int)Math.Round(Math.Log(2) * bits / capacity));
    }

    public void Add(string item)
    {
        foreach (int bit in Bits(item))
            _bits[bit >> 6] |= 1UL << (bit & 63);
    }

    public bool MayContain(string item) => Bits(item).All(bit => (_bits[bit >> 6] & (1UL << (bit & 63))) != 0);

    /// <summary>Two hashes take the place of all others.</summary>
    [Cites(nameof(Papers.DoubleHashing), Role = CitationRole.Uses, Note = "The second hash is odd, so that it meets every bit.")]
    private IEnumerable<int> Bits(string item)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in item)
            hash = (hash ^ c) * 1099511628211;
        ulong step = (hash >> 32 ^ hash << 32) * 0x9E3779B97F4A7C15 | 1;
        for (int i = 0; i < _hashes; i++)
            yield return (int)((hash + (ulong)i * step) % (ulong)(64 * _bits.Length));
    }
}
