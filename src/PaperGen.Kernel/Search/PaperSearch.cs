namespace PaperGen.Internal;

/// <summary>Ranks the papers of an index for a query.</summary>
/// <remarks>
/// The whole search, for those who write it in another language (the site does). All numbers are integers, divisions cut off, so that
/// every platform has the same order.
/// <para>
/// 1. Words (<see cref="WordReader"/>): runs of letters and digits, in lower case, without accents. <see cref="Fillers"/> count only if a
/// query has nothing else.
/// 2. A paper is three rows of words: title; names (id, short name, authors, arXiv id, DOI, aliases, keywords); text (abstract, venue).
/// 3. A word of the query is met (<see cref="SearchQuery"/>) by the word itself (100), by a form of it (<see cref="WordForms"/>: 80), by
/// a word that begins with it (40), by two words that it is written as and by the one word that it is with its neighbour (100), by an
/// abbreviation or long form that papers introduce (80 % of these), and, if it is met by nothing, by the word nearest to it (70 %).
/// 4. What a word of the query counts in a paper: the best it is met by in the title; half of that, or 10 of a mere beginning, if it is
/// met in the names; of the text 30, 10, 6 and 4 % of the first four that meet it.
/// 5. A word weighs 16 log2(1 + papers / papers that have it), straight between powers of two; one that none has half as much as one of
/// half a paper, or, with a digit in it, all of that.
/// 6. Two neighbours of the query that are neighbours in a paper add 60 in a title, 25 in a text, by the mean of their weights.
/// 7. The sum counts by the square of the share of the query's weight that the paper has. If no paper has half, none is found. A paper that
/// has less than half is not found, nor one that has less than three fifths of what the best has; but if fewer than five are left of a
/// query of three words or more, those that have a quarter follow, up to five.
/// </para>
/// </remarks>
internal sealed class PaperSearch
{
    private const int InNames = 50;
    private const int BeginningInNames = 10;
    private const int PairInTitle = 60;
    private const int PairInText = 25;
    private const int MostMentions = 4;
    private const int Page = 5;
    private const int LongQuery = 3;

    private readonly SearchIndex _index;
    private readonly SearchQuery _query;
    private readonly int _terms;
    // Of each paper found: its number, what each term counts in it, and the pairs of terms that are neighbours in its title and text.
    private readonly int[] _papers;
    private readonly int[] _counts;
    private readonly int[] _titlePairs;
    private readonly int[] _textPairs;
    private int _found;
    // How many papers have each term, whole or inflected and at all.
    private readonly int[] _whole;
    private readonly int[] _any;
    // Of the paper that is read.
    private readonly int[] _title;
    private readonly int[] _names;
    private readonly int[] _text;
    private readonly int[] _mentions;
    private readonly int[] _best;

    private PaperSearch(SearchIndex index, SearchQuery query)
    {
        _index = index;
        _query = query;
        _terms = query.Words.Length;
        _papers = new int[index.PaperCount];
        _counts = new int[index.PaperCount * _terms];
        _titlePairs = new int[index.PaperCount];
        _textPairs = new int[index.PaperCount];
        _whole = new int[_terms];
        _any = new int[_terms];
        _title = new int[_terms];
        _names = new int[_terms];
        _text = new int[_terms];
        _mentions = new int[_terms];
        _best = new int[_terms];
    }

    /// <summary>The numbers of the papers that a query finds, best first, among equals in their order.</summary>
    public static int[] Find(SearchIndex index, string words)
    {
        var query = new SearchQuery(index, words);
        if (query.Words.Length == 0)
            return [];
        var search = new PaperSearch(index, query);
        for (int paper = 0; paper < index.PaperCount; paper++)
            search.Read(paper);
        return search.Rank();
    }

    private void Read(int paper)
    {
        int end = paper * SearchIndex.Parts;
        int start = end == 0 ? 0 : _index.Ends[end - 1];
        bool isMet = false;
        for (int part = 0; part < SearchIndex.Parts; part++)
        {
            isMet |= Read(start, _index.Ends[end + part], part);
            start = _index.Ends[end + part];
        }
        if (!isMet)
            return;
        for (int t = 0; t < _terms; t++)
        {
            if (_best[t] > 0)
            {
                _counts[(_found * _terms) + t] = _title[t] + _names[t] + _text[t];
                _any[t]++;
                if (_best[t] > WordForms.Beginning)
                    _whole[t]++;
            }
            _title[t] = _names[t] = _text[t] = _mentions[t] = _best[t] = 0;
        }
        _papers[_found++] = paper;
    }

    /// <summary>Reads a part of a paper.</summary>
    /// <returns>Whether anything is met in it.</returns>
    private bool Read(int start, int end, int part)
    {
        int[] tokens = _index.Tokens;
        bool isMet = false;
        // The terms that the word before was, as bits.
        int before = 0;
        int longFormEnd = -1;
        for (int i = start; i < end; i++)
        {
            SearchQuery.Hit? hit = _query.Hits[tokens[i]];
            if (hit is null)
            {
                if (tokens[i] >= _index.FillerCount && i > longFormEnd)
                    before = 0;
                continue;
            }
            int now = 0;
            for (; hit is not null; hit = hit.Next)
            {
                int last = hit.Rest is null ? i : LastOf(hit.Rest, i, end);
                if (last < 0)
                    continue;
                longFormEnd = Math.Max(longFormEnd, hit.Rest is null ? -1 : last);
                isMet = true;
                for (int t = hit.From; t <= hit.To; t++)
                {
                    now |= 1 << t;
                    if (t > hit.From)
                        AddPairs(1 << t, part);
                    Count(t, hit.Quality, part);
                }
            }
            AddPairs((before << 1) & now, part);
            before = i <= longFormEnd ? before | now : now;
        }
        return isMet;
    }

