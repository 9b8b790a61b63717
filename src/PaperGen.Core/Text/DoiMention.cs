namespace PaperGen.Text;

/// <summary>What a text writes as a DOI: behind <c>doi:</c>, or in an address of doi.org.</summary>
/// <param name="Prefix">Where <c>doi:</c> or the address begins.</param>
/// <param name="Start">Where the DOI begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct DoiMention(int Prefix, int Start, int End)
{
    // Longer ones first: each ends in another.
    private static readonly string[] s_hosts = ["dx.doi.org/", "www.doi.org/", "doi.org/"];
    private static readonly string[] s_schemes = ["https://", "http://"];
    private static readonly string[] s_labels = ["doi:", "doi: "];

    public static IEnumerable<DoiMention> In(string s)
    {
        for (int i = s.IndexOf("10.", StringComparison.Ordinal); i >= 0;)
        {
            int start = PrefixStart(s, i);
            int end = start < 0 ? -1 : DoiEnd(s, i);
            if (end > 0)
                yield return new DoiMention(start, i, end);
            i = s.IndexOf("10.", Math.Max(end, i + 3), StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a DOI begins at a position, whatever is before it.</summary>
    public static bool Begins(string s, int start) => DoiEnd(s, start) > 0;

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
