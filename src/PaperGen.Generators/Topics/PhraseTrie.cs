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
    private PhraseMeaning[]?[] _meanings = [];
    private Edge[] _edges = [];
    // For each node a bit per word that may follow: most words do not.
    private ulong[] _followers = [];
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
        _meanings = [.. _meaningsBuilding.Select(static meanings => meanings?.ToArray())];
        First = new int[words + 1];
        int size = 16;
        while (size < 2 * _building.Count)
            size *= 2;
        _edges = new Edge[size];
        _followers = new ulong[_meanings.Length];
        _mask = size - 1;
        foreach (KeyValuePair<long, int> edge in _building)
        {
            if (edge.Key >> 32 == 0)
                First[(int)edge.Key] = edge.Value;
            int slot = Slot(edge.Key);
            while (_edges[slot].Node != 0)
                slot = (slot + 1) & _mask;
            _edges[slot] = new Edge(edge.Key, edge.Value);
            _followers[edge.Key >> 32] |= Follower((int)edge.Key);
        }
        _building.Clear();
        _meaningsBuilding.Clear();
    }

    /// <summary>For each word the node of the phrases that begin with it, 0 for none.</summary>
    public int[] First { get; private set; } = [];

    /// <summary>Whether a node may have one behind it for one of two words.</summary>
    public bool MayFollow(int node, int word, int other) => (_followers[node] & (Follower(word) | Follower(other))) != 0;

    /// <summary>The node behind a node, 0 for none.</summary>
    public int Next(int node, int word)
    {
        if ((_followers[node] & Follower(word)) == 0)
            return 0;
        long key = Key(node, word);
        for (int slot = Slot(key); _edges[slot].Node != 0; slot = (slot + 1) & _mask)
        {
            if (_edges[slot].Key == key)
                return _edges[slot].Node;
        }
        return 0;
    }

    /// <summary>What the phrase that ends at a node stands for; null if none ends there.</summary>
    public PhraseMeaning[]? Meanings(int node) => _meanings[node];

    private static ulong Follower(int word) => 1UL << (word & 63);

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & _mask;

    private readonly record struct Edge(long Key, int Node);
}
