using System.Globalization;
using System.Text;

namespace PaperGen.Model;

/// <summary>What a word looks like: whether it could be a name.</summary>
internal static class IntroducedNameShape
{
    public static bool IsLetterOrDigit(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letters and digits in lower case, nothing else.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>
    /// Whether nobody writes a common word like that: two capitals, a capital behind a small letter, a capital and a digit.
    /// </summary>
    public static bool IsNameLike(string word)
    {
        int capitals = 0;
        int letters = 0;
        bool digit = false;
        bool inner = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digit |= char.IsDigit(c);
            inner |= char.IsUpper(c) && i > 0 && char.IsLower(word[i - 1]);
        }
        return letters > 0 && word.Length > 1 && !IsVersion(word)
            && (capitals > 1 || inner || (capitals > 0 && (digit || word[word.Length - 1] == '+'))
            || (digit && word.Length > 2 && char.IsLetter(word[0])));
    }

    /// <summary>Whether a word begins with a capital, or has one inside.</summary>
    public static bool IsCapitalised(string word) => word.Length > 0 && (char.IsUpper(word[0]) || IsNameLike(word));

    /// <summary>Whether the word at a position has a capital behind its first letter.</summary>
    public static bool HasInnerCapital(string text, int position)
    {
        for (int i = position + 1; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
        {
            if (char.IsUpper(text[i]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word is a number, a version or a size: <c>2</c>, <c>2.0</c>, <c>V2</c>, <c>v1.5</c>, <c>7B</c>.</summary>
    public static bool IsVersion(string word)
    {
        int start = word.Length > 1 && word[0] is 'v' or 'V' ? 1 : 0;
        int end = word.Length > 1 && word[word.Length - 1] is 'B' or 'M' or 'K' or 'T' ? word.Length - 1 : word.Length;
        for (int i = start; i < end; i++)
        {
            if (!char.IsDigit(word[i]) && word[i] != '.')
                return false;
        }
        return end > start && char.IsDigit(word[start]);
    }
}
