using PaperGen.Internal;

namespace PaperGen.Text;

/// <summary>What a text writes as an arXiv identifier, right or wrong: behind <c>arXiv:</c>, or in an address of arXiv's pages.</summary>
/// <param name="Prefix">Where <c>arXiv:</c> or the host begins.</param>
/// <param name="Start">Where the identifier begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsAddress">Whether it is in an address.</param>
internal readonly record struct ArxivMention(int Prefix, int Start, int End, bool IsAddress)
{
    private const string Name = "arxiv";

    private static readonly string[] s_pages = [".org/abs/", ".org/pdf/", ".org/html/"];

    public static IEnumerable<ArxivMention> In(string s)
    {
        for (int i = s.IndexOf(Name, StringComparison.OrdinalIgnoreCase); i >= 0;
            i = s.IndexOf(Name, i + Name.Length, StringComparison.OrdinalIgnoreCase))
        {
            int start = IdentifierStart(s, i + Name.Length);
            if (start < 0 || (i > 0 && Letters.IsWord(s[i - 1])))
                continue;
            int end = IdentifierEnd(s, start);
            if (end > start)
                yield return new ArxivMention(i, start, end, s[i + Name.Length] == '.');
        }
    }

    /// <summary>Whether it is one that arXiv could have given.</summary>
    public bool IsValid(string s) => IdentifierText.ArxivId(Name + ":" + s.Substring(Start, End - Start)) is not null;

    /// <summary>Behind "arXiv:" or an address of arXiv's pages; -1 where neither stands.</summary>
    private static int IdentifierStart(string s, int position)
    {
        if (s.StartsWith(position, ":"))
            return s.StartsWith(position, ": ") ? position + 2 : position + 1;
        foreach (string page in s_pages)
        {
            if (s.StartsWith(position, page))
                return position + page.Length;
        }
        return -1;
    }

    /// <summary>
    /// The end of what is meant as an identifier: digits with a period among them, or an archive, a slash and digits. Else the start.
    /// </summary>
    private static int IdentifierEnd(string s, int start)
    {
        int i = start;
        if (i < s.Length && Letters.IsDigit(s[i]))
        {
            i = Digits(s, i);
            if (i + 1 >= s.Length || s[i] != '.' || !Letters.IsDigit(s[i + 1]))
                return start;
            i = Digits(s, i + 1);
        }
        else
        {
            while (i < s.Length && (Letters.IsLower(s[i]) || s[i] == '-'))
                i++;
            if (i > start && i + 2 < s.Length && s[i] == '.' && Letters.IsUpper(s[i + 1]) && Letters.IsUpper(s[i + 2]))
                i += 3;
            if (i == start || i + 1 >= s.Length || s[i] != '/' || !Letters.IsDigit(s[i + 1]))
                return start;
            i = Digits(s, i + 1);
        }
        return i + 1 < s.Length && s[i] == 'v' && Letters.IsDigit(s[i + 1]) ? Digits(s, i + 1) : i;
    }

    private static int Digits(string s, int i)
    {
        while (i < s.Length && Letters.IsDigit(s[i]))
            i++;
        return i;
    }
}
