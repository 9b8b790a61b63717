namespace PaperGen.Topics;

/// <summary>What a phrase stands for.</summary>
/// <param name="Topic">The index of its topic; of a cue the negative of the <see cref="SentenceCue"/>.</param>
/// <param name="Strength">What it counts.</param>
/// <param name="Words">Of how many words it is.</param>
internal readonly record struct PhraseMeaning(int Topic, PhraseStrength Strength, int Words);

/// <summary>All phrases as paths of word numbers.</summary>
/// <param name="words">The highest number of a word.</param>
internal sealed class PhraseTrie(int words)
{
    // The root's children are found for nearly every word of a text, so they have an array; there is none for word 0.
    private readonly PhraseNode?[] _first = new PhraseNode?[words + 1];

    /// <summary>The node of the phrases that begin with a word; null if there is none.</summary>
    public PhraseNode? First(int word) => _first[word];

    /// <param name="phrase">The words of a phrase; at least one.</param>
    /// <param name="topic">The index of its topic; of a cue the negative of the <see cref="SentenceCue"/>.</param>
    /// <param name="strength">What it counts.</param>
    public void Add(int[] phrase, int topic, PhraseStrength strength)
    {
        PhraseNode node = _first[phrase[0]] ??= new PhraseNode(null);
        for (int i = 1; i < phrase.Length; i++)
            node = node.Child(phrase[i]);
        node.Add(new PhraseMeaning(topic, strength, phrase.Length));
    }
}

/// <summary>A node of the trie: one word or more, with which phrases begin.</summary>
/// <param name="parent">The node of one word fewer.</param>
internal sealed class PhraseNode(PhraseNode? parent)
{
    private readonly List<PhraseMeaning> _meanings = [];
    private Dictionary<int, PhraseNode>? _children;

    /// <summary>The node on this path, this one included, where the longest phrase ends; null if none ends.</summary>
    public PhraseNode? Longest => _meanings.Count > 0 ? this : parent?.Longest;

    /// <summary>The same above this node: the next shorter phrase.</summary>
    public PhraseNode? Shorter => parent?.Longest;

    /// <summary>What the phrases stand for that end here.</summary>
    public IReadOnlyList<PhraseMeaning> Meanings => _meanings;

    /// <summary>How many words it is.</summary>
    public int Words => _meanings[0].Words;

    /// <summary>The node to which a word leads; null if there is none.</summary>
    public PhraseNode? Next(int word) => _children is not null && _children.TryGetValue(word, out PhraseNode? next) ? next : null;

    public PhraseNode Child(int word)
    {
        _children ??= [];
        if (!_children.TryGetValue(word, out PhraseNode? child))
            _children.Add(word, child = new PhraseNode(this));
        return child;
    }

    public void Add(PhraseMeaning meaning)
    {
        // Two writings of one phrase may come to the same words.
        if (!_meanings.Contains(meaning))
            _meanings.Add(meaning);
    }
}
