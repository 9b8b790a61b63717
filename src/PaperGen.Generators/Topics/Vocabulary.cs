namespace PaperGen.Topics;

/// <summary>
/// The words of a taxonomy's phrases, all forms of a word under one number. A text's word is found by a hash of its lower case, which is made on the way
/// to its end: 64 bits, in which the first nine letters stand side by side.
/// </summary>
internal sealed class Vocabulary
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    // The words that capitals make, by the number of the lower-case letters' entry.
    private readonly Dictionary<int, List<KeyValuePair<string, int>>> _cased = [];
    private int _shift;

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

    /// <summary>The hash table: an entry without a number and without capitals is free.</summary>
    public Entry[] Entries { get; private set; } = [];

    /// <summary>A bit for each hash that may be in the table: most words of a text are in no phrase, and here it costs little to know.</summary>
    public ulong[] Filter { get; } = new ulong[1 << (FilterBits - 6)];

    private const int FilterBits = 16;

    /// <summary>A place of the hash table.</summary>
    /// <param name="Hash">The hash of the lower-case letters.</param>
    /// <param name="Id">The number of the word, whatever its case; 0 if there is none.</param>
    /// <param name="HasCased">Whether the letters make a word with capitals, too.</param>
    public readonly record struct Entry(ulong Hash, int Id, bool HasCased);

    public static ulong Add(ulong hash, char lower) => ((hash << 7) | (hash >> 57)) ^ lower;

    public static ulong Mix(ulong hash) => hash * Spread;

    /// <summary>The place in <see cref="Filter"/> of a mixed hash.</summary>
    public static int FilterBit(ulong mixed) => (int)(mixed >> (64 - FilterBits));

    /// <summary>Numbers words and their forms. Two words that share a form (base, basis: bases) are one.</summary>
    public void Add(IEnumerable<string> words)
    {
        var parents = new List<int> { 0 };
        foreach (string word in words)
        {
            parents.Add(parents.Count);
            int id = parents.Count - 1;
            foreach (string form in WordForms.Of(word))
            {
                if (_ids.TryGetValue(form, out int other))
                    parents[Root(parents, other)] = Root(parents, id);
                else
                    _ids.Add(form, id);
            }
        }
        Number(parents);
        Index();
    }

    /// <summary>The number of a phrase's word.</summary>
    public int Id(string word) => _ids[word];

    /// <summary>The place of a hash in <see cref="Entries"/>, -1 if it has none.</summary>
    public int Find(ulong hash, ulong mixed)
    {
        for (int place = (int)(mixed >> _shift); ; place = (place + 1) & (Entries.Length - 1))
        {
            Entry entry = Entries[place];
            if (entry.Hash == hash && (entry.Id != 0 || entry.HasCased))
                return place;
            if (entry.Id == 0 && !entry.HasCased)
                return -1;
        }
    }

    /// <summary>The number of the word that is written just so, among those at a place; 0 if there is none.</summary>
    public int FindCased(int place, string text, int start, int length)
    {
        foreach (KeyValuePair<string, int> word in _cased[place])
        {
            if (word.Key.Length == length && string.CompareOrdinal(word.Key, 0, text, start, length) == 0)
                return word.Value;
        }
        return 0;
    }

    private static int Root(List<int> parents, int id)
    {
        while (parents[id] != id)
            id = parents[id];
        return id;
    }

    private void Number(List<int> parents)
    {
        int[] numbers = new int[parents.Count];
        foreach (string form in _ids.Keys.ToArray())
        {
            int root = Root(parents, _ids[form]);
            if (numbers[root] == 0)
                numbers[root] = ++Count;
            _ids[form] = numbers[root];
        }
    }

    private void Index()
    {
        int bits = 4;
        while (1 << bits < 3 * _ids.Count)
            bits++;
        Entries = new Entry[1 << bits];
        _shift = 64 - bits;
        foreach (KeyValuePair<string, int> form in _ids)
        {
            ulong hash = 0;
            foreach (char c in form.Key)
                hash = Add(hash, Words.Lower(c));
            ulong mixed = Mix(hash);
            Filter[FilterBit(mixed) >> 6] |= 1UL << (FilterBit(mixed) & 63);
            int place = (int)(mixed >> _shift);
            while (Entries[place].Hash != hash && (Entries[place].Id != 0 || Entries[place].HasCased))
                place = (place + 1) & (Entries.Length - 1);
            Entry known = Entries[place];
            if (!WordForms.IsCased(form.Key))
            {
                Entries[place] = new Entry(hash, form.Value, known.HasCased);
                continue;
            }
            Entries[place] = new Entry(hash, known.Id, true);
            if (!_cased.TryGetValue(place, out List<KeyValuePair<string, int>> words))
                _cased.Add(place, words = []);
            words.Add(form);
        }
    }
}
