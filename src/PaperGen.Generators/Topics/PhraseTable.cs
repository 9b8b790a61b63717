namespace PaperGen.Topics;

/// <summary>The words that are phrases and the pairs of words with which longer ones begin, by their hashes: for most phrases no word has to be looked up by itself.</summary>
internal sealed class PhraseTable
{
    private readonly Entry[] _entries;

    /// <param name="starts">By its key what each begins.</param>
    public PhraseTable(Dictionary<ulong, PhraseStart> starts)
    {
        int size = 16;
        while (size < 2 * starts.Count)
            size *= 2;
        _entries = new Entry[size];
        foreach (KeyValuePair<ulong, PhraseStart> start in starts)
            _entries[Place(start.Key)] = new Entry { Key = start.Key, Start = start.Value };
    }

    /// <summary>What begins with a word, whose key is its hash, or with two; nothing if no phrase does.</summary>
    public PhraseStart Find(ulong key) => _entries[Place(key)].Start;

    /// <summary>One hash of two.</summary>
    public static ulong Key(ulong first, ulong second) => first ^ ((second << 32) | (second >> 32));

    private int Place(ulong key)
    {
        int mask = _entries.Length - 1;
        int place = (int)(key >> 20) & mask;
        while (_entries[place].Key != key && !_entries[place].Start.IsNone)
            place = (place + 1) & mask;
        return place;
    }

    private struct Entry
    {
        public ulong Key;
        public PhraseStart Start;
    }
}

/// <summary>The nodes of the trie to which one or two words lead.</summary>
/// <param name="First">That of the first word; below 0 if one of them may be an acronym, so that their capitals tell.</param>
/// <param name="Second">That of both; 0 if there is none.</param>
internal readonly record struct PhraseStart(int First, int Second)
{
    public static PhraseStart Cased => new(-1, 0);

    public bool IsNone => (First | Second) == 0;

    public bool IsCased => First < 0;
}
