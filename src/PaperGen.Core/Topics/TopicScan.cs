using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>A topic of a text.</summary>
/// <param name="Topic">Its index in the taxonomy.</param>
/// <param name="Score">How sure it is; at least <see cref="TopicScore.Threshold"/>.</param>
/// <param name="Evidence">Where the phrase stands that says most.</param>
/// <param name="InTitle">Whether that is in the title.</param>
internal readonly record struct FoundTopic(int Topic, int Score, TextSpan Evidence, bool InTitle);

/// <summary>
/// Finds the topics of one paper after the other. Each text is read once, and from the words with which phrases may begin the trie is followed as far as it
/// goes, which is at most a phrase's length. Of phrases of one topic that overlap, the first counts, and of those that begin together the longest.
/// </summary>
internal sealed unsafe class TopicScan
{
    /// <summary>Cues are as topics below 0.</summary>
    private const int CueTopics = (int)SentenceCue.Examples;

    private readonly TopicMatcher _matcher;
    private readonly TextWords _words = new();
    // The numbers of the words, and what else those are of which there are two.
    private readonly int[] _numbers;
    private readonly int[] _acronyms;
    // With which words phrases may begin, and the nodes to which they and the next words lead.
    private readonly int[] _starts;
    private readonly ulong[] _keys;
    private readonly int[] _seconds;
    private int _base;
    // The phrases of the title, or of one sentence of the abstract, and the cues in it.
    private Hit[] _hits = new Hit[64];
    private int _hitCount;
    private SentenceCue _cues;
    private readonly Sentences _sentences = new();
    private int _sentenceEnd;
    // By topic, those that stand for cues first: where its last phrase ended, in the numbering of the words of all texts together.
    private readonly int[] _ends;
    private readonly TopicScore _score;

    public TopicScan(TopicMatcher matcher)
    {
        _matcher = matcher;
        _numbers = new int[_words.Hashes.Length];
        _acronyms = new int[_words.Hashes.Length];
        _starts = new int[_words.Hashes.Length];
        _keys = new ulong[_words.Hashes.Length];
        _seconds = new int[_words.Hashes.Length];
        _ends = new int[CueTopics + matcher.TopicCount];
        _score = new TopicScore(matcher.TopicCount);
    }

    /// <summary>The topics of a paper, most certain first.</summary>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, IReadOnlyList<TextSpan> @abstract)
    {
        for (int i = 0; i < title.Count; i++)
        {
            // All of it is as one sentence.
            _sentenceEnd = int.MaxValue;
            Scan(text, title[i]);
            _score.AddTitle(_hits, _hitCount);
            Clear();
        }
        foreach (TextSpan part in @abstract)
        {
            _sentences.Read(text, part);
            _sentenceEnd = _sentences.End;
            Scan(text, part);
            EndSentence();
        }
        return _score.Finish();
    }

    private void Scan(string text, TextSpan span)
    {
        for (int position = span.Start; position < span.End;)
        {
            position = _words.Read(text, position, span.End);
            FollowAll(text);
            // Word numbers go on from text to text, so that ends of one never hide phrases of the next; long before they could overflow, they begin anew.
            _base += _words.Count;
            if (_base > int.MaxValue / 2)
            {
                _base = 0;
                Array.Clear(_ends, 0, _ends.Length);
            }
        }
    }

    private void FollowAll(string text)
    {
        PhraseTrie trie = _matcher.Trie;
        _matcher.Vocabulary.Find(text, _words, _numbers, _acronyms);
        int count = _matcher.Filter.FindStarts(_numbers, _words.Count, _starts);
        trie.FindSeconds(_numbers, _starts, count, _keys, _seconds);
        fixed (char* characters = text)
        fixed (int* starts = _starts, numbers = _numbers, seconds = _seconds)
        {
            for (nint i = 0; i < count; i++)
            {
                int isPair = starts[i] >> 31;
                int first = starts[i] ^ isPair;
                int number = numbers[first];
                if ((number | (numbers[first + 1] & isPair)) < 0)
                {
                    FollowAny(text, first);
                    continue;
                }
                // Whether two words are found or one cannot be foreseen; that there is a space between them can. (A text has a character behind its last one.)
                int second = seconds[i];
                int end = _words.End(first);
                if (second != 0 & (characters[end] != ' ' | _words.Start(first + 1) != end + 1) && !IsJoined(text, first + 1))
                    second = 0;
                int isSecond = -second >> 31;
                int node = (second & isSecond) | (trie.First(number) & ~isSecond);
                if (trie.GoesOn(second))
                    node = GoOn(text, first + 2, node);
                Add(node, first);
            }
        }
    }

