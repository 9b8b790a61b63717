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
        ReadWords(text, span.Start, span.End);
        PhraseTrie trie = _matcher.Trie;
        Word[] words = _words;
        // Most words that can begin a phrase begin none here: that is seen before anything is followed.
        for (int i = 0; i < _wordCount; i++)
        {
            int node = words[i].Node;
            if (node == 0)
                continue;
            bool goesOn = words[i + 1].Joined && trie.MayFollow(node, words[i + 1].Any, words[i + 1].Cased);
            if (goesOn || trie.Meanings(node) is not null)
                Follow(i, node);
        }
    }

    private void ReadWords(string text, int position, int end)
    {
        Vocabulary vocabulary = _matcher.Vocabulary;
        PhraseTrie trie = _matcher.Trie;
        int sentence = 0;
        bool joined = false;
        Vocabulary.Entry[] entries = vocabulary.Entries;
        int[] first = trie.First;
        fixed (char* start = text, lowerCase = Words.LowerCase)
        fixed (ulong* filter = vocabulary.Filter)
        {
            char* p = start + position;
            char* last = start + end;
            while (p < last)
            {
                char lower = lowerCase[*p];
                if (lower == 0)
                {
                    char c = *p++;
                    if (c == ' ' || Words.Joins(c))
                        continue;
                    joined = false;
                    if (c is '.' or '?' or '!' && EndsSentence(p, last))
                        sentence++;
                    continue;
                }
                // No end is asked for: behind the span stands white space, or the NUL that ends every string.
                char* word = p;
                ulong hash = 0;
                do
                {
                    hash = Vocabulary.Add(hash, lower);
                    p++;
                }
                while ((lower = lowerCase[*p]) != 0);

                ulong mixed = Vocabulary.Mix(hash);
                int bit = Vocabulary.FilterBit(mixed);
                int place = (filter[bit >> 6] & (1UL << (bit & 63))) == 0 ? -1 : vocabulary.Find(hash, mixed);
                if (place < 0)
                {
                    joined = false;
                    continue;
                }
                int any = entries[place].Id;
                int cased = entries[place].HasCased ? vocabulary.FindCased(place, text, (int)(word - start), (int)(p - word)) : 0;
                int node = first[cased] != 0 ? first[cased] : first[any];
                // What neither begins a phrase nor goes on with one is as good as unknown.
                if (node == 0 && !joined)
                    continue;
                // One place more than there are words: the last one, too, has one behind it.
                if (_wordCount + 2 > _words.Length)
                    Array.Resize(ref _words, 2 * _words.Length);
                ref Word added = ref _words[_wordCount++];
                added.Any = any;
                added.Cased = cased;
                added.Node = node;
                added.Start = (int)(word - start);
                added.End = (int)(p - start);
                added.Sentence = sentence;
                added.Joined = joined;
                joined = true;
            }
        }
        _words[_wordCount].Joined = false;
    }

    /// <summary>A period before white space and a capital; "e.g. this" and "i.e. that" end nothing.</summary>
    private static bool EndsSentence(char* p, char* last)
    {
        char* start = p;
        while (p < last && char.IsWhiteSpace(*p))
            p++;
        return p > start && p < last && !char.IsLower(*p);
    }

    private void Follow(int first, int node)
    {
        PhraseTrie trie = _matcher.Trie;
        int depth = 0;
        int deepest = -1;
        for (int i = first; node != 0; depth++)
        {
            _path[depth] = trie.Meanings(node);
            if (_path[depth] is not null)
                deepest = depth;
            if (!_words[++i].Joined)
                break;
            int next = trie.Next(node, _words[i].Cased);
            node = next != 0 ? next : trie.Next(node, _words[i].Any);
        }
        for (; deepest >= 0; deepest--)
        {
            if (_path[deepest] is not { } meanings)
                continue;
            foreach (PhraseMeaning meaning in meanings)
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

    /// <summary>A word that some phrase has.</summary>
    private struct Word
    {
        /// <summary>Its number whatever its case, and that of the word that is written just so; 0 for none.</summary>
        public int Any, Cased;
        /// <summary>Where the phrases are that begin with it; 0 for none.</summary>
        public int Node;
        public int Start, End, Sentence;
        /// <summary>Whether it goes on with the word before it.</summary>
        public bool Joined;
    }
}

/// <summary>A phrase in a text.</summary>
internal readonly record struct Hit(PhraseMeaning Meaning, int Start, int End, int Sentence);
