using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>How well a word of a paper is the word that was looked for, in per cent.</summary>
internal static class WordForms
{
    public const int Whole = 100;
    /// <summary>Singular and plural, and what else English makes of a stem.</summary>
    public const int Inflected = 80;
    public const int Beginning = 40;
    public const int Different = 0;

    // The groups of endings; which goes with which is Go.
    private const char NoEnding = '0';
    private const char OfY = '1';
    private const char E = '2';
    private const char PluralOrVerb = '3';
    private const char OfBareStem = '4';
    private const char OfStemWithE = '5';
    private const char OfD = '6';
    private const char OfS = '7';
    private const char OfT = '8';

    private const char None = '-';
    private const string Vowels = "aeiouy";

    private static readonly string[] s_endings = (
        "s es e y ies ied ed ing ings er ers or ors ion ions ive al als able ment ments ly ness " +
        "ation ations d de ds ded ding sion sions sive ic ics").Split(' ');
    // The group of each.
    private const string Groups = "33211133344554445544444446666677788";

    /// <summary>How well a word is the one looked for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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
            if (common < 4 || term[common - 1] != 'i'
                || (term[common] | word[common]) != ('s' | 'z') || (term[common] & word[common]) != ('s' & 'z'))
                break;
            spelledAlike = false;
        }
        if (common == term.Length && common == word.Length)
            return spelledAlike ? Whole : Inflected;
        // Endings of three letters and more need a stem of three; a plural needs the whole word.
        if (common < least && common < 3)
            return Different;
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
            string left = one.Substring(stem);
            string right = other.Substring(stem);
            char leftGroup = Group(left, one[stem - 1]);
            char rightGroup = leftGroup == None ? None : Group(right, one[stem - 1]);
            if (rightGroup != None && (Go(one, stem, leftGroup, right, rightGroup) || Go(one, stem, rightGroup, left, leftGroup)))
                return true;
        }
        return false;
    }

    /// <summary>The group of an ending.</summary>
    /// <param name="ending">What a word has behind its stem.</param>
    /// <param name="last">The stem's last letter.</param>
    private static char Group(string ending, char last)
    {
        if (ending.Length == 0)
            return NoEnding;
        int number = Array.IndexOf(s_endings, ending);
        if (number >= 0)
            return Groups[number];
        // Plan, planning.
        bool doubled = ending[0] == last && ending.Length is 3 or 4 && Vowels.IndexOf(last) < 0;
        return doubled && ending.Substring(1) is "ed" or "er" or "ing" or "ers" ? PluralOrVerb : None;
    }

    /// <summary>Whether words with a common stem and these endings are forms of one word.</summary>
    private static bool Go(string word, int stem, char group, string other, char otherGroup)
    {
        if (group == OfY || otherGroup == OfY)
            return group == otherGroup && stem >= 3;
        // Extend, extension; robot, robotics.
        if (group >= OfD || otherGroup >= OfD)
        {
            bool isRobotics = otherGroup == OfT && (group == OfT || (group == NoEnding && word[stem - 1] == 't'));
            return stem >= 4 && ((group == OfD && otherGroup == OfS) || isRobotics);
        }
        if (group == NoEnding && other == "s")
            return word[stem - 1] != 's';
        bool hasVowel = false;
        for (int i = 0; i < stem; i++)
            hasVowel |= Vowels.IndexOf(word[i]) >= 0;
        if (!hasVowel || stem < 3)
            return false;
        if (group != NoEnding)
            return otherGroup != NoEnding && !(group == E && other == "s");
        if (other == "es")
            return word[stem - 1] is 's' or 'x' or 'z' or 'h';
        // Transform, transformer; emotion, emotional, but not sign, signal.
        return otherGroup == PluralOrVerb || (otherGroup == OfBareStem && stem >= 4) || (otherGroup == OfStemWithE && stem >= 5);
    }

    /// <summary>
    /// How many edits a word may be away from one that nobody wrote: none up to two letters, one up to seven, two beyond. Of three
    /// letters only two may be swapped.
    /// </summary>
    public static int MostEdits(string term) => term.Length < 3 ? 0 : term.Length < 8 ? 1 : 2;

    /// <summary>
    /// Which letters a word has, a bit each. An edit changes two of them at most, so that most words need no second look.
    /// </summary>
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
