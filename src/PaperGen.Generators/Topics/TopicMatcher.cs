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
        Dictionary<ulong, PhraseStart> starts = FindWords();
        Dictionary<ulong, PhraseStart> pairs = FindPairs();
        Filter = new PhraseFilter(starts.Keys, pairs.Keys,
            [.. Trie.Edges.SelectMany(edge => Vocabulary.Hashes[edge.Word], static (edge, word) => (edge.Node, word))]);
        foreach (KeyValuePair<ulong, PhraseStart> pair in pairs)
            starts[pair.Key] = pair.Value;
        Starts = new PhraseTable(starts);
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

    public PhraseTable Starts { get; }

    public PhraseFilter Filter { get; }

    /// <summary>The topics of one paper, most certain first.</summary>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, TextSpan @abstract) => new TopicScan(this).Match(text, title, @abstract);

    /// <summary>The words that are phrases, in all their forms.</summary>
    private Dictionary<ulong, PhraseStart> FindWords()
    {
        var words = new Dictionary<ulong, PhraseStart>();
        foreach (int word in Trie.Words)
        {
            foreach (ulong hash in Vocabulary.Hashes[word])
                words[hash] = Vocabulary.IsCased[word] || words.ContainsKey(hash) ? PhraseStart.Cased : new PhraseStart(Trie.First(word), 0);
        }
        return words;
    }

    /// <summary>The pairs of words with which phrases begin, in all their forms.</summary>
    private Dictionary<ulong, PhraseStart> FindPairs()
    {
        var pairs = new Dictionary<ulong, PhraseStart>();
        // Where a word may be an acronym that is a phrase, or one of a pair, its capitals have to be looked at.
        var acronyms = new HashSet<ulong>(Trie.Words.Where(word => Vocabulary.IsCased[word]).SelectMany(word => Vocabulary.Hashes[word]));
        foreach ((int first, int second) in Trie.Pairs)
        {
            var start = new PhraseStart(Trie.First(first), Trie.Next(Trie.First(first), second));
            bool isCased = Vocabulary.IsCased[first] || Vocabulary.IsCased[second];
            foreach (ulong left in Vocabulary.Hashes[first])
            {
                foreach (ulong right in Vocabulary.Hashes[second])
                {
                    ulong key = PhraseTable.Key(left, right);
                    pairs[key] = isCased || acronyms.Contains(left) || pairs.ContainsKey(key) ? PhraseStart.Cased : start;
                }
            }
        }
        return pairs;
    }
}
