using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>All phrases of a taxonomy, and those of <see cref="SentenceCues"/>, as a trie over the numbers of their words.</summary>
internal sealed class PhraseIndex
{
    /// <param name="topics">The phrases of each topic.</param>
    public PhraseIndex(EquatableArray<EquatableArray<TopicPhrase>> topics)
    {
        TopicCount = topics.Count;
        var phrases = new List<(string[] Words, int Topic, PhraseStrength Strength)>();
        for (int topic = 0; topic < topics.Count; topic++)
        {
            foreach (TopicPhrase phrase in topics[topic])
                Add(phrase.Text, topic, phrase.Strength);
        }
        foreach ((SentenceCue cue, string phrase) in SentenceCues.All)
            Add(phrase, -(int)cue, PhraseStrength.Normal);

        Vocabulary = new Vocabulary(phrases.SelectMany(static phrase => phrase.Words));
        Trie = new PhraseTrie(Vocabulary.Count);
        foreach ((string[] words, int topic, PhraseStrength strength) in phrases)
            Trie.Add(Array.ConvertAll(words, Vocabulary.Number), topic, strength);

        void Add(string text, int topic, PhraseStrength strength)
        {
            foreach (string[] words in PhraseText.Writings(text))
                phrases.Add((words, topic, strength));
        }
    }

    public int TopicCount { get; }

    public Vocabulary Vocabulary { get; }

    public PhraseTrie Trie { get; }
}
