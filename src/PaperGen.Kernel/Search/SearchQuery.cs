using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// What somebody looks for, against the vocabulary of an index: which of its words are meant, how well, and by which part of the query.
/// </summary>
internal sealed class SearchQuery
{
    // MethodImplOptions.AggressiveOptimization, see WordReader: of loops over the vocabulary.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    /// <summary>Further words do not count: a set of them is the bits of a number.</summary>
    public const int MostTerms = 30;

    /// <summary>
    /// Of a word that was mistyped, and of an abbreviation and its long form, in per cent of what the word itself would be.
    /// </summary>
    private const int Corrected = 70;
    private const int OtherForm = 80;
    // Of a longer word no part and no typing error is looked for.
    private const int LongestTypo = 40;

    private readonly SearchIndex _index;
    private readonly bool[] _isMet;

    /// <summary>The words of the query that count.</summary>
    public readonly string[] Words;

    /// <summary>The hits of each word of the vocabulary.</summary>
    public readonly Hit?[] Hits;

    public SearchQuery(SearchIndex index, string text)
    {
        _index = index;
        Hits = new Hit?[index.WordCount];
        string[] terms = Terms(text, fillers: false);
        Words = terms.Length > 0 ? terms : Terms(text, fillers: true);
        _isMet = new bool[Words.Length];
        for (int t = 0; t < Words.Length; t++)
            AddWord(Words[t], t, t, WordForms.Whole, beginnings: true);
        for (int t = 0; t < Words.Length; t++)
        {
            // Long context, longcontext.
            if (t + 1 < Words.Length)
                AddWord(Words[t] + Words[t + 1], t, t + 1, WordForms.Whole, beginnings: false);
            AddParts(t);
        }
        for (int t = 0; t < Words.Length; t++)
        {
            if (!_isMet[t] && Correction(Words[t]) is { } word)
                AddWord(word, t, t, Corrected, beginnings: false);
        }
        AddAbbreviations();
    }

    private string[] Terms(string text, bool fillers)
    {
        string[] terms = new string[MostTerms];
        int count = 0;
        var reader = new WordReader(text);
        while (count < MostTerms && reader.Next())
        {
            string word = new(reader.Letters, 0, reader.Length);
            if (Array.IndexOf(terms, word, 0, count) < 0 && (fillers || (uint)_index.Find(word) >= _index.FillerCount))
                terms[count++] = word;
        }
        string[] all = new string[count];
        Array.Copy(terms, all, count);
        return all;
    }

    /// <summary>Every word of the vocabulary that is this one, a form of it, or begins with it.</summary>
    [MethodImpl(AggressiveOptimization)]
    private void AddWord(string text, int from, int to, int share, bool beginnings)
    {
        string[] words = _index.Words;
        char first = text[0];
        for (int word = 0; word < Hits.Length; word++)
        {
            if (words[word][0] != first)
                continue;
            int likeness = WordForms.Likeness(text, words[word]);
            if (likeness >= WordForms.Inflected || (likeness > 0 && beginnings))
                Add(word, from, to, likeness * share / 100, null);
        }
    }

    private void Add(int word, int from, int to, int quality, string[]? rest)
    {
        if (rest is null && _index.Uses[word] == 0)
            return;
        for (int t = from; t <= to; t++)
            _isMet[t] = true;
        Hits[word] = new Hit(from, to, quality, rest, Hits[word]);
    }

    /// <summary>A word that papers write as two: pretraining, pre-training.</summary>
    private void AddParts(int t)
    {
        string word = Words[t];
        if (word.Length > LongestTypo)
            return;
        for (int i = 1; i < word.Length; i++)
        {
            // A single character is a part only where letters and digits meet: gpt4.
            if ((i == 1 || i == word.Length - 1) && (word[i - 1] <= '9') == (word[i] <= '9'))
                continue;
            int left = _index.Find(word.Substring(0, i));
            int right = left < 0 ? -1 : _index.Find(word.Substring(i));
            if (right >= 0 && IsNext(left, right))
                Add(left, t, t, WordForms.Whole, [_index.Words[right]]);
        }
    }

