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
    /// <summary>A text is read by so many words at a time; no abstract has as many, and a phrase that lies across goes unseen.</summary>
    private const int MaxTokens = 4096;

    private readonly TopicMatcher _matcher;
    private readonly Token[] _tokens;
    // The words that some phrase has, and one place behind them; others only interrupt.
    private readonly Word[] _words;
    private int _wordCount;
    // The words that are phrases by themselves, and the complements of those from which longer phrases may have to be followed.
    private readonly int[] _starts;
    private int _startCount;
    private int _sentence;
    private Hit[] _hits = new Hit[64];
    private int _hitCount;
    // By topic: where its last phrase ended, in the numbering of all texts together.
    private readonly int[] _ends;
    private int _base;
    private readonly TopicScore _score;
    // The nodes on the way of one phrase, 0 where none ends.
    private readonly int[] _path = new int[TaxonomyParser.MaxWords + 1];

    /// <param name="matcher">What finds phrases.</param>
    /// <param name="longest">No text will have more characters.</param>
    public TopicScan(TopicMatcher matcher, int longest = int.MaxValue)
    {
        _matcher = matcher;
        // Between two words stands something.
        int tokens = Math.Min(MaxTokens, (longest / 2) + 1);
        _tokens = new Token[tokens];
        _words = new Word[tokens + 1];
        _starts = new int[tokens + 1];
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
        _hitCount = 0;
        _sentence = 0;
        for (int position = span.Start; position < span.End;)
        {
            // Word numbers go on from text to text, so that ends of one never hide phrases of the next; long before they could overflow, they begin anew.
            _base += _wordCount;
            if (_base > int.MaxValue / 2)
            {
                _base = 0;
                Array.Clear(_ends, 0, _ends.Length);
            }
            LookUp(text, ReadTokens(text, ref position, span.End));
            FollowAll();
        }
    }

    private void FollowAll()
    {
        PhraseTrie trie = _matcher.Trie;
        for (int i = 0; i < _startCount; i++)
        {
            int start = _starts[i];
            if (start >= 0)
            {
                Add(trie.Meanings(trie.First[_words[start].Any]), start, start);
                continue;
            }
            start = ~start;
            Word word = _words[start];
            if (word.Cased != 0)
                Follow(start, trie.First[word.Cased]);
            if (word.Any != 0)
                Follow(start, trie.First[word.Any]);
        }
    }

    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin, and then where to go on.</param>
    /// <param name="end">Where to end.</param>
    /// <returns>How many words there are.</returns>
    private int ReadTokens(string text, ref int position, int end)
    {
        int sentence = _sentence;
        bool joined = false;
        fixed (char* start = text, lowerCase = Words.LowerCase)
        fixed (Token* tokens = _tokens)
        {
            Token* token = tokens;
            Token* full = tokens + _tokens.Length;
            char* p = start + position;
            char* last = start + end;
            while (p < last && token < full)
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
                token->Start = (int)(p - start);
                // No end is asked for: behind the span stands white space, or the NUL that ends every string.
                ulong hash = 0;
                do
                {
                    hash = Vocabulary.Add(hash, lower);
                    p++;
                }
                while ((lower = lowerCase[*p]) != 0);
                token->Hash = Vocabulary.Mix(hash);
                token->End = (int)(p - start);
                token->Sentence = sentence;
                token->Joined = joined;
                joined = true;
                token++;
            }
            position = (int)(p - start);
            _sentence = sentence;
            return (int)(token - tokens);
        }
    }

    /// <summary>Looks the words up, keeps those of phrases, and notes from which of them a phrase may go on.</summary>
    /// <remarks>
    /// Nothing tells beforehand which words are in a phrase, and a jump that goes the other way costs more than all that is done for a word: so words
    /// and starts are always written, and kept if their counts go on.
    /// </remarks>
    private void LookUp(string text, int tokenCount)
    {
        Vocabulary vocabulary = _matcher.Vocabulary;
        int count = 0;
        int startCount = 0;
        bool joined = false;
        // The node of the word before, and whether that word goes on with a phrase.
        int before = 0;
        bool casedBefore = false;
        bool inPhrase = false;
        fixed (Token* tokens = _tokens)
        fixed (Vocabulary.Entry* entries = vocabulary.Entries)
        fixed (int* nodes = _matcher.Trie.First, starts = _starts)
        fixed (ulong* edges = _matcher.Trie.EdgeFilter)
        fixed (bool* isPhrase = _matcher.Trie.IsPhrase)
        fixed (Word* words = _words)
        {
            for (Token* token = tokens; token < tokens + tokenCount; token++)
            {
                Vocabulary.Entry* entry = entries + vocabulary.Place(token->Hash);
                if (entry->Tag != (uint)token->Hash && !entry->IsFree)
                    entry = entries + vocabulary.NextPlace(token->Hash, vocabulary.Place(token->Hash));
                int any = entry->Id;
                int cased = entry->Cased == 0 ? 0 : vocabulary.FindCased(entry->Cased, text, token->Start, token->End - token->Start);
                int node = nodes[any];
                bool isCased = cased != 0;

                joined &= token->Joined;
                uint edge = PhraseTrie.EdgeBit(before, any);
                // Acronyms are rare enough to be followed without asking.
                bool goesOn = joined & ((((edges[edge >> 6] >> (int)(edge & 63)) & 1) != 0) | isCased | casedBefore);
                starts[startCount] = goesOn | casedBefore ? ~(count - 1) : count - 1;
                startCount += isPhrase[before] | goesOn | casedBefore ? 1 : 0;

                Word* word = words + count;
                word->Any = any;
                word->Cased = cased;
                word->Start = token->Start;
                word->End = token->End;
                word->Sentence = token->Sentence;
                word->Joined = joined;
                // What neither begins a phrase nor goes on with one is as good as unknown.
                inPhrase = goesOn | (inPhrase & joined & ((any | cased) != 0));
                joined = (node != 0) | isCased | inPhrase;
                count += joined ? 1 : 0;
                before = node;
                casedBefore = isCased;
            }
            starts[startCount] = casedBefore ? ~(count - 1) : count - 1;
            startCount += isPhrase[before] | casedBefore ? 1 : 0;
            words[count].Joined = false;
        }
        _wordCount = count;
        _startCount = startCount;
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
            if (trie.IsPhrase[node])
            {
                _path[depth] = node;
                deepest = depth;
            }
            else
            {
                _path[depth] = 0;
            }
            if (!_words[++i].Joined)
                break;
            int next = trie.Next(node, _words[i].Cased);
            node = next != 0 ? next : trie.Next(node, _words[i].Any);
        }
        for (; deepest >= 0; deepest--)
        {
            if (_path[deepest] != 0)
                Add(trie.Meanings(_path[deepest]), first, first + deepest);
        }
    }

    private void Add(PhraseMeaning[] meanings, int first, int last)
    {
        foreach (PhraseMeaning meaning in meanings)
            Add(meaning, first, last);
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

    /// <summary>A word of the text.</summary>
    private struct Token
    {
        public ulong Hash;
        public int Start, End, Sentence;
        /// <summary>Whether it may be of one phrase with the word before it.</summary>
        public bool Joined;
    }

    /// <summary>A word that some phrase has.</summary>
    private struct Word
    {
        /// <summary>Its number whatever its case, and that of the word that is written just so; 0 for none.</summary>
        public int Any, Cased;
        public int Start, End, Sentence;
        /// <summary>Whether it goes on with the word before it.</summary>
        public bool Joined;
    }
}

/// <summary>A phrase in a text.</summary>
internal readonly record struct Hit(PhraseMeaning Meaning, int Start, int End, int Sentence);
