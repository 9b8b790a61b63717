namespace PaperGen.Topics;

/// <summary>Where two words lead to, by their hashes, so that for most phrases neither has to be looked up by itself.</summary>
internal sealed class PairTable
{
    private readonly Entry[] _entries;

    /// <param name="pairs">By its key what each pair leads to.</param>
    public PairTable(Dictionary<ulong, PairNodes> pairs)
    {
        int size = 16;
        while (size < 2 * pairs.Count)
            size *= 2;
        _entries = new Entry[size];
        foreach (KeyValuePair<ulong, PairNodes> pair in pairs)
            _entries[Place(pair.Key)] = new Entry { Key = pair.Key, Nodes = pair.Value };
    }

    /// <summary>What two words lead to, by their key; nothing if no phrase begins with them.</summary>
    public PairNodes Find(ulong key) => _entries[Place(key)].Nodes;

    /// <summary>One hash of two.</summary>
    public static ulong Key(ulong first, ulong second) => first ^ ((second << 32) | (second >> 32));

    private int Place(ulong key)
    {
        int mask = _entries.Length - 1;
        int place = (int)(key >> 20) & mask;
        while (_entries[place].Key != key && !_entries[place].Nodes.IsNone)
            place = (place + 1) & mask;
        return place;
    }

    private struct Entry
    {
        public ulong Key;
        public PairNodes Nodes;
    }
}

/// <summary>The nodes of two words in the trie.</summary>
/// <param name="First">That of the first word; below 0 if one of them may be an acronym, so that their capitals tell.</param>
/// <param name="Second">That of both; 0 if there is none.</param>
internal readonly record struct PairNodes(int First, int Second)
{
    public static PairNodes Cased => new(-1, 0);

    public bool IsNone => (First | Second) == 0;

    public bool IsCased => First < 0;
}
