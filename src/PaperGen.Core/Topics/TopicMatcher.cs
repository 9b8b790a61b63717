using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>
/// Finds the topics of a paper, and then of the next one, on one thread. From each word of a text the trie is followed as far as it goes,
/// which is at most a phrase's length. Of phrases of one topic that overlap, the first counts; of those that begin together, the longest.
/// </summary>
internal sealed class TopicMatcher(PhraseIndex phrases) : ITopicMatcher
{
    private readonly TopicScore _score = new(phrases.TopicCount);
    private readonly List<TextWord> _words = [];
    // By topic: where its last phrase of this text ended.
    private readonly int[] _ends = new int[phrases.TopicCount];
    // Phrases of the title, or of one sentence of the abstract, and the cues in it.
    private readonly List<Hit> _hits = [];
    private SentenceCue _cues;

    /// <inheritdoc/>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, IReadOnlyList<TextSpan> @abstract)
    {
        for (int i = 0; i < title.Count; i++)
        {
            FindPhrases(text, title[i], sentences: null);
            _score.AddTitle(_hits);
            Clear();
        }
        for (int i = 0; i < @abstract.Count; i++)
        {
            var sentences = new Sentences(text, @abstract[i]);
            FindPhrases(text, @abstract[i], sentences);
            EndSentence(sentences);
        }
        return _score.Finish();
    }

    /// <summary>Finds the phrases of a text, and has them scored sentence by sentence. The caller ends the last sentence.</summary>
    private void FindPhrases(string text, TextSpan span, Sentences? sentences)
    {
        Array.Clear(_ends, 0, _ends.Length);
        ReadWords(text, span);
        for (int i = 0; i < _words.Count; i++)
        {
            PhraseNode? asWord = Follow(text, i, _words[i].Number);
            PhraseNode? asAcronym = Follow(text, i, _words[i].Acronym);
            if ((asWord ?? asAcronym) is null)
                continue;
            if (sentences is not null && _words[i].Start >= sentences.End)
            {
                EndSentence(sentences);
                sentences.MoveTo(_words[i].Start);
            }
            // Of two that are equally long the acronym goes first.
            bool isWordLonger = asWord is not null && (asAcronym is null || asWord.Words > asAcronym.Words);
            Add(isWordLonger ? asWord : asAcronym, i);
            Add(isWordLonger ? asAcronym : asWord, i);
        }
    }

    private void ReadWords(string text, TextSpan span)
    {
        _words.Clear();
        for (int i = span.Start; i < span.End; i++)
        {
            int start = i;
            uint hash = Vocabulary.Seed;
            for (; i < span.End && Words.Lower(text[i]) is var lower and not '\0'; i++)
                hash = Vocabulary.Mix(hash, lower);
            if (i > start)
                _words.Add(phrases.Vocabulary.Find(text, start, i, hash));
        }
    }

    /// <summary>The end of the longest phrase that begins at a word; null if none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The index of the word.</param>
    /// <param name="number">The word's number in the vocabulary: as a word, or as an acronym.</param>
    private PhraseNode? Follow(string text, int word, int number)
    {
        PhraseNode? node = phrases.Trie.First(number);
        if (node is null)
            return null;
        while (++word < _words.Count && _words[word] is var next && (next.Number | next.Acronym) != 0 && IsJoined(text, word)
            && (node.Next(next.Acronym) ?? node.Next(next.Number)) is { } longer)
        {
            node = longer;
        }
        return node.Longest;
    }

    /// <summary>Whether a word may belong to the same phrase as the word before it.</summary>
    private bool IsJoined(string text, int word)
    {
        for (int i = _words[word - 1].End; i < _words[word].Start; i++)
        {
            if (!Words.Joins(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>Adds the phrases that begin with a word, the longest first.</summary>
    private void Add(PhraseNode? longest, int first)
    {
        int start = _words[first].Start;
        for (PhraseNode? node = longest; node is not null; node = node.Shorter)
        {
            foreach (PhraseMeaning meaning in node.Meanings)
            {
                // Cues are stored as negative topics.
                if (meaning.Topic < 0)
                {
                    _cues |= (SentenceCue)(-meaning.Topic);
                    continue;
                }
                if (_ends[meaning.Topic] > start)
                    continue;
                int end = _ends[meaning.Topic] = _words[first + meaning.Words - 1].End;
                // An excluded phrase only keeps others from being found in its place.
                if (meaning.Strength != PhraseStrength.Excluded)
                    _hits.Add(new Hit(meaning.Topic, meaning.Strength, (_cues & SentenceCue.Examples) != 0,
                        TextSpan.FromBounds(start, end)));
            }
        }
    }

    private void EndSentence(Sentences sentences)
    {
        _score.AddSentence(_hits, _cues, sentences.IsFirst);
        Clear();
    }

    private void Clear()
    {
        _hits.Clear();
        _cues = 0;
    }
}
