using Microsoft.CodeAnalysis.Text;
using PaperGen.Rules;

namespace PaperGen.Links;

/// <summary>Finds what is meant as an arXiv identifier or a DOI in running text: only behind a prefix, or in an address.</summary>
internal static class IdentifierScanner
{
    private const string Arxiv = "arxiv";

    private static readonly string[] s_pages = [".org/abs/", ".org/pdf/", ".org/html/"];

    // Longer ones first: each ends in another.
    private static readonly string[] s_hosts = ["dx.doi.org/", "www.doi.org/", "doi.org/"];
    private static readonly string[] s_schemes = ["https://", "http://"];
    private static readonly string[] s_labels = ["doi:", "doi: "];

    /// <summary>Identifiers behind <c>arXiv:</c> or in an address of arXiv's pages, valid or not.</summary>
    public static IEnumerable<TextSpan> ArxivIds(string s)
    {
        for (int i = s.IndexOf(Arxiv, StringComparison.OrdinalIgnoreCase); i >= 0; i = s.IndexOf(Arxiv, i + Arxiv.Length, StringComparison.OrdinalIgnoreCase))
        {
            int start = IdentifierStart(s, i + Arxiv.Length);
            if (start < 0 || (i > 0 && Letters.IsWord(s[i - 1])))
                continue;
            int end = IdentifierEnd(s, start);
            if (end > start)
                yield return TextSpan.FromBounds(start, end);
        }
    }

    /// <summary>DOIs behind <c>doi:</c> or in an address, each with the start of that prefix.</summary>
    public static IEnumerable<(TextSpan Doi, int PrefixStart)> Dois(string s)
    {
        for (int i = s.IndexOf("10.", StringComparison.Ordinal); i >= 0;)
        {
            int start = PrefixStart(s, i);
            int end = start < 0 ? -1 : DoiEnd(s, i);
            if (end > 0)
                yield return (TextSpan.FromBounds(i, end), start);
            i = s.IndexOf("10.", Math.Max(end, i + 3), StringComparison.Ordinal);
        }
    }

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

    /// <summary>The end of what is meant as an identifier: digits with a period among them, or an archive, a slash and digits. Else the start.</summary>
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

    /// <summary>Where the prefix before a DOI begins, or -1.</summary>
    private static int PrefixStart(string s, int doi)
    {
        int start = doi - Ending(s, doi, s_labels);
        if (start == doi)
        {
            start = doi - Ending(s, doi, s_hosts);
            if (start == doi)
                return -1;
            start -= Ending(s, start, s_schemes);
        }
        return start > 0 && (Letters.IsWord(s[start - 1]) || s[start - 1] is '.' or '/' or '-' or '@') ? -1 : start;
    }

    /// <summary>The end of <c>10.\d{4,9}/[-._;()/:A-Za-z0-9]+</c> without the punctuation behind it, or -1.</summary>
    private static int DoiEnd(string s, int start)
    {
        int slash = start + 3;
        while (slash < s.Length && Letters.IsDigit(s[slash]))
            slash++;
        if (slash - start - 3 is < 4 or > 9 || slash >= s.Length || s[slash] != '/')
            return -1;
        int end = slash + 1;
        while (end < s.Length && (Letters.IsLetter(s[end]) || Letters.IsDigit(s[end]) || "-._;()/:".IndexOf(s[end]) >= 0))
            end++;
        end = LinkScanner.TrimEnd(s, start, end);
        return end > slash + 1 ? end : -1;
    }

    /// <summary>How long the first of some words is that ends at a position, or 0.</summary>
    private static int Ending(string s, int end, string[] words) => Array.Find(words, word => EndsWith(s, end, word))?.Length ?? 0;

    private static bool EndsWith(string s, int end, string word) =>
        end >= word.Length && string.Compare(s, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
