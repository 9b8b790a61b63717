using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Topics;

/// <summary>A topic of a text.</summary>
/// <param name="Topic">Its index in the taxonomy.</param>
/// <param name="Score">How sure it is; at least <see cref="TopicScore.Threshold"/>.</param>
/// <param name="Evidence">Where the phrase stands that says most.</param>
/// <param name="InTitle">Whether that is in the title.</param>
internal readonly record struct FoundTopic(int Topic, int Score, TextSpan Evidence, bool InTitle);

/// <summary>
/// Finds the topics of one paper after the other. Each text is read once: its words are numbered, and from each word the trie is followed as far as it
/// goes, which is at most a phrase's length. Of phrases of one topic that overlap, the first counts, and of those that begin together the longest.
/// </summary>
internal sealed unsafe class TopicScan
{
    private readonly TopicMatcher _matcher;
    // The words of the text that some phrase has; others only interrupt.
    private Word[] _words = new Word[512];
    private int _wordCount;
    private Hit[] _hits = new Hit[64];
    private int _hitCount;
    // By topic: where its last phrase ended, in the numbering of all texts together.
    private readonly int[] _ends;
    private int _base;
    private readonly TopicScore _score;
    private readonly PhraseMeaning[]?[] _path = new PhraseMeaning[TaxonomyParser.MaxWords + 8][];

    public TopicScan(TopicMatcher matcher)
    {
        _matcher = matcher;
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
            _score.AddAbstract(_hits, _hitCount);
        }
        return _score.Finish();
    }

    private void Scan(string text, TextSpan span)
    {
        // Word numbers go on from text to text, so that ends of one never hide phrases of the next; long before they could overflow, they begin anew.
        _base += _wordCount;
        if (_base > int.MaxValue / 2)
        {
            _base = 0;
            Array.Clear(_ends, 0, _ends.Length);
        }
        _wordCount = 0;
        _hitCount = 0;
        fixed (char* start = text)
            ReadWords(start, span.Start, span.End);
        for (int i = 0; i < _wordCount; i++)
            Follow(i);
    }

    private void ReadWords(char* text, int position, int end)
    {
        Vocabulary vocabulary = _matcher.Vocabulary;
        int sentence = 0;
        bool joined = false;
        while (position < end)
        {
            char lower = Words.Lower(text[position]);
            if (lower == 0)
            {
                char c = text[position++];
                if (Words.Joins(c))
                    continue;
                joined = false;
                if (c is '.' or '?' or '!' && EndsSentence(text, position, end))
                    sentence++;
                continue;
            }
            int start = position;
            uint hash = Vocabulary.Begin;
            do
            {
                hash = Vocabulary.Add(hash, lower);
                position++;
            }
            while (position < end && (lower = Words.Lower(text[position])) != 0);

            Vocabulary.Found found = vocabulary.Find(hash, text + start, position - start);
            if ((found.Any | found.Cased) == 0)
            {
                joined = false;
                continue;
            }
            if (_wordCount == _words.Length)
                Array.Resize(ref _words, 2 * _words.Length);
            _words[_wordCount++] = new Word(found.Any, found.Cased, start, position, sentence, joined);
            joined = true;
        }
    }

    /// <summary>A period before white space and a capital; "e.g. this" and "i.e. that" end nothing.</summary>
    private static bool EndsSentence(char* text, int position, int end)
    {
        int i = position;
        while (i < end && char.IsWhiteSpace(text[i]))
            i++;
        return i > position && i < end && !char.IsLower(text[i]);
    }

    private void Follow(int first)
    {
        PhraseTrie trie = _matcher.Trie;
        int node = trie.First(_words[first].Cased);
        if (node == 0 || _words[first].Cased == 0)
            node = _words[first].Any == 0 ? 0 : trie.First(_words[first].Any);
        int depth = 0;
        int deepest = -1;
        for (int i = first; node != 0; depth++)
        {
            _path[depth] = trie.Meanings(node);
            if (_path[depth] is not null)
                deepest = depth;
            if (++i == _wordCount || !_words[i].Joined)
                break;
            int next = _words[i].Cased == 0 ? 0 : trie.Next(node, _words[i].Cased);
            node = next != 0 || _words[i].Any == 0 ? next : trie.Next(node, _words[i].Any);
        }
        for (; deepest >= 0; deepest--)
        {
            foreach (PhraseMeaning meaning in _path[deepest] ?? [])
                Add(meaning, first, first + deepest);
        }
    }

    private void Add(PhraseMeaning meaning, int first, int last)
    {
        if (meaning.Topic >= 0)
        {
            if (_ends[meaning.Topic] > _base + first)
                return;
            _ends[meaning.Topic] = _base + last + 1;
            if (meaning.Strength == PhraseStrength.Excluded)
                return;
        }
        if (_hitCount == _hits.Length)
            Array.Resize(ref _hits, 2 * _hits.Length);
        _hits[_hitCount++] = new Hit(meaning, _words[first].Start, _words[last].End, _words[first].Sentence);
    }

    private readonly record struct Word(int Any, int Cased, int Start, int End, int Sentence, bool Joined);
}

/// <summary>A phrase in a text.</summary>
internal readonly record struct Hit(PhraseMeaning Meaning, int Start, int End, int Sentence);
