namespace PaperGen.Topics;

/// <summary>The words of a taxonomy's phrases, all forms of a word under one number. A text's word is found by the hash of its lower-case letters.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    // The words that capitals make, those of the same letters together.
    private readonly List<List<KeyValuePair<string, int>>> _cased = [];
    private Entry[] _entries = [];
    private int _shift;

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

    /// <summary>A place of the hash table, as small as it can be: the table has to stay in the processor's cache.</summary>
    private struct Entry
    {
        /// <summary>32 bits of the hash, beside those that the place stands for.</summary>
        public uint Tag;

        /// <summary>The number of the word, whatever its case; 0 if there is none.</summary>
        public int Id;

        /// <summary>1 + the index of the words that these letters make with capitals; 0 if there are none.</summary>
        public int Cased;

        public readonly bool IsFree => (Id | Cased) == 0;
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

    /// <summary>By the number of a word the hashes of its forms.</summary>
    public ulong[][] Hashes { get; private set; } = [];

    /// <summary>By the number of a word whether it matches only as it is written.</summary>
    public bool[] IsCased { get; private set; } = [];

    /// <summary>Finds a word of a text.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="cased">The number of the word that is written just so; 0 if there is none.</param>
    /// <returns>The number of the word whatever its case; 0 if there is none.</returns>
    public int Find(ulong hash, string text, int start, int end, out int cased)
    {
        ref Entry entry = ref _entries[Place(hash)];
        cased = entry.Cased == 0 ? 0 : FindCased(entry.Cased, text, start, end - start);
        return entry.Id;
    }

    /// <summary>Where a hash is, or a free place if it is nowhere.</summary>
    private int Place(ulong hash)
    {
        int place = (int)(hash >> _shift);
        while (_entries[place].Tag != (uint)hash && !_entries[place].IsFree)
            place = (place + 1) & (_entries.Length - 1);
        return place;
    }

    /// <summary>The number of the word that is written just so, among those of the same letters; 0 if there is none.</summary>
    private int FindCased(int cased, string text, int start, int length)
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
        _entries = new Entry[1 << bits];
        _shift = 64 - bits;
        var hashes = new List<ulong>[Count + 1];
        IsCased = new bool[Count + 1];
        var words = new TextWords();
        foreach (KeyValuePair<string, int> form in _ids)
        {
            ulong hash = words.HashOf(form.Key);
            (hashes[form.Value] ??= []).Add(hash);
            ref Entry entry = ref _entries[Place(hash)];
            entry.Tag = (uint)hash;
            if (!WordForms.IsCased(form.Key))
            {
                entry.Id = form.Value;
                continue;
            }
            IsCased[form.Value] = true;
            if (entry.Cased == 0)
            {
                _cased.Add([]);
                entry.Cased = _cased.Count;
            }
            _cased[entry.Cased - 1].Add(form);
        }
        Hashes = Array.ConvertAll(hashes, static forms => forms?.ToArray() ?? []);
    }
}