    /// <summary>Whether a word is behind another in any paper.</summary>
    [MethodImpl(AggressiveOptimization)]
    private bool IsNext(int left, int right)
    {
        int[] tokens = _index.Tokens;
        for (int i = 1; i < _index.TokenCount; i++)
        {
            if (tokens[i] == right && tokens[i - 1] == left)
                return true;
        }
        return false;
    }

    /// <summary>
    /// The word of the vocabulary that a mistyped one was meant to be: the fewest edits away; of several the one that is used most.
    /// Nobody mistypes a first letter, but for swapping it with
    /// the second; a word with its beginning cut off is no typing error.
    /// </summary>
    private string? Correction(string term)
    {
        int most = WordForms.MostEdits(term);
        if (most == 0 || term.Length > LongestTypo || HasDigit(term))
            return null;
        int letters = WordForms.LetterSet(term);
        string? best = null;
        int bestEdits = most + 1;
        int bestUses = 0;
        for (int word = _index.FillerCount; word < _index.WordCount; word++)
        {
            string candidate = _index.Words[word];
            if (Math.Abs(candidate.Length - term.Length) > most
                || WordForms.LettersApart(letters, _index.LetterSets[word], 2 * most) > 2 * most)
                continue;
            if (candidate[0] != term[0] && (candidate.Length < 2 || candidate[0] != term[1] || candidate[1] != term[0]))
                continue;
            if (term.Length == 3 && (candidate.Length != 3 || letters != _index.LetterSets[word]))
                continue;
            int edits = EditDistance.Of(term, candidate);
            if (edits > most || HasDigit(candidate))
                continue;
            if (edits < bestEdits || (edits == bestEdits && _index.Uses[word] > bestUses))
            {
                best = candidate;
                bestEdits = edits;
                bestUses = _index.Uses[word];
            }
        }
        return best;
    }

    public static bool HasDigit(string word)
    {
        foreach (char c in word)
        {
            if (c <= '9')
                return true;
        }
        return false;
    }

    /// <summary>The long forms of a word of the query, and the abbreviations of words of it.</summary>
    private void AddAbbreviations()
    {
        for (int i = 0; i < _index.AbbreviationCount; i++)
        {
            int word = _index.Abbreviations[i];
            for (SearchIndex.LongForm? form = _index.LongForms[word]; form is not null; form = form.Next)
            {
                for (int t = 0; t < Words.Length; t++)
                {
                    if (WordForms.Likeness(Words[t], _index.Words[word]) >= WordForms.Inflected)
                        Add(form.Words[0], t, t, OtherForm, Rest(form));
                    if (IsAt(t, form))
                        AddWord(_index.Words[word], t, t + form.Words.Length - 1, OtherForm, beginnings: false);
                }
            }
        }
    }

    private string[] Rest(SearchIndex.LongForm form)
    {
        string[] rest = new string[form.Words.Length - 1];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = _index.Words[form.Words[i + 1]];
        return rest;
    }

    /// <summary>Whether words of the query are a long form.</summary>
    private bool IsAt(int start, SearchIndex.LongForm form)
    {
        if (start + form.Words.Length > Words.Length)
            return false;
        for (int i = 0; i < form.Words.Length; i++)
        {
            if (WordForms.Likeness(_index.Words[form.Words[i]], Words[start + i]) < WordForms.Inflected)
                return false;
        }
        return true;
    }

    /// <summary>That a word of the vocabulary is meant by a part of the query.</summary>
    /// <param name="from">The first word of that part.</param>
    /// <param name="to">The last one.</param>
    /// <param name="quality">How well it is met, in per cent.</param>
    /// <param name="rest">The words that have to follow; null if it is met by the word alone.</param>
    /// <param name="next">Another hit of the same word.</param>
    public sealed class Hit(int from, int to, int quality, string[]? rest, Hit? next)
    {
        public readonly int From = from;
        public readonly int To = to;
        public readonly int Quality = quality;
        public readonly string[]? Rest = rest;
        public readonly Hit? Next = next;
    }
}
