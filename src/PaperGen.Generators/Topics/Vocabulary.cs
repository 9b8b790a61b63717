namespace PaperGen.Topics;

/// <summary>
/// The words of a taxonomy's phrases, all forms of a word under one number. A text's word is looked up by a hash that is made while its end is looked
/// for, and is compared letter by letter before it counts.
/// </summary>
internal sealed unsafe class Vocabulary
{
    private const uint Prime = 0x01000193;
    private const uint Offset = 0x811C9DC5;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Form> _forms = [];
    private int[] _slots = [];
    private int _mask;

    /// <summary>How many numbers there are, counting from 1; 0 is no word.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of a text's word: of the word whatever its case, and of the acronym that is written just so.</summary>
    public readonly record struct Found(int Any, int Cased);

    public static uint Begin => Offset;

    public static uint Add(uint hash, char lower) => (hash ^ lower) * Prime;

    /// <summary>Numbers words and their forms. Two words that share a form (base, basis: bases) are one.</summary>
    public void Add(IEnumerable<string> words)
    {
        var parents = new List<int> { 0 };
        foreach (string word in words)
        {
            if (_ids.ContainsKey(word) && WordForms.IsCased(word))
                continue;
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

    public Found Find(uint hash, char* word, int length)
    {
        int any = 0, cased = 0;
        for (int slot = (int)(hash ^ (hash >> 15)) & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            Form form = _forms[_slots[slot] - 1];
            if (form.Hash != hash || form.Text.Length != length)
                continue;
            if (form.IsCased)
                cased = Equal(form.Text, word, lower: false) ? form.Id : cased;
            else
                any = Equal(form.Text, word, lower: true) ? form.Id : any;
        }
        return new Found(any, cased);
    }

    private static bool Equal(string form, char* word, bool lower)
    {
        for (int i = 0; i < form.Length; i++)
        {
            if (form[i] != (lower ? Words.Lower(word[i]) : word[i]))
                return false;
        }
        return true;
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
        foreach (KeyValuePair<string, int> pair in _ids)
        {
            uint hash = Begin;
            foreach (char c in pair.Key)
                hash = Add(hash, Words.Lower(c));
            _forms.Add(new Form(pair.Key, hash, pair.Value, WordForms.IsCased(pair.Key)));
        }
        int size = 16;
        while (size < 4 * _forms.Count)
            size *= 2;
        _slots = new int[size];
        _mask = size - 1;
        for (int i = 0; i < _forms.Count; i++)
        {
            int slot = (int)(_forms[i].Hash ^ (_forms[i].Hash >> 15)) & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = i + 1;
        }
    }

    private readonly record struct Form(string Text, uint Hash, int Id, bool IsCased);
}
