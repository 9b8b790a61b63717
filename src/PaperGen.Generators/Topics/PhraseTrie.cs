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
    private int[] _first = [];
    private Edge[] _edges = [];
    private int _mask;
    private Node[] _nodes = [];
    private PhraseMeaning[] _meanings = [];

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
        _meanings = [.. _meaningsBuilding.SelectMany(static meanings => meanings ?? [])];
        _nodes = new Node[_meaningsBuilding.Count];
        int start = 0;
        for (int i = 0; i < _nodes.Length; i++)
        {
            _nodes[i].FirstMeaning = start;
            _nodes[i].MeaningCount = _meaningsBuilding[i]?.Count ?? 0;
            start += _nodes[i].MeaningCount;
        }
        _first = new int[words + 1];
        int size = 16;
        while (size < 2 * _building.Count)
            size *= 2;
        _edges = new Edge[size];
        _mask = size - 1;
        foreach (KeyValuePair<long, int> edge in _building)
        {
            if (edge.Key >> 32 == 0)
                _first[(int)edge.Key] = edge.Value;
            int slot = Slot(edge.Key);
            while (_edges[slot].Node != 0)
                slot = (slot + 1) & _mask;
            _edges[slot] = new Edge(edge.Key, edge.Value);
        }
        _building.Clear();
        _meaningsBuilding.Clear();
    }

    /// <summary>The words that are phrases.</summary>
    public IEnumerable<int> Words => Enumerable.Range(1, _first.Length - 1).Where(word => _nodes[_first[word]].MeaningCount > 0);

    /// <summary>The two words with which longer phrases begin.</summary>
    public IEnumerable<(int First, int Second)> Pairs
    {
        get
        {
            // By the node that a word leads to; nodes further down have none.
            var words = new Dictionary<int, int>();
            for (int word = 1; word < _first.Length; word++)
            {
                if (_first[word] != 0)
                    words.Add(_first[word], word);
            }
            foreach ((int node, int word) in Edges)
            {
                if (words.TryGetValue(node, out int first))
                    yield return (first, word);
            }
        }
    }

    /// <summary>The nodes with the words that go on from them.</summary>
    public IEnumerable<(int Node, int Word)> Edges => _edges.Where(static edge => edge.Node != 0).Select(static edge => ((int)(edge.Key >> 32), (int)edge.Key));

    /// <summary>The node of the phrases that begin with a word, 0 for none.</summary>
    public int First(int word) => _first[word];

    /// <summary>The node behind a node, 0 for none.</summary>
    public int Next(int node, int word)
    {
        long key = Key(node, word);
        for (int slot = Slot(key); _edges[slot].Node != 0; slot = (slot + 1) & _mask)
        {
            if (_edges[slot].Key == key)
                return _edges[slot].Node;
        }
        return 0;
    }

    /// <summary>What the phrase that ends at a node stands for; empty if none ends there.</summary>
    public ReadOnlySpan<PhraseMeaning> Meanings(int node) => _meanings.AsSpan(_nodes[node].FirstMeaning, _nodes[node].MeaningCount);

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & _mask;

    private struct Node
    {
        public int FirstMeaning, MeaningCount;
    }

    private readonly record struct Edge(long Key, int Node);
}
