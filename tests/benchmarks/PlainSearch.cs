using System.Runtime.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.Benchmarks;

/// <summary>
/// The plainest of searches, which the catalog had first: all words, or words that begin with them, in title or abstract. It forgives
/// nothing and keeps nothing, and reads
/// every text at every search.
/// </summary>
internal sealed class PlainSearch
{
    private const int WholeWordInTitle = 100;
    private const int BeginningInTitle = 60;
    private const int WholeWordInAbstract = 10;
    private const int BeginningInAbstract = 6;
    // Beyond a few mentions, one more says nothing.
    private const int MostMentions = 4;

    // MethodImplOptions.AggressiveOptimization, which .NET Standard 2.0 has no name for.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private readonly string[] _words;
    private readonly int[] _scores;
    private readonly int[] _mentions;
    private readonly bool[] _alive;
    // The folded form of each ASCII character, 0 if it is part of no word; and whether a word looked for begins with it.
    private readonly byte[] _ascii = new byte[0x80];
    private readonly bool[] _firsts = new bool[0x80];

    public PlainSearch(string words)
    {
        var list = new List<string>();
        int start = 0;
        char[] folded = new char[words.Length];
        for (int i = 0; i <= words.Length; i++)
        {
            int c = i < words.Length ? TextFolding.Fold(words[i]) : -1;
            if (c >= 0)
            {
                folded[i] = (char)c;
                continue;
            }
            if (i > start && new string(folded, start, i - start) is var word && !list.Contains(word))
                list.Add(word);
            start = i + 1;
        }
        _words = list.ToArray();
        _scores = new int[_words.Length];
        _mentions = new int[_words.Length];
        _alive = new bool[_words.Length];
        for (int c = 0; c < _ascii.Length; c++)
            _ascii[c] = (byte)Math.Max(TextFolding.Fold(c), 0);
        foreach (string word in _words)
        {
            if (word[0] < _firsts.Length)
                _firsts[word[0]] = true;
        }
    }

    /// <summary>How well a paper matches; 0 if a word is missing.</summary>
    public int Score(string title, string text)
    {
        if (_words.Length == 0)
            return 0;
        Array.Clear(_scores, 0, _scores.Length);
        Array.Clear(_mentions, 0, _mentions.Length);
        Match(title, WholeWordInTitle, BeginningInTitle);
        Match(text, WholeWordInAbstract, BeginningInAbstract);
        int score = 0;
        foreach (int part in _scores)
        {
            if (part == 0)
                return 0;
            score += part;
        }
        return score;
    }

    /// <remarks>Optimised at once: a search is over before the runtime would notice that it is worth it.</remarks>
    [MethodImpl(AggressiveOptimization)]
    private void Match(string text, int wholeWord, int beginning)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int folded = Folded(text[i]);
            if (folded <= 0)
                continue;
            if (folded < 0x80 ? _firsts[folded] : AnyBeginsWith(folded))
            {
                Begin(folded);
                int length = 1;
                while (++i < text.Length && (folded = Folded(text[i])) > 0)
                    Narrow(length++, folded);
                Count(length, wholeWord, beginning);
            }
            else
            {
                while (i + 1 < text.Length && Folded(text[i + 1]) > 0)
                    i++;
            }
        }
    }

    private int Folded(char c) => c < 0x80 ? _ascii[c] : TextFolding.Fold(c);

    private bool AnyBeginsWith(int folded)
    {
        foreach (string word in _words)
        {
            if (word[0] == folded)
                return true;
        }
        return false;
    }

    private void Begin(int folded)
    {
        for (int w = 0; w < _words.Length; w++)
            _alive[w] = _words[w][0] == folded;
    }

    private void Narrow(int position, int folded)
    {
        for (int w = 0; w < _words.Length; w++)
        {
            if (position < _words[w].Length && _words[w][position] != folded)
                _alive[w] = false;
        }
    }

    private void Count(int length, int wholeWord, int beginning)
    {
        for (int w = 0; w < _words.Length; w++)
        {
            if (_alive[w] && length >= _words[w].Length && _mentions[w]++ < MostMentions)
                _scores[w] += length == _words[w].Length ? wholeWord : beginning;
        }
    }
}