    /// <summary>Adds the phrases that begin with a word where it or the next has two numbers.</summary>
    private void FollowAny(string text, int first)
    {
        PhraseTrie trie = _matcher.Trie;
        int word = GoOn(text, first + 1, trie.First(Math.Abs(_numbers[first])));
        int acronym = _numbers[first] < 0 ? GoOn(text, first + 1, trie.First(_acronyms[first])) : 0;
        bool isWordLonger = Longest(word) > Longest(acronym);
        Add(isWordLonger ? word : acronym, first);
        Add(isWordLonger ? acronym : word, first);
    }

    /// <summary>The words of the longest phrase that ends at a node or on the way to it.</summary>
    private int Longest(int node)
    {
        ArraySegment<PhraseMeaning> meanings = _matcher.Trie.Meanings(node);
        return meanings.Count > 0 ? meanings.Array[meanings.Offset].Words : 0;
    }

    /// <summary>The last node to which words lead from a node.</summary>
    private int GoOn(string text, int word, int node)
    {
        PhraseTrie trie = _matcher.Trie;
        for (; trie.GoesOn(node) && _numbers[word] != 0 && IsJoined(text, word); word++)
        {
            int number = _numbers[word];
            int next = number < 0 ? trie.Next(node, _acronyms[word]) : 0;
            if (next == 0)
                next = trie.Next(node, Math.Abs(number));
            if (next == 0)
                break;
            node = next;
        }
        return node;
    }

    /// <summary>Whether a word may be of one phrase with the word before it.</summary>
    private bool IsJoined(string text, int word)
    {
        for (int i = _words.End(word - 1); i < _words.Start(word); i++)
        {
            if (!Words.Joins(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>Adds the phrases that end at a node or on the way to it, the longest first. Whether one counts cannot be foreseen: all are written, and kept if the count goes on.</summary>
    private void Add(int node, int first)
    {
        ArraySegment<PhraseMeaning> meanings = _matcher.Trie.Meanings(node);
        int start = _words.Start(first);
        if (start >= _sentenceEnd)
            MoveTo(start);
        if (_hitCount > _hits.Length - meanings.Count)
            Array.Resize(ref _hits, (2 * _hits.Length) + meanings.Count);
        Hit[] hits = _hits;
        int[] ends = _ends;
        int count = _hitCount;
        int cues = (int)_cues;
        int word = _base + first;
        foreach (PhraseMeaning meaning in meanings)
        {
            int topic = meaning.Topic;
            int isCue = topic >> 31;
            cues |= -topic & isCue;
            ref int end = ref ends[topic + CueTopics];
            int isFree = (end - word - 1) >> 31;
            end += (word + meaning.Words - end) & isFree;
            int strength = (int)meaning.Strength;
            hits[count] = new Hit(topic, strength + (cues & (int)SentenceCue.Examples), start, _words.End(first + meaning.Words - 1));
            count -= isFree & ~isCue & (-strength >> 31);
        }
        _hitCount = count;
        _cues = (SentenceCue)cues;
    }

    private void MoveTo(int position)
    {
        EndSentence();
        _sentences.MoveTo(position);
        _sentenceEnd = _sentences.End;
    }

    private void EndSentence()
    {
        _score.AddSentence(_hits, _hitCount, _cues, _sentences.IsFirst);
        Clear();
    }

    private void Clear()
    {
        _hitCount = 0;
        _cues = 0;
    }
}
