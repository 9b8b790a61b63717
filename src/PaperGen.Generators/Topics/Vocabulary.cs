namespace PaperGen.Topics;

/// <summary>
/// The words of a taxonomy's phrases, all forms of a word under one number. A text's word is found by a hash of its lower case, which is made on the way
/// to its end: 64 bits, in which the first nine letters stand side by side.
/// </summary>
internal sealed class Vocabulary
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    // The words that capitals make, those of the same letters together.
    private readonly List<List<KeyValuePair<string, int>>> _cased = [];
    private int _shift;

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

    /// <summary>The hash table.</summary>
    public Entry[] Entries { get; private set; } = [];

    /// <summary>A place of the hash table, as small as it can be: the table has to stay in the processor's cache.</summary>
    public struct Entry
    {
        /// <summary>32 bits of the hash of the lower-case letters, beside those that the place stands for.</summary>
        public uint Tag;

        /// <summary>The number of the word, whatever its case; 0 if there is none.</summary>
        public int Id;

        /// <summary>1 + the index of the words that these letters make with capitals; 0 if there are none.</summary>
        public int Cased;

        public readonly bool IsFree => (Id | Cased) == 0;
    }

    public static ulong Add(ulong hash, char lower) => ((hash << 7) | (hash >> 57)) ^ lower;

    /// <summary>The hash with its bits spread: the place comes from the upper ones, the tag from the lower ones.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * Spread;
        return hash ^ (hash >> 29);
    }

    /// <summary>Where a mixed hash is looked for first.</summary>
    public int Place(ulong mixed) => (int)(mixed >> _shift);

    /// <summary>Where a hash is that another one keeps from its first place; a free place if it is nowhere.</summary>
    public int NextPlace(ulong mixed, int place)
    {
        while (!Entries[place].IsFree && Entries[place].Tag != (uint)mixed)
            place = (place + 1) & (Entries.Length - 1);
        return place;
    }

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

    /// <summary>The number of the word that is written just so, among those of the same letters; 0 if there is none.</summary>
    public int FindCased(int cased, string text, int start, int length)
    {
        foreach (KeyValuePair<string, int> word in _cased[cased - 1])
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
        while (1 << bits < 4 * _ids.Count)
            bits++;
        Entries = new Entry[1 << bits];
        _shift = 64 - bits;
        foreach (KeyValuePair<string, int> form in _ids)
        {
            ulong hash = 0;
            foreach (char c in form.Key)
                hash = Add(hash, Words.Lower(c));
            ulong mixed = Mix(hash);
            ref Entry entry = ref Entries[NextPlace(mixed, Place(mixed))];
            entry.Tag = (uint)mixed;
            if (!WordForms.IsCased(form.Key))
            {
                entry.Id = form.Value;
                continue;
            }
            if (entry.Cased == 0)
            {
                _cased.Add([]);
                entry.Cased = _cased.Count;
            }
            _cased[entry.Cased - 1].Add(form);
        }
    }
}
