using Microsoft.CodeAnalysis.Text;

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
internal sealed class TopicScan
{
    private readonly TopicMatcher _matcher;
    private readonly TextWords _words = new();
    private readonly int[] _starts;
    private int _base;
    private Hit[] _hits = new Hit[64];
    private int _hitCount;
    private readonly Sentences _sentences = new();
    // By topic: where its last phrase ended, in the numbering of the words of all texts together.
    private readonly int[] _ends;
    private readonly TopicScore _score;
    // The nodes on the way of one phrase, 0 where none ends.
    private readonly int[] _path = new int[TaxonomyParser.MaxWords + 1];

    public TopicScan(TopicMatcher matcher)
    {
        _matcher = matcher;
        _starts = new int[_words.Hashes.Length];
        _ends = new int[matcher.TopicCount];
        _score = new TopicScore(matcher.TopicCount);
    }

    /// <summary>The topics of a paper, most certain first.</summary>
    public List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, TextSpan @abstract)
    {
        foreach (TextSpan piece in title)
        {
            Scan(text, piece);
            for (int i = 0; i < _hitCount; i++)
                _score.AddTitle(_hits[i]);
        }
        if (@abstract.Length > 0)
        {
            Scan(text, @abstract);
            _score.AddAbstract(_hits, _hitCount, _sentences);
        }
        return _score.Finish();
    }

    private void Scan(string text, TextSpan span)
    {
        _hitCount = 0;
        _sentences.Read(text, span);
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
        PhraseTable starts = _matcher.Starts;
        ulong[] hashes = _words.Hashes;
        int count = _matcher.Filter.FindStarts(_words, _starts);
        for (int i = 0; i < count; i++)
        {
            bool goesOn = _starts[i] < 0;
            int first = goesOn ? ~_starts[i] : _starts[i];
            PhraseStart start = starts.Find(goesOn ? PhraseTable.Key(hashes[first], hashes[first + 1]) : hashes[first]);
            if (goesOn && (start.IsNone || !IsJoined(text, first + 1)))
                start = starts.Find(hashes[first]);
            if (start.IsCased)
            {
                FollowWord(text, first);
            }
            else if (start.Second != 0 && _matcher.Filter.MayGoOn(start.Second, hashes[first + 2]))
            {
                _path[0] = start.First;
                Follow(text, first, start.Second, 1);
            }
            else
            {
                Add(start.Second, first, first + 1);
                Add(start.First, first, first);
            }
        }
    }

    /// <summary>Adds the phrases that begin with a word that may be an acronym.</summary>
    private void FollowWord(string text, int first)
    {
        int any = Find(text, first, out int cased);
        if (_matcher.Trie.First(cased) is var acronym and not 0)
            Follow(text, first, acronym, 0);
        if (_matcher.Trie.First(any) is var node and not 0)
            Follow(text, first, node, 0);
    }

    private int Find(string text, int word, out int cased) =>
        _matcher.Vocabulary.Find(_words.Hashes[word], text, _words.Start(word), _words.End(word), out cased);

    /// <summary>Adds the phrases on the path, and those that go on from it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The word with which they begin.</param>
    /// <param name="node">The last node of the path.</param>
    /// <param name="depth">Its place there.</param>
    private void Follow(string text, int first, int node, int depth)
    {
        PhraseTrie trie = _matcher.Trie;
        _path[depth] = node;
        for (int word = first + depth + 1; word < _words.Count && IsJoined(text, word); word++)
        {
            int any = Find(text, word, out int cased);
            int next = cased == 0 ? 0 : trie.Next(node, cased);
            if (next == 0)
                next = trie.Next(node, any);
            if (next == 0)
                break;
            node = next;
            _path[++depth] = node;
        }
        for (; depth >= 0; depth--)
            Add(_path[depth], first, first + depth);
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

    /// <summary>Adds the phrase that ends at a node, if one does.</summary>
    private void Add(int node, int first, int last)
    {
        foreach (PhraseMeaning meaning in _matcher.Trie.Meanings(node))
            Add(meaning, first, last);
    }

    private void Add(PhraseMeaning meaning, int first, int last)
    {
        int sentence = _sentences.At(_words.Start(first));
        if (meaning.Topic < 0)
        {
            _sentences.Add((SentenceCue)(-meaning.Topic), sentence);
            return;
        }
        if (_ends[meaning.Topic] > _base + first)
            return;
        _ends[meaning.Topic] = _base + last + 1;
        if (meaning.Strength == PhraseStrength.Excluded)
            return;
        if (_hitCount == _hits.Length)
            Array.Resize(ref _hits, 2 * _hits.Length);
        bool isExample = (_sentences.Cues(sentence) & SentenceCue.Examples) != 0;
        _hits[_hitCount++] = new Hit(meaning, TextSpan.FromBounds(_words.Start(first), _words.End(last)), sentence, isExample);
    }
}

/// <summary>A phrase of a topic in a text.</summary>
/// <param name="Meaning">The topic.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">The number of the sentence in which it begins.</param>
/// <param name="IsExample">Whether that says before it that examples follow.</param>
internal readonly record struct Hit(PhraseMeaning Meaning, TextSpan Span, int Sentence, bool IsExample);