    /// <summary>Where the rest of a compound or a long form ends, fillers left out; -1 if it does not follow.</summary>
    private int LastOf(string[] rest, int i, int end)
    {
        foreach (string word in rest)
        {
            do
            {
                if (++i >= end)
                    return -1;
            }
            while (_index.Tokens[i] < _index.FillerCount && _index.Words[_index.Tokens[i]] != word);
            if (WordForms.Likeness(word, _index.Words[_index.Tokens[i]]) < WordForms.Inflected)
                return -1;
        }
        return i;
    }

    private void AddPairs(int pairs, int part)
    {
        if (part == SearchIndex.TitlePart)
            _titlePairs[_found] |= pairs;
        else if (part == SearchIndex.TextPart)
            _textPairs[_found] |= pairs;
    }

    private void Count(int term, int quality, int part)
    {
        _best[term] = Math.Max(_best[term], quality);
        if (part == SearchIndex.TitlePart)
            _title[term] = Math.Max(_title[term], quality);
        else if (part == SearchIndex.NamesPart)
            _names[term] = Math.Max(_names[term], quality > WordForms.Beginning ? InNames * quality / 100 : BeginningInNames);
        else if (_mentions[term] < MostMentions)
            _text[term] += quality * (_mentions[term]++ switch { 0 => 30, 1 => 10, 2 => 6, _ => 4 }) / 100;
    }

    private int[] Rank()
    {
        int[] weights = new int[_terms];
        int all = 0;
        for (int t = 0; t < _terms; t++)
        {
            weights[t] = Weight(_whole[t] > 0 ? _whole[t] : _any[t], SearchQuery.HasDigit(_query.Words[t]));
            all += weights[t];
        }
        int[] shares = new int[_found];
        int most = 0;
        for (int i = 0; i < _found; i++)
        {
            for (int t = 0; t < _terms; t++)
            {
                if (_counts[(i * _terms) + t] > 0)
                    shares[i] += weights[t];
            }
            most = Math.Max(most, shares[i]);
        }
        // A score and a paper's place in one number, so that numbers are all there is to sort.
        var ranks = new long[_found];
        var others = new long[_found];
        int count = 0;
        int otherCount = 0;
        for (int i = 0; i < _found && 2 * most >= all; i++)
        {
            long score = Score(i, weights) * shares[i] / all * shares[i] / all;
            long rank = -((score * _found) + _found - 1 - i);
            if (2 * shares[i] >= all && 5 * shares[i] >= 3 * most)
                ranks[count++] = rank;
            else if (4 * shares[i] >= all && _terms >= LongQuery)
                others[otherCount++] = rank;
        }
        Sort(ranks, count);
        Sort(others, otherCount);
        for (int i = 0; i < otherCount && count < Page; i++)
            ranks[count++] = others[i];
        int[] papers = new int[count];
        for (int i = 0; i < count; i++)
            papers[i] = _papers[_found - 1 - (int)(-ranks[i] % _found)];
        return papers;
    }

    /// <summary>Sorts numbers, smallest first (merge sort). What the platform has for it takes longer to compile than a search.</summary>
    private static void Sort(long[] numbers, int count)
    {
        var other = new long[count];
        for (int width = 1; width < count; width *= 2)
        {
            for (int start = 0; start < count; start += 2 * width)
            {
                int left = start;
                int middle = Math.Min(start + width, count);
                int right = middle;
                int end = Math.Min(start + (2 * width), count);
                for (int i = start; i < end; i++)
                    other[i] = left < middle && (right == end || numbers[left] <= numbers[right]) ? numbers[left++] : numbers[right++];
            }
            Array.Copy(other, numbers, count);
        }
    }

    private long Score(int found, int[] weights)
    {
        long score = 0;
        for (int t = 0; t < _terms; t++)
        {
            score += (long)weights[t] * _counts[(found * _terms) + t];
            if (t == 0)
                continue;
            int pair = (_titlePairs[found] >> t) & 1;
            score += pair * PairInTitle * (weights[t - 1] + weights[t]) / 2;
            pair = (_textPairs[found] >> t) & 1;
            score += pair * PairInText * (weights[t - 1] + weights[t]) / 2;
        }
        return score;
    }

    /// <summary>16 log2(1 + papers / papers that have it), straight between powers of two. A word that none has weighs half of what one
    /// does that half a paper has; a number that none has, all of it: of an identifier no part may be
    /// wrong.</summary>
    private int Weight(int papers, bool isNumber)
    {
        long ratio = 16 + (papers == 0 ? 32L * _index.PaperCount : 16L * _index.PaperCount / papers);
        int power = 4;
        while (ratio >> (power + 1) > 0)
            power++;
        int weight = (16 * (power - 4)) + (int)((ratio << 4) >> power) - 16;
        return papers == 0 && !isNumber ? weight / 2 : weight;
    }
}
