using PaperGen.Internal;

namespace PaperGen.Topics;

/// <summary>What a phrase stands for, in one number.</summary>
internal readonly record struct PhraseMeaning
{
    private const int StrengthBits = 2;
    private const int WordBits = 4;

    private readonly int _code;

    /// <param name="topic">The index of its topic; negative for a <see cref="SentenceCue"/>.</param>
    /// <param name="strength">Its strength.</param>
    /// <param name="words">Of how many words it is.</param>
    public PhraseMeaning(int topic, PhraseStrength strength, int words) => _code = (((topic << WordBits) | words) << StrengthBits) | (int)strength;

    public int Topic => _code >> (WordBits + StrengthBits);

    public PhraseStrength Strength => (PhraseStrength)(_code & ((1 << StrengthBits) - 1));

    public int Words => (_code >> StrengthBits) & ((1 << WordBits) - 1);
}

/// <summary>All phrases as paths of word numbers from one root; node 0 is the root.</summary>
internal sealed unsafe class PhraseTrie
{
    private const ulong Spread = Hash64.Multiplier;

    // By a node and the number of a word the node behind.
    private readonly Dictionary<long, int> _building = [];
    private readonly List<List<PhraseMeaning>?> _meaningsBuilding = [null];
    private int[] _first = [];
    private NumberTable _next = new([]);
    private ulong _words;
    // Of all nodes, one behind the other, and where those of each begin.
    private PhraseMeaning[] _meanings = [];
    private int[] _firstMeanings = [];
    private bool[] _goesOn = [];

    /// <param name="words">The words of a phrase.</param>
    /// <param name="topic">The index of its topic; negative for a <see cref="SentenceCue"/>.</param>
    /// <param name="strength">Its strength.</param>
    public void Add(IEnumerable<int> words, int topic, PhraseStrength strength)
    {
        int node = 0;
        int count = 0;
        foreach (int word in words)
        {
            count++;
            long key = ((long)node << 32) | (uint)word;
            if (!_building.TryGetValue(key, out int next))
            {
                next = _meaningsBuilding.Count;
                _meaningsBuilding.Add(null);
                _building.Add(key, next);
            }
            node = next;
        }
        var meaning = new PhraseMeaning(topic, strength, count);
        List<PhraseMeaning> meanings = _meaningsBuilding[node] ??= [];
        // Two writings of one phrase may come to the same words.
        if (!meanings.Contains(meaning))
            meanings.Add(meaning);
    }

    /// <summary>Ends the building.</summary>
    /// <param name="words">How many words there are.</param>
    public void Complete(int words)
    {
        CompleteMeanings();
        _first = new int[words + 1];
        _words = (ulong)words + 1;
        var next = new Dictionary<ulong, int>();
        foreach (KeyValuePair<long, int> edge in _building)
        {
            if (edge.Key >> 32 == 0)
                _first[(int)edge.Key] = edge.Value;
            else
                next.Add(Key((int)(edge.Key >> 32), (int)edge.Key), edge.Value);
        }
        _next = new NumberTable(next);
        Pairs = FindPairs();
        _building.Clear();
        _meaningsBuilding.Clear();
    }

    /// <summary>A node's meanings are followed by those of the nodes before it on its path: where a phrase ends, the shorter ones that it begins with were found, too.</summary>
    private void CompleteMeanings()
    {
        int[] parents = new int[_meaningsBuilding.Count];
        _goesOn = new bool[parents.Length];
        foreach (KeyValuePair<long, int> edge in _building)
        {
            parents[edge.Value] = (int)(edge.Key >> 32);
            _goesOn[parents[edge.Value]] = true;
        }
        // No phrase begins at the root again.
        _goesOn[0] = false;
        var all = new List<PhraseMeaning>();
        _firstMeanings = new int[parents.Length + 1];
        for (int i = 0; i < parents.Length; i++)
        {
            for (int node = i; node != 0; node = parents[node])
                all.AddRange(_meaningsBuilding[node] ?? []);
            _firstMeanings[i + 1] = all.Count;
        }
        _meanings = [.. all];
    }

    /// <summary>The words that are phrases.</summary>
    public IEnumerable<int> Words => Enumerable.Range(1, _first.Length - 1).Where(word => Meanings(_first[word]).Count > 0);

    /// <summary>The two words with which longer phrases begin.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; private set; } = [];

    /// <summary>The node of the phrases that begin with a word, 0 for none.</summary>
    public int First(int word) => _first[word];

    /// <summary>Whether there are nodes behind a node.</summary>
    public bool GoesOn(int node) => _goesOn[node];

    /// <summary>The node behind a node, 0 for none.</summary>
    public int Next(int node, int word) => _next.Find(Key(node, word));

    /// <summary>Finds the nodes to which pairs of words lead.</summary>
    /// <param name="words">The numbers of words, as <see cref="Vocabulary.Find"/> gives them.</param>
    /// <param name="starts">The indexes of some of them; the complements of those with which pairs are looked for.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="keys">Holds what is looked for.</param>
    /// <param name="nodes">Takes the nodes, 0 for none.</param>
    public void FindSeconds(int[] words, int[] starts, int count, ulong[] keys, int[] nodes)
    {
        fixed (int* word = words, start = starts, first = _first, node = nodes)
        fixed (ulong* key = keys)
        {
            for (nint i = 0; i < count; i++)
            {
                int isPair = start[i] >> 31;
                int* pair = word + (start[i] ^ isPair);
                // Nothing is behind no node, and no word has the number 0: of what is no pair, or leaves it open which pair it is, nothing is found.
                key[i] = Key(first[pair[0] & isPair & ~(pair[0] >> 31)], pair[1] & isPair & ~(pair[1] >> 31));
            }
            _next.Find(key, node, count);
        }
    }

    /// <summary>What the phrases stand for that end at a node or on the way to it, the longest first.</summary>
    public ArraySegment<PhraseMeaning> Meanings(int node) => new(_meanings, _firstMeanings[node], _firstMeanings[node + 1] - _firstMeanings[node]);

    private ulong Key(int node, int word) => (((ulong)node * _words) + (ulong)word) * Spread;

    private List<(int First, int Second)> FindPairs()
    {
        // By the node that a word leads to; nodes further down have none.
        var words = new Dictionary<int, int>();
        for (int word = 1; word < _first.Length; word++)
        {
            if (_first[word] != 0)
                words.Add(_first[word], word);
        }
        var pairs = new List<(int First, int Second)>();
        foreach (long edge in _building.Keys)
        {
            if (words.TryGetValue((int)(edge >> 32), out int first))
                pairs.Add((first, (int)edge));
        }
        return pairs;
    }
}
