using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Topics;

/// <summary>
/// What phrases add up to. A phrase counts more in the title than in the abstract, more where the abstract says what the paper does than where it says
/// how it was tested, and once in a sentence: a mention in passing stays below the threshold.
/// </summary>
internal sealed class TopicScore(int topics)
{
    /// <summary>The score from which on a text is about a topic.</summary>
    public const int Threshold = 100;

    /// <summary>Below the score of a topic that the metadata name.</summary>
    private const int Most = 999;

    // By strength: excluded, weak, normal, strong.
    private static readonly int[] s_title = [0, 35, 100, 150];
    private static readonly int[] s_abstract = [0, 9, 33, 70];

    // In percent.
    private const int Contribution = 140;
    private const int FirstSentence = 125;
    private const int Evaluation = 50;
    private const int Examples = 50;

    private readonly int[] _scores = new int[topics];
    private readonly int[] _bestPoints = new int[topics];
    private readonly Hit[] _best = new Hit[topics];
    private readonly bool[] _inTitle = new bool[topics];
    // Weak phrases only add to others: however many there are, they make no topic.
    private readonly bool[] _isMoreThanWeak = new bool[topics];
    // Points of the sentence that is being read.
    private readonly int[] _sentencePoints = new int[topics];
    private readonly List<int> _touched = [];

    public void AddTitle(Hit hit)
    {
        Add(hit, s_title[(int)hit.Meaning.Strength], inTitle: true);
    }

    public void AddAbstract(Hit[] hits, int count, Sentences sentences)
    {
        for (int start = 0, end; start < count; start = end)
        {
            int sentence = hits[start].Sentence;
            for (end = start + 1; end < count && hits[end].Sentence == sentence;)
                end++;
            SentenceCue cues = sentences.Cues(sentence);
            int percent = (cues & SentenceCue.Contribution) != 0 ? Contribution
                : (cues & SentenceCue.Evaluation) != 0 ? Evaluation
                : sentence == 0 ? FirstSentence
                : 100;
            AddSentence(hits, start, end, percent);
        }
    }

    /// <summary>The topics that reach the threshold, by score, then by their order in the taxonomy; and everything is as new.</summary>
    public List<FoundTopic> Finish()
    {
        var found = new List<FoundTopic>();
        foreach (int topic in _touched)
        {
            if (_scores[topic] >= Threshold && _isMoreThanWeak[topic])
                found.Add(new FoundTopic(topic, Math.Min(_scores[topic], Most), _best[topic].Span, _inTitle[topic]));
            _scores[topic] = 0;
            _bestPoints[topic] = 0;
            _isMoreThanWeak[topic] = false;
        }
        _touched.Clear();
        Sort(found);
        return found;
    }

    /// <summary>There are few: what a general sort does for its comparer would cost more than all comparisons.</summary>
    private static void Sort(List<FoundTopic> found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            FoundTopic moving = found[i];
            int place = i;
            for (; place > 0 && (found[place - 1].Score < moving.Score || (found[place - 1].Score == moving.Score && found[place - 1].Topic > moving.Topic)); place--)
                found[place] = found[place - 1];
            found[place] = moving;
        }
    }

    /// <summary>Of the phrases that one topic has in a sentence, the one with the most points counts.</summary>
    private void AddSentence(Hit[] hits, int start, int end, int percent)
    {
        for (int i = start; i < end; i++)
        {
            int topic = hits[i].Meaning.Topic;
            int points = s_abstract[(int)hits[i].Meaning.Strength] * percent / 100;
            if (hits[i].IsExample)
                points = points * Examples / 100;
            if (points <= _sentencePoints[topic])
                continue;
            Add(hits[i], points - _sentencePoints[topic], inTitle: false);
            _sentencePoints[topic] = points;
        }
        for (int i = start; i < end; i++)
            _sentencePoints[hits[i].Meaning.Topic] = 0;
    }

    private void Add(Hit hit, int points, bool inTitle)
    {
        int topic = hit.Meaning.Topic;
        if (_scores[topic] == 0)
            _touched.Add(topic);
        if (points > _bestPoints[topic])
        {
            _bestPoints[topic] = points;
            _best[topic] = hit;
            _inTitle[topic] = inTitle;
        }
        _isMoreThanWeak[topic] |= hit.Meaning.Strength > PhraseStrength.Weak;
        // A text may say one thing very often.
        _scores[topic] = Math.Min(_scores[topic] + points, 1_000_000);
    }
}
