using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>
/// What phrases add up to. A phrase counts more in the title than in the abstract, more where the abstract says what the paper does than
/// where it says how it was tested, and once in a sentence: a mention in passing stays below the threshold.
/// </summary>
internal sealed class TopicScore(int topics)
{
    /// <summary>The score from which on a text is about a topic.</summary>
    public const int Threshold = 100;

    /// <summary>The score of a topic that the metadata name.</summary>
    public const int OfMetadata = 1000;

    private const int Most = OfMetadata - 1;

    /// <summary>A text may say one thing very often.</summary>
    private const int Highest = 1_000_000;

    // In percent.
    private const int Examples = 50;

    // By strength: excluded, weak, normal, strong.
    private static readonly int[] s_title = [0, 35, 100, 150];
    private static readonly int[] s_abstract = [0, 9, 33, 70];
    private static readonly int[] s_contribution = Weighted(140);
    private static readonly int[] s_firstSentence = Weighted(125);
    private static readonly int[] s_evaluation = Weighted(50);
    private static readonly int[] s_otherSentence = Weighted(100);

    private readonly Standing[] _standings = new Standing[topics];
    private readonly int[] _touched = new int[topics];
    private int _touchedCount;
    private int _sentence;

    /// <summary>Adds the phrases of a title.</summary>
    public void AddTitle(List<Hit> hits)
    {
        foreach (Hit hit in hits)
            Add(ref _standings[hit.Topic], in hit, s_title[(int)hit.Strength], inTitle: true);
    }

    /// <summary>Adds the phrases of a sentence of the abstract. Of those that one topic has, the one with the most points counts.</summary>
    /// <param name="hits">The phrases.</param>
    /// <param name="cues">What the sentence says of its part in the abstract.</param>
    /// <param name="isFirst">Whether it is the first.</param>
    public void AddSentence(List<Hit> hits, SentenceCue cues, bool isFirst)
    {
        int[] weights = (cues & SentenceCue.Contribution) != 0 ? s_contribution
            : (cues & SentenceCue.Evaluation) != 0 ? s_evaluation
            : isFirst ? s_firstSentence
            : s_otherSentence;
        _sentence++;
        foreach (Hit hit in hits)
        {
            ref Standing standing = ref _standings[hit.Topic];
            int points = weights[(int)hit.Strength] * (hit.IsExample ? Examples : 100) / 100;
            int before = standing.Sentence == _sentence ? standing.SentencePoints : 0;
            if (points <= before)
                continue;
            standing.Sentence = _sentence;
            standing.SentencePoints = points;
            Add(ref standing, in hit, points - before, inTitle: false);
        }
    }

    /// <summary>The topics that reach the threshold, by score, then by their order in the taxonomy; and everything is as new.</summary>
    public List<FoundTopic> Finish()
    {
        var found = new List<FoundTopic>();
        for (int i = 0; i < _touchedCount; i++)
        {
            ref Standing standing = ref _standings[_touched[i]];
            if (standing.Score >= Threshold && standing.IsMoreThanWeak)
                found.Add(new FoundTopic(_touched[i], Math.Min(standing.Score, Most), standing.Best, standing.InTitle));
            standing.Score = 0;
            standing.BestPoints = 0;
            standing.IsMoreThanWeak = false;
        }
        _touchedCount = 0;
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
            for (; place > 0
                && (found[place - 1].Score < moving.Score
                    || (found[place - 1].Score == moving.Score && found[place - 1].Topic > moving.Topic)); place--)
                found[place] = found[place - 1];
            found[place] = moving;
        }
    }

    private void Add(ref Standing standing, in Hit hit, int points, bool inTitle)
    {
        if (standing.Score == 0)
            _touched[_touchedCount++] = hit.Topic;
        if (points > standing.BestPoints)
        {
            standing.BestPoints = points;
            standing.Best = hit.Span;
            standing.InTitle = inTitle;
        }
        standing.IsMoreThanWeak |= hit.Strength > PhraseStrength.Weak;
        standing.Score = Math.Min(standing.Score + points, Highest);
    }

    private static int[] Weighted(int percent) => Array.ConvertAll(s_abstract, points => points * percent / 100);

    /// <summary>What is known of a topic in a text.</summary>
    private struct Standing
    {
        public int Score;

        /// <summary>The points of the phrase that says most, and where it stands.</summary>
        public int BestPoints;
        public TextSpan Best;
        public bool InTitle;

        /// <summary>Weak phrases only add to others: however many there are, they make no topic.</summary>
        public bool IsMoreThanWeak;

        /// <summary>
        /// The last sentence that says something of it, by a number that no other sentence of any text has, and what that counts.
        /// </summary>
        public int Sentence, SentencePoints;
    }
}

/// <summary>A phrase of a topic in a text.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Strength">What the phrase counts.</param>
/// <param name="IsExample">Whether the sentence says before it that examples follow.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Hit(int Topic, PhraseStrength Strength, bool IsExample, TextSpan Span);
