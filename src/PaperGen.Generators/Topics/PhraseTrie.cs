namespace PaperGen.Topics;

/// <summary>What a phrase stands for.</summary>
/// <param name="Topic">The index of its topic; negative for a <see cref="SentenceCue"/>.</param>
/// <param name="Strength">Its strength.</param>
internal readonly record struct PhraseMeaning(int Topic, PhraseStrength Strength);

/// <summary>All phrases as paths of word numbers from one root; node 0 is the root.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> _building = [];
    private readonly List<List<PhraseMeaning>?> _meaningsBuilding = [null];
    private PhraseMeaning[][] _meanings = [];
    private Edge[] _edges = [];
    private int _mask;

    public void Add(IEnumerable<int> words, PhraseMeaning meaning)
    {
        int node = 0;
        foreach (int word in words)
        {
            long key = Key(node, word);
            if (!_building.TryGetValue(key, out int next))
            {
                next = _meaningsBuilding.Count;
                _meaningsBuilding.Add(null);
                _building.Add(key, next);
            }
            node = next;
        }
        List<PhraseMeaning> meanings = _meaningsBuilding[node] ??= [];
        // Two writings of one phrase may come to the same words.
        if (!meanings.Contains(meaning))
            meanings.Add(meaning);
    }

    /// <summary>Ends the building.</summary>
    /// <param name="words">How many words there are.</param>
    public void Complete(int words)
    {
        _meanings = [.. _meaningsBuilding.Select(static meanings => meanings?.ToArray() ?? [])];
        First = new int[words + 1];
        int size = 16;
        while (size < 2 * _building.Count)
            size *= 2;
        _edges = new Edge[size];
        IsPhrase = Array.ConvertAll(_meanings, static meanings => meanings.Length > 0);
        _mask = size - 1;
        foreach (KeyValuePair<long, int> edge in _building)
        {
            if (edge.Key >> 32 == 0)
                First[(int)edge.Key] = edge.Value;
            int slot = Slot(edge.Key);
            while (_edges[slot].Node != 0)
                slot = (slot + 1) & _mask;
            _edges[slot] = new Edge(edge.Key, edge.Value);
            uint bit = EdgeBit((int)(edge.Key >> 32), (int)edge.Key);
            EdgeFilter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
        _building.Clear();
        _meaningsBuilding.Clear();
    }

    /// <summary>For each word the node of the phrases that begin with it, 0 for none.</summary>
    public int[] First { get; private set; } = [];

    /// <summary>For each node whether a phrase ends there.</summary>
    public bool[] IsPhrase { get; private set; } = [];

    /// <summary>A bit for each edge that may be there: most are not, and here it costs little to know.</summary>
    public ulong[] EdgeFilter { get; } = new ulong[1 << (32 - EdgeShift - 6)];

    private const int EdgeShift = 15;

    /// <summary>The place in <see cref="EdgeFilter"/> of the edge from a node by a word.</summary>
    public static uint EdgeBit(int node, int word) => (((uint)node * 0x9E3779B1) + ((uint)word * 0x85EBCA6B)) >> EdgeShift;

    /// <summary>The node behind a node, 0 for none.</summary>
    public int Next(int node, int word)
    {
        uint bit = EdgeBit(node, word);
        if ((EdgeFilter[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            return 0;
        long key = Key(node, word);
        for (int slot = Slot(key); _edges[slot].Node != 0; slot = (slot + 1) & _mask)
        {
            if (_edges[slot].Key == key)
                return _edges[slot].Node;
        }
        return 0;
    }

    /// <summary>What the phrase that ends at a node stands for; empty if none ends there.</summary>
    public PhraseMeaning[] Meanings(int node) => _meanings[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & _mask;

    private readonly record struct Edge(long Key, int Node);
}
