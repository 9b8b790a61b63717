using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Corpus.Tests.Topics;

/// <summary>What <see cref="TopicMatcher"/> finds, found slowly and obviously: every phrase is tried at every word.</summary>
internal sealed class PlainTopicMatcher : ITopicMatcher
{
    private readonly List<(string[] Words, int Topic, PhraseStrength Strength)> _phrases = [];
    private readonly List<HashSet<string>> _families = [];
    private readonly Dictionary<string, HashSet<string>> _familyOf = new(StringComparer.Ordinal);
    private readonly int _topics;

    public PlainTopicMatcher(Taxonomy taxonomy)
    {
        _topics = taxonomy.Topics.Count;
        for (int topic = 0; topic < _topics; topic++)
        {
            foreach (TopicPhrase phrase in taxonomy.Phrases[topic])
                Add(phrase.Text, topic, phrase.Strength);
        }
        foreach ((SentenceCue cue, string phrase) in SentenceCues.All)
            Add(phrase, -(int)cue, PhraseStrength.Normal);
        foreach (HashSet<string> family in _families)
        {
            foreach (string word in family)
                _familyOf[word] = family;
        }
    }

    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, IReadOnlyList<TextSpan> @abstract)
    {
        var score = new TopicScore(_topics);
        foreach (TextSpan piece in title)
            score.AddTitle([.. Hits(text, piece).Where(static hit => hit.Meaning.Topic >= 0).Select(static hit => hit.ToHit(false))]);
        foreach (TextSpan piece in @abstract)
        {
            var sentences = new Sentences(text, piece);
            var sentence = new List<Hit>();
            SentenceCue cues = 0;
            foreach (Occurrence hit in Hits(text, piece))
            {
                if (hit.Span.Start >= sentences.End)
                {
                    score.AddSentence(sentence, cues, sentences.IsFirst);
                    (sentence, cues) = ([], 0);
                    sentences.MoveTo(hit.Span.Start);
                }
                if (hit.Meaning.Topic < 0)
                    cues |= (SentenceCue)(-hit.Meaning.Topic);
                else
                    sentence.Add(hit.ToHit((cues & SentenceCue.Examples) != 0));
            }
            score.AddSentence(sentence, cues, sentences.IsFirst);
        }
        return score.Finish();
    }

    private void Add(string text, int topic, PhraseStrength strength)
    {
        foreach (string[] words in PhraseText.Writings(text))
        {
            _phrases.Add((words, topic, strength));
            foreach (string word in words)
            {
                HashSet<string> family = [.. WordForms.Of(word)];
                foreach (HashSet<string> other in _families.Where(other => other.Overlaps(family)).ToArray())
                {
                    family.UnionWith(other);
                    _families.Remove(other);
                }
                _families.Add(family);
            }
        }
    }

    /// <summary>
    /// All phrases of a text in the order in which they begin, the longest first; of those of one topic none that overlaps one before it.
    /// </summary>
    private IEnumerable<Occurrence> Hits(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        for (int i = span.Start; i < span.End; i++)
        {
            int start = i;
            while (i < span.End && char.IsLetterOrDigit(text[i]))
                i++;
            if (i > start)
                words.Add(TextSpan.FromBounds(start, i));
        }
        var ends = new Dictionary<int, int>();
        for (int i = 0; i < words.Count; i++)
        {
            List<Occurrence>[] readings = [At(text, words, i, isAcronym: true), At(text, words, i, isAcronym: false)];
            if (readings[1].Count > 0 && (readings[0].Count == 0 || readings[1][0].Meaning.Words > readings[0][0].Meaning.Words))
                Array.Reverse(readings);
            foreach (Occurrence hit in readings.SelectMany(static reading => reading))
            {
                if (hit.Meaning.Topic >= 0 && ends.TryGetValue(hit.Meaning.Topic, out int end) && end > hit.Span.Start)
                    continue;
                ends[hit.Meaning.Topic] = hit.Span.End;
                if (hit.Meaning.Strength != PhraseStrength.Excluded)
                    yield return hit;
            }
        }
    }

    /// <summary>
    /// The phrases that begin at a word, the longest first. Where a word continues one phrase as an acronym, it is read as that.
    /// </summary>
    private List<Occurrence> At(string text, List<TextSpan> words, int first, bool isAcronym)
    {
        var found = new List<Occurrence>();
        var left = _phrases.Where(phrase => Is(phrase.Words[0], Word(first), isAcronym)).ToList();
        for (int count = 1; left.Count > 0; count++)
        {
            found.InsertRange(0, left.Where(phrase => phrase.Words.Length == count)
                .Select(phrase => new PhraseMeaning(phrase.Topic, phrase.Strength, count)).Distinct()
                .Select(meaning => new Occurrence(meaning, TextSpan.FromBounds(words[first].Start, words[first + count - 1].End))));
            if (first + count == words.Count || !text[words[first + count - 1].End..words[first + count].Start].All(Words.Joins))
                break;
            left = left.FindAll(phrase => phrase.Words.Length > count);
            string next = Word(first + count);
            List<(string[] Words, int Topic, PhraseStrength Strength)> asAcronym =
                left.FindAll(phrase => Is(phrase.Words[count], next, isAcronym: true));
            left = asAcronym.Count > 0 ? asAcronym : left.FindAll(phrase => Is(phrase.Words[count], next, isAcronym: false));
        }
        return found;

        string Word(int index) => text.Substring(words[index].Start, words[index].Length);
    }

    private bool Is(string word, string written, bool isAcronym) =>
        _familyOf[word] is var family && (isAcronym
            ? WordForms.IsCased(written) && family.Contains(written)
            : family.Contains(written.ToLowerInvariant()) && !WordForms.IsCased(written.ToLowerInvariant()));

    private readonly record struct Occurrence(PhraseMeaning Meaning, TextSpan Span)
    {
        public Hit ToHit(bool isExample) => new(Meaning.Topic, Meaning.Strength, isExample, Span);
    }
}
