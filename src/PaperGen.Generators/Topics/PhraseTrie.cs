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
    private int[] _first = [];
    private long[] _keys = [];
    private int[] _nodes = [];
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
        _first = new int[words + 1];
        int size = 16;
        while (size < 2 * _building.Count)
            size *= 2;
        _keys = new long[size];
        _nodes = new int[size];
        _mask = size - 1;
        foreach (KeyValuePair<long, int> edge in _building)
        {
            if (edge.Key >> 32 == 0)
                _first[(int)edge.Key] = edge.Value;
            int slot = Slot(edge.Key);
            while (_nodes[slot] != 0)
                slot = (slot + 1) & _mask;
            _keys[slot] = edge.Key;
            _nodes[slot] = edge.Value;
        }
        _building.Clear();
        _meaningsBuilding.Clear();
    }

    /// <summary>The node of the phrases that begin with a word, 0 for none.</summary>
    public int First(int word) => _first[word];

    /// <summary>The node behind a node, 0 for none.</summary>
    public int Next(int node, int word)
    {
        long key = Key(node, word);
        for (int slot = Slot(key); _nodes[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
                return _nodes[slot];
        }
        return 0;
    }

    /// <summary>What the phrase that ends at a node stands for; null if none ends there.</summary>
    public PhraseMeaning[]? Meanings(int node) => _meanings[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & _mask;
}
