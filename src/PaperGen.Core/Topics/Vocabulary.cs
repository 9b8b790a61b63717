namespace PaperGen.Topics;

/// <summary>
/// The words of a taxonomy's phrases, all forms of a word under one number. A word of a text is found by open addressing: its lower-case
/// letters are hashed and compared with those of the slots from there on.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The hash of no letters (FNV-1a).</summary>
    public const uint Seed = 2166136261;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    // A power of two of slots, at most half of them taken.
    private readonly Slot?[] _slots;

    /// <param name="words">Words; two that share a form (base, basis: bases) are one.</param>
    public Vocabulary(IEnumerable<string> words)
    {
        var parents = new List<int> { 0 };
        foreach (string word in words)
        {
            parents.Add(parents.Count);
            int id = parents.Count - 1;
            foreach (string form in WordForms.Of(word))
            {
                if (_numbers.TryGetValue(form, out int other))
                    parents[Root(parents, other)] = Root(parents, id);
                else
                    _numbers.Add(form, id);
            }
        }
        Renumber(parents);
        int size = 16;
        while (size < 2 * _numbers.Count)
            size *= 2;
        _slots = new Slot?[size];
        foreach (KeyValuePair<string, int> form in _numbers)
            AddSlot(form.Key, form.Value);
    }

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a phrase's word.</summary>
    public int Number(string word) => _numbers[word];

    /// <summary>A hash with one more letter.</summary>
    public static uint Mix(uint hash, char lower) => (hash ^ lower) * 16777619;

    /// <summary>A word of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="hash">The hash of its lower-case letters.</param>
    public TextWord Find(string text, int start, int end, uint hash)
    {
        for (int i = Place(hash); _slots[i] is { } slot; i = (i + 1) & (_slots.Length - 1))
        {
            if (slot.Hash == hash && slot.Is(text, start, end))
                return new TextWord(start, end, slot.Number, slot.NumberAsWritten(text, start));
        }
        return new TextWord(start, end, 0, 0);
    }

    private void AddSlot(string form, int number)
    {
        string lower = string.Concat(form.Select(Words.Lower));
        uint hash = lower.Aggregate(Seed, Mix);
        int i = Place(hash);
        while (_slots[i] is { } slot && slot.Lower != lower)
            i = (i + 1) & (_slots.Length - 1);
        (_slots[i] ??= new Slot(lower, hash)).Add(form, number);
    }

    private int Place(uint hash) => (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);

    private static int Root(List<int> parents, int id)
    {
        while (parents[id] != id)
            id = parents[id];
        return id;
    }

    private void Renumber(List<int> parents)
    {
        int[] numbers = new int[parents.Count];
        foreach (string form in _numbers.Keys.ToArray())
        {
            int root = Root(parents, _numbers[form]);
            if (numbers[root] == 0)
                numbers[root] = ++Count;
            _numbers[form] = numbers[root];
        }
    }

    /// <summary>The words of the same letters.</summary>
    private sealed class Slot(string lower, uint hash)
    {
        // Acronyms and names, which match only as they are written.
        private List<KeyValuePair<string, int>>? _cased;

        public string Lower => lower;

        public uint Hash => hash;

        /// <summary>The number of these letters whatever their case; 0 if there is none.</summary>
        public int Number { get; private set; }

        public void Add(string form, int number)
        {
            if (WordForms.IsCased(form))
                (_cased ??= []).Add(new(form, number));
            else
                Number = number;
        }

        public bool Is(string text, int start, int end)
        {
            if (end - start != lower.Length)
                return false;
            for (int i = 0; i < lower.Length; i++)
            {
                if (Words.Lower(text[start + i]) != lower[i])
                    return false;
            }
            return true;
        }

        /// <summary>The number of the acronym or name that is written just so; 0 if there is none.</summary>
        public int NumberAsWritten(string text, int start)
        {
            if (_cased is not null)
            {
                foreach (KeyValuePair<string, int> word in _cased)
                {
                    if (string.CompareOrdinal(word.Key, 0, text, start, lower.Length) == 0)
                        return word.Value;
                }
            }
            return 0;
        }
    }
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">The number that it has in the vocabulary whatever its case; 0 if there is none.</param>
/// <param name="Acronym">The number that it has as it is written; 0 if there is none.</param>
internal readonly record struct TextWord(int Start, int End, int Number, int Acronym);
