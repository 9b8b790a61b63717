namespace PaperGen.Topics;

/// <summary>Tells of most words of a text that no phrase begins with them: by a flag for each word that is a phrase, and a bit for each pair of words with which a longer one begins.</summary>
internal sealed unsafe class PhraseFilter
{
    private const uint Spread = 0x9E3779B1;
    private const uint Spread2 = 0x85EBCA77;

    private readonly byte[] _isPhrase;
    private readonly ulong[] _pairs;
    private readonly int _shift;

    /// <param name="trie">The phrases.</param>
    /// <param name="words">How many words there are.</param>
    public PhraseFilter(PhraseTrie trie, int words)
    {
        _isPhrase = new byte[words + 1];
        foreach (int word in trie.Words)
            _isPhrase[word] = 1;
        // So many bits that few pairs share one with another.
        IReadOnlyList<(int First, int Second)> pairs = trie.Pairs;
        _shift = 32 - 10;
        while (_shift > 1 && 1L << (32 - _shift) < 32L * pairs.Count)
            _shift--;
        _pairs = new ulong[1 << (32 - _shift - 6)];
        foreach ((int first, int second) in pairs)
        {
            uint pair = Pair(first, second) >> _shift;
            _pairs[pair >> 6] |= 1UL << (int)(pair & 63);
        }
    }

    /// <summary>Finds the words with which phrases may begin.</summary>
    /// <param name="words">The numbers of the words, as <see cref="Vocabulary.Find"/> gives them, and a 0 behind the last.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="starts">Takes their indexes, and of those with which longer phrases may begin the complements.</param>
    /// <returns>How many there are.</returns>
    public int FindStarts(int[] words, int count, int[] starts)
    {
        int found = 0;
        fixed (int* word = words, start = starts)
        fixed (ulong* pairs = _pairs)
        fixed (byte* isPhrase = _isPhrase)
        {
            for (int i = 0; i < count; i++)
            {
                int first = word[i];
                int second = word[i + 1];
                uint pair = Pair(first, second) >> _shift;
                // What capitals leave open is looked at; nothing begins with a word that has no number.
                int isOpen = (int)((uint)(first | second) >> 31) & (int)((uint)(first | -first) >> 31);
                int goesOn = ((int)(pairs[pair >> 6] >> (int)(pair & 63)) & 1) | isOpen;
                start[found] = i ^ -goesOn;
                found += goesOn | isPhrase[first & ~(first >> 31)];
            }
        }
        return found;
    }

    private static uint Pair(int first, int second) => ((uint)first * Spread) ^ ((uint)second * Spread2);
}
