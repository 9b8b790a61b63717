using System.Globalization;
using System.Text;
using PaperGen.Internal;

namespace PaperGen.Names;

/// <summary>Makes member names of text (design, "Names").</summary>
internal static class MemberName
{
    private const int MaxTitleWords = 6;
    private const int MaxTitleLength = 48;
    private const int MaxWholeTitleLength = 96;

    /// <summary>The name of a paper by its title: its short name, else the title's first words.</summary>
    public static string OfPaper(string title)
    {
        int shortName = TitleText.ShortNameLength(title);
        if (shortName > 0 && Words(title.Substring(0, shortName)) is { Count: > 0 } words)
            return Finish(Join(words, words.Count, MaxWholeTitleLength));
        return OfTitle(title, MaxTitleWords, MaxTitleLength);
    }

    /// <summary>The longer form, for papers that would share a name.</summary>
    public static string OfWholeTitle(string title) => OfTitle(title, int.MaxValue, MaxWholeTitleLength);

    /// <summary>The name of any other text (a topic, a repository): all its words.</summary>
    public static string OfText(string text) => Finish(Join(Words(text), int.MaxValue, MaxWholeTitleLength));

    /// <summary>A stable identifier: the words in lower case, joined by hyphens.</summary>
    public static string Slug(string text)
    {
        string slug = string.Join("-", Words(text)).ToLowerInvariant();
        return slug.Length > 0 ? slug : "untitled";
    }

    private static string OfTitle(string title, int maxWords, int maxLength)
    {
        List<string> all = Words(title, out List<bool> inCompound);
        var words = new List<string>();
        for (int i = 0; i < all.Count; i++)
        {
            // "In-Context" and "Text-to-Image" need their small words.
            if (inCompound[i] || !StopWords.Contains(all[i]))
                words.Add(all[i]);
        }
        return Finish(Join(words.Count > 0 ? words : all, maxWords, maxLength));
    }

    private static List<string> Words(string text) => Words(text, out _);

    /// <summary>Runs of letters and digits; apostrophes are dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inCompound">Whether a hyphen joins the word to a neighbour.</param>
    private static List<string> Words(string text, out List<bool> inCompound)
    {
        text = Normalize(text);
        var words = new List<string>();
        inCompound = [];
        var word = new StringBuilder();
        bool joined = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || (word.Length > 0 && IsMark(c)))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '\u2019'))
            {
                bool joins = c is '-' or '\u2010' or '\u2011' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
                if (word.Length > 0)
                {
                    words.Add(word.ToString());
                    inCompound.Add(joined || joins);
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

    /// <summary>Normal form C. Half a surrogate pair and noncharacters have none; they are no letters and only end a word.</summary>
    private static string Normalize(string text)
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

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 0x80)
                return false;
        }
        return true;
    }

    /// <summary>Marks belong to the letter before them and may stand in an identifier.</summary>
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whole words while there is room. A first word that is longer than a name may be is cut.</summary>
    private static string Join(List<string> words, int maxWords, int maxLength)
    {
        var name = new StringBuilder();
        int complete = 0;
        int i = 0;
        for (; i < words.Count && i < maxWords; i++)
        {
            string word = char.ToUpperInvariant(words[i][0]) + words[i].Substring(1);
            bool separate = name.Length > 0 && char.IsUpper(name[name.Length - 1]) && char.IsUpper(word[0]);
            if (name.Length > 0 && name.Length + word.Length + (separate ? 1 : 0) > maxLength)
                break;
            if (!StopWords.Contains(word))
                complete = name.Length + word.Length + (separate ? 1 : 0);
            if (separate)
                name.Append('_');
            name.Append(word);
        }
        // A cut name does not end with "In" or "To".
        if (i < words.Count && complete > 0)
            name.Length = complete;
        if (name.Length > MaxWholeTitleLength)
            name.Length = MaxWholeTitleLength;
        return name.ToString();
    }

    /// <summary>What may not stand as it is gets a leading underscore; text without a letter or digit has no name of its own.</summary>
    private static string Finish(string name)
    {
        if (name.Length == 0)
            return "Untitled";
        // Words that are put together may combine.
        name = Normalize(name);
        return char.IsDigit(name[0]) || Identifiers.IsReserved(name) ? "_" + name : name;
    }
}
