namespace PaperGen.Topics;

/// <summary>Tells of most words of a text that no phrase begins with them, by a bit for each word that is a phrase, for each pair that begins one, and for each word that goes on with one.</summary>
internal sealed unsafe class PhraseFilter
{
    private readonly ulong[] _words;
    private readonly ulong[] _pairs;
    private readonly ulong[] _edges;
    private readonly int _wordShift;
    private readonly int _pairShift;
    private readonly int _edgeShift;

    /// <param name="words">The hashes of the words that are phrases.</param>
    /// <param name="pairs">The hashes of the pairs of words with which longer phrases begin.</param>
    /// <param name="edges">The nodes of the trie, and the hashes of the words that go on from them.</param>
    public PhraseFilter(IReadOnlyCollection<ulong> words, IReadOnlyCollection<ulong> pairs, IReadOnlyCollection<(int Node, ulong Word)> edges)
    {
        // So many bits for each that few others share it: a word that is very frequent must not be one of them.
        _words = NewBits(words.Count, 64, out _wordShift);
        _pairs = NewBits(pairs.Count, 64, out _pairShift);
        _edges = NewBits(edges.Count, 16, out _edgeShift);
        foreach (ulong word in words)
            Set(_words, word >> _wordShift);
        foreach (ulong pair in pairs)
            Set(_pairs, pair >> _pairShift);
        foreach ((int node, ulong word) in edges)
            Set(_edges, Edge(node, word));
    }

    /// <summary>Finds the words with which phrases may begin.</summary>
    /// <param name="words">The words.</param>
    /// <param name="starts">Takes their indexes, and of those with which longer phrases may begin the complements.</param>
    /// <returns>How many there are.</returns>
    public int FindStarts(TextWords words, int[] starts)
    {
        int count = 0;
        fixed (ulong* hashes = words.Hashes, wordBits = _words, pairBits = _pairs)
        fixed (int* start = starts)
        {
            for (int i = 0; i < words.Count; i++)
            {
                ulong pair = PhraseTable.Key(hashes[i], hashes[i + 1]) >> _pairShift;
                ulong word = hashes[i] >> _wordShift;
                int goesOn = (int)(pairBits[pair >> 6] >> (int)(pair & 63)) & 1;
                int isPhrase = (int)(wordBits[word >> 6] >> (int)(word & 63)) & 1;
                start[count] = i ^ -goesOn;
                count += goesOn | isPhrase;
            }
        }
        return count;
    }

    /// <summary>Whether a phrase may go on from a node of the trie with a word.</summary>
    public bool MayGoOn(int node, ulong word)
    {
        ulong edge = Edge(node, word);
        return ((_edges[edge >> 6] >> (int)(edge & 63)) & 1) != 0;
    }

    private ulong Edge(int node, ulong word) => (word ^ ((ulong)node * 0x9E3779B97F4A7C15)) >> _edgeShift;

    private static ulong[] NewBits(int count, int each, out int shift)
    {
        shift = 64 - 10;
        while (1L << (64 - shift) < (long)each * count)
            shift--;
        return new ulong[1 << (64 - shift - 6)];
    }

    private static void Set(ulong[] bits, ulong bit) => bits[bit >> 6] |= 1UL << (int)(bit & 63);
}
