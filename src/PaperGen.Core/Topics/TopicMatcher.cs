using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>Where the topics of a text come from: all phrases of a taxonomy, compiled.</summary>
internal sealed class TopicMatcher
{
    public TopicMatcher(EquatableArray<EquatableArray<TopicPhrase>> topics)
    {
        var phrases = new List<(string[] Words, int Topic, PhraseStrength Strength)>();
        for (int topic = 0; topic < topics.Count; topic++)
        {
            foreach (TopicPhrase phrase in topics[topic])
                Add(phrase.Text, topic, phrase.Strength);
        }
        foreach ((SentenceCue cue, string phrase) in SentenceCues.All)
            Add(phrase, -(int)cue, PhraseStrength.Normal);

        Vocabulary.Add(phrases.SelectMany(static phrase => phrase.Words));
        foreach ((string[] words, int topic, PhraseStrength strength) in phrases)
            Trie.Add(words.Select(Vocabulary.Id), topic, strength);
        Trie.Complete(Vocabulary.Count);
        Filter = new PhraseFilter(Trie, Vocabulary.Count);
        TopicCount = topics.Count;

        void Add(string text, int topic, PhraseStrength strength)
        {
            foreach (string[] words in PhraseText.Writings(text))
                phrases.Add((words, topic, strength));
        }
    }

    public int TopicCount { get; }

    public Vocabulary Vocabulary { get; } = new();

    public PhraseTrie Trie { get; } = new();

    public PhraseFilter Filter { get; }

    /// <summary>The topics of one paper, most certain first.</summary>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, TextSpan @abstract) => new TopicScan(this).Match(text, title, @abstract.Length > 0 ? [@abstract] : []);
}
