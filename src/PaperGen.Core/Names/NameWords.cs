using System.Globalization;
using System.Text;

namespace PaperGen.Names;

/// <summary>A word that a name is made of.</summary>
/// <param name="Text">What is in the name: <c>Pi0</c>, <c>2_5</c>, <c>PlusPlus</c> behind a word that ends with it.</param>
/// <param name="Start">Where it begins in the text that was split.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="IsCompound">Whether a hyphen joins it to a neighbour.</param>
internal readonly record struct NameWord(string Text, int Start, int End, bool IsCompound)
{
    /// <summary>
    /// Whether a phrase can do without it: an article, a conjunction, a preposition that is no part of a hyphenated word.
    /// </summary>
    public bool IsSmall => !IsCompound && StopWords.Contains(Text);
}

/// <summary>Splits text into the words of a name: runs of letters and digits, apostrophes dropped, some signs spelled.</summary>
internal static class NameWords
{
    private const string Greek = "αAlpha βBeta γGamma δDelta εEpsilon ϵEpsilon ζZeta ηEta θTheta ϑTheta ιIota κKappa λLambda μMu µMu "
        + "νNu ξXi οOmicron πPi ρRho ςSigma σSigma τTau υUpsilon φPhi ϕPhi χChi ψPsi ωOmega";

    private static readonly Dictionary<char, string> s_greek = ReadGreek();

    public static List<NameWord> Of(string text)
    {
        text = Normalize(text);
        // Between two of them a star is emphasis.
        bool isStar = text.IndexOf('*') is >= 0 and var star && text.IndexOf('*', star + 1) < 0;
        var words = new List<NameWord>();
        var word = new StringBuilder();
        bool joined = false;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (word.Length == 0)
                start = i;
            if (Spelled(c) is { } name)
                word.Append(name);
            else if (char.IsLetterOrDigit(c) || (word.Length > 0 && IsMark(c)))
                word.Append(c);
            else if (c == '.' && word.Length > 0 && char.IsDigit(word[word.Length - 1]) && IsDigit(text, i + 1))
                word.Append('_');
            else if (c == '+' && word.Length > 0 && EndsWord(text, i))
                word.Append("Plus");
            else if (c == '*' && word.Length > 0 && isStar)
                word.Append("Star");
            else if (c is not ('\'' or '\u2019'))
            {
                bool joins = IsHyphen(c) && i + 1 < text.Length && IsPart(text[i + 1]);
                if (word.Length > 0)
                {
                    words.Add(new NameWord(word.ToString(), start, i, joined || joins));
                    word.Clear();
                }
                else
                {
                    joins = false;
                }
                joined = joins;
            }
        }
        return words;
    }

    /// <summary>
    /// Normal form C. Half a surrogate pair and noncharacters have none; they are no letters and only end a word. As long as the text
    /// where that is possible, which is where no two characters become one.
    /// </summary>
    public static string Normalize(string text)
    {
        if (IsAscii(text))
            return text;
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (char.IsSurrogate(characters[i]) || characters[i] is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF'))
                characters[i] = ' ';
        }
        return new string(characters).Normalize(NormalizationForm.FormC);
    }

    private static Dictionary<char, string> ReadGreek()
    {
        var letters = new Dictionary<char, string>();
        foreach (string letter in Greek.Split(' '))
        {
            letters[letter[0]] = letter.Substring(1);
            letters[char.ToUpperInvariant(letter[0])] = letter.Substring(1);
        }
        return letters;
    }

    /// <summary>The name of a Greek letter; null for any other character.</summary>
    private static string? Spelled(char c) => c >= 0x80 && s_greek.TryGetValue(c, out string name) ? name : null;

    private static bool IsPart(char c) => char.IsLetterOrDigit(c);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsDigit(string text, int position) => position < text.Length && char.IsDigit(text[position]);

    /// <summary>Whether nothing but plus signs is between a position and the end of a word.</summary>
    private static bool EndsWord(string text, int position)
    {
        int end = position + 1;
        if (end < text.Length && text[end] == '+')
            end++;
        return end >= text.Length || !(IsPart(text[end]) || text[end] == '+')
            || (text[position - 1] == '+' && position > 1 && IsPart(text[position - 2]));
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 0x80)
                return false;
        }
        return true;
    }

    /// <summary>Marks belong to the letter before them and may be in an identifier.</summary>
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
