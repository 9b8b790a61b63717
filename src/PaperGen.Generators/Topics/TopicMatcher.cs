using Microsoft.CodeAnalysis.Text;
using PaperGen.Model;

namespace PaperGen.Topics;

/// <summary>Where the topics of a text come from: all phrases of a taxonomy, compiled.</summary>
internal sealed class TopicMatcher
{
    public TopicMatcher(EquatableArray<EquatableArray<TopicPhrase>> topics)
    {
        var phrases = new List<(string[] Words, PhraseMeaning Meaning)>();
        for (int topic = 0; topic < topics.Count; topic++)
        {
            foreach (TopicPhrase phrase in topics[topic])
                Add(phrase.Text, new PhraseMeaning(topic, phrase.Strength));
        }
        foreach ((SentenceCue cue, string phrase) in SentenceCues.All)
            Add(phrase, new PhraseMeaning(-(int)cue, PhraseStrength.Normal));

        Vocabulary.Add(phrases.SelectMany(static phrase => phrase.Words));
        foreach ((string[] words, PhraseMeaning meaning) in phrases)
            Trie.Add(words.Select(Vocabulary.Id), meaning);
        Trie.Complete(Vocabulary.Count);
        Dictionary<ulong, PairNodes> pairs = FindPairs();
        Pairs = new PairTable(pairs);
        Filter = new PhraseFilter([.. Trie.Words.SelectMany(word => Vocabulary.Hashes[word])], pairs.Keys,
            [.. Trie.Edges.SelectMany(edge => Vocabulary.Hashes[edge.Word], static (edge, word) => (edge.Node, word))]);
        TopicCount = topics.Count;

        void Add(string text, PhraseMeaning meaning)
        {
            foreach (string[] words in PhraseText.Writings(text))
                phrases.Add((words, meaning));
        }
    }

    public int TopicCount { get; }

    public Vocabulary Vocabulary { get; } = new();

    public PhraseTrie Trie { get; } = new();

    public PairTable Pairs { get; }

    public PhraseFilter Filter { get; }

    /// <summary>The topics of one paper, most certain first.</summary>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, TextSpan @abstract) => new TopicScan(this).Match(text, title, @abstract);

    /// <summary>The pairs of words with which phrases begin, in all their forms.</summary>
    private Dictionary<ulong, PairNodes> FindPairs()
    {
        var pairs = new Dictionary<ulong, PairNodes>();
        // Where a word may be an acronym that is a phrase, or one of a pair, its capitals have to be looked at.
        var acronyms = new HashSet<ulong>(Trie.Words.Where(word => Vocabulary.IsCased[word]).SelectMany(word => Vocabulary.Hashes[word]));
        foreach ((int first, int second) in Trie.Pairs)
        {
            var nodes = new PairNodes(Trie.First(first), Trie.Next(Trie.First(first), second));
            bool isCased = Vocabulary.IsCased[first] || Vocabulary.IsCased[second];
            foreach (ulong left in Vocabulary.Hashes[first])
            {
                foreach (ulong right in Vocabulary.Hashes[second])
                {
                    ulong key = PairTable.Key(left, right);
                    if (isCased || acronyms.Contains(left))
                        pairs[key] = PairNodes.Cased;
                    else if (!pairs.ContainsKey(key))
                        pairs.Add(key, nodes);
                }
            }
        }
        return pairs;
    }
}
