namespace PaperGen.Internal;

/// <summary>How well a word of a paper is the word that was looked for, in per cent.</summary>
internal static class WordForms
{
    public const int Whole = 100;
    /// <summary>Singular and plural, and what else English makes of a stem.</summary>
    public const int Inflected = 80;
    public const int Beginning = 40;
    public const int Different = 0;

    // The number of a group: endings of one group go with those of the groups that Go says.
    private const int NoEnding = 1;
    private const int Y = 2;
    private const int E = 3;
    private const int PluralOrVerb = 4;
    private const int OfBareStem = 5;
    private const int OfStemWithE = 6;

    private static readonly string[] s_endings =
    [
        "s", "es", "e", "y", "ies", "ied", "ed", "ing", "ings", "er", "ers", "or", "ors", "ion", "ions", "ive", "al", "als", "able", "ment", "ments", "ly", "ness", "ation", "ations",
    ];

    private static readonly int[] s_groups =
    [
        PluralOrVerb, PluralOrVerb, E, Y, Y, Y, PluralOrVerb, PluralOrVerb, PluralOrVerb, OfBareStem, OfBareStem, OfStemWithE, OfStemWithE, OfBareStem, OfBareStem, OfBareStem,
        OfStemWithE, OfStemWithE, OfBareStem, OfBareStem, OfBareStem, OfBareStem, OfBareStem, OfBareStem, OfBareStem,
    ];

    /// <summary>How well a word is the one looked for.</summary>
    public static int Likeness(string term, string word)
    {
        if (term[0] != word[0])
            return Different;
        int common = 1;
        bool spelledAlike = true;
        int least = Math.Min(term.Length, word.Length);
        for (; common < least; common++)
        {
            if (term[common] == word[common])
                continue;
            // Optimise, optimize.
            if (common < 4 || term[common - 1] != 'i' || (term[common] | word[common]) != ('s' | 'z') || (term[common] & word[common]) != ('s' & 'z'))
                break;
            spelledAlike = false;
        }
        if (common == term.Length && common == word.Length)
            return spelledAlike ? Whole : Inflected;
        if (IsInflected(term, word, common))
            return Inflected;
        return common == term.Length && spelledAlike ? Beginning : Different;
    }

    /// <summary>Whether two words with a common beginning are one stem with two endings that go with each other.</summary>
    private static bool IsInflected(string one, string other, int common)
    {
        // Of "attention" and "attentive" the endings begin before the letters differ.
        for (int stem = common; stem >= 2 && stem >= common - 3; stem--)
        {
            int left = Ending(one, stem);
            int right = left == 0 ? 0 : Ending(other, stem);
            if (right != 0 && (Go(one, other, stem, left, right) || Go(other, one, stem, right, left)))
                return true;
        }
        return false;
    }

    /// <summary>The group of what a word has behind the stem; 0 if it is no ending.</summary>
    private static int Ending(string word, int stem)
    {
        int length = word.Length - stem;
        if (length == 0)
            return NoEnding;
        if (length > 7)
            return 0;
        for (int i = 0; i < s_endings.Length; i++)
        {
            if (EndsWith(word, stem, s_endings[i]))
                return s_groups[i];
        }
        // Plan, planning.
        bool doubled = length is >= 3 and <= 4 && word[stem] == word[stem - 1] && !IsVowel(word[stem]);
        return doubled && (EndsWith(word, stem + 1, "ed") || EndsWith(word, stem + 1, "er") || EndsWith(word, stem + 1, "ing") || EndsWith(word, stem + 1, "ers")) ? PluralOrVerb : 0;
    }

    private static bool Go(string one, string other, int stem, int left, int right)
    {
        if (left == Y || right == Y)
            return left == Y && right == Y && stem >= 3;
        bool isPlural = other.Length == stem + 1 && other[stem] == 's';
        if (left == NoEnding)
        {
            if (isPlural)
                return other[stem - 1] != 's';
            if (!HasVowel(one, stem))
                return false;
            if (other.Length == stem + 2 && EndsWith(other, stem, "es"))
                return one[stem - 1] is 's' or 'x' or 'z' or 'h';
            return right switch { PluralOrVerb => stem >= 3, OfBareStem => stem >= 4, _ => false };
        }
        // Endings of one stem, or that of a word in -e with others; "s" goes with a bare stem only, or with another ending of it.
        return left is not NoEnding && right is not NoEnding && stem >= 3 && HasVowel(one, stem) && !(left == E && isPlural);
    }

    /// <summary>Whether a word has this ending from there on, and no more.</summary>
    private static bool EndsWith(string word, int start, string ending)
    {
        if (word.Length - start != ending.Length)
            return false;
        for (int i = 0; i < ending.Length; i++)
        {
            if (word[start + i] != ending[i])
                return false;
        }
        return true;
    }

    private static bool HasVowel(string word, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (IsVowel(word[i]))
                return true;
        }
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>How many edits a word may be away from one that nobody wrote: none up to two letters, one up to seven, two beyond. Of three letters only two may be swapped.</summary>
    public static int MostEdits(string term) => term.Length < 3 ? 0 : term.Length < 8 ? 1 : 2;

    /// <summary>Which letters a word has, a bit each. An edit changes two of them at most, so that most words need no second look.</summary>
    public static int LetterSet(string word)
    {
        int set = 0;
        foreach (char c in word)
            set |= 1 << (c & 31);
        return set;
    }

    /// <summary>How many letters are in one set only, or one more than asked for.</summary>
    public static int LettersApart(int one, int other, int most)
    {
        int apart = 0;
        for (int rest = one ^ other; rest != 0 && apart <= most; rest &= rest - 1)
            apart++;
        return apart;
    }
}
