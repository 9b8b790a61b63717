namespace PaperGen.Topics;

/// <summary>The words of a taxonomy's phrases, all forms of a word under one number. A text's word is found by the hash of its lower-case letters.</summary>
internal sealed unsafe class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    // The words that capitals make, those of the same letters together; the table has the complements of their indexes.
    private readonly List<CasedWords> _cased = [];
    private NumberTable _table = new([]);

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

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

    /// <summary>Finds the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="numbers">Takes their numbers, 0 for those that have none, and a 0 behind the last. Below 0 if a word has two: the negative of the one that it has whatever its case.</param>
    /// <param name="acronyms">Takes the other one of those, that it has as it is written.</param>
    public void Find(string text, TextWords words, int[] numbers, int[] acronyms)
    {
        int open = 0;
        fixed (ulong* hashes = words.Hashes)
        fixed (int* number = numbers, acronym = acronyms)
        {
            _table.Find(hashes, number, words.Count);
            number[words.Count] = 0;
            // First those that capitals decide are listed, where their acronyms will stand: none is behind its place in the list.
            int count = words.Count;
            for (int i = 0; i < count; i++)
            {
                acronym[open] = i;
                open += (int)((uint)number[i] >> 31);
            }
        }
        for (int i = open - 1; i >= 0; i--)
            FindCased(text, words, acronyms[i], numbers, acronyms);
    }

    private void FindCased(string text, TextWords words, int word, int[] numbers, int[] acronyms)
    {
        CasedWords cased = _cased[~numbers[word]];
        int acronym = cased.Find(text, words.Start(word), words.End(word) - words.Start(word));
        acronyms[word] = acronym;
        numbers[word] = acronym == 0 ? cased.Any : cased.Any == 0 ? acronym : -cased.Any;
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
        var words = new TextWords();
        var numbers = new Dictionary<ulong, int>();
        // Those that match in any case come first.
        foreach (KeyValuePair<string, int> form in _ids.OrderBy(static form => WordForms.IsCased(form.Key)))
        {
            ulong hash = words.HashOf(form.Key);
            numbers.TryGetValue(hash, out int number);
            if (!WordForms.IsCased(form.Key))
            {
                numbers[hash] = form.Value;
                continue;
            }
            if (number >= 0)
            {
                _cased.Add(new CasedWords(number));
                numbers[hash] = number = ~(_cased.Count - 1);
            }
            _cased[~number].Add(form);
        }
        _table = new NumberTable(numbers);
    }

    /// <summary>The words that capitals make of the same letters.</summary>
    /// <param name="any">The number of the word that these letters are whatever their case; 0 if there is none.</param>
    private sealed class CasedWords(int any)
    {
        private readonly List<KeyValuePair<string, int>> _words = [];

        public int Any { get; } = any;

        public void Add(KeyValuePair<string, int> word) => _words.Add(word);

        /// <summary>The number of the word that is written just so; 0 if there is none.</summary>
        public int Find(string text, int start, int length)
        {
            foreach (KeyValuePair<string, int> word in _words)
            {
                // Most are written small, and the first letter tells.
                if (word.Key[0] == text[start] && word.Key.Length == length && string.CompareOrdinal(word.Key, 0, text, start, length) == 0)
                    return word.Value;
            }
            return 0;
        }
    }
}
