namespace PaperGen.Internal;

/// <summary>
/// arXiv identifiers and DOIs, with the prefixes that people write before them (docs of both: arxiv.org/help/arxiv_identifier, Crossref's
/// DOI pattern).
/// </summary>
internal static class IdentifierText
{
    private static readonly string[] s_arxivPrefixes = ["https://arxiv.org/", "http://arxiv.org/", "https://www.arxiv.org/", "arxiv.org/"];
    private static readonly string[] s_arxivPages = ["abs/", "pdf/", "html/"];
    private static readonly string[] s_doiPrefixes =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:"];
    private static readonly char[] s_addressParts = ['#', '&', '='];
    private const string ArxivDoi = "10.48550/arxiv.";

    /// <summary>
    /// What is in DOIs of before 2008, which were made of what a publisher had:
    /// "10.1002/(SICI)1097-0258(19960330)15:6&lt;619::AID-SIM188&gt;3.0.CO;2-A".
    /// </summary>
    private const string OldDoiSigns = "<>[]+#&$*,'=!~@|";

    /// <summary>The identifier in a text that is nothing but one, prefix and ".pdf" left out, version kept; or null.</summary>
    public static string? ArxivId(string text)
    {
        ArxivRange(text, out int start, out int length);
        return start < 0 ? null : text.Substring(start, length);
    }

    /// <summary>Where the identifier is in such a text; a start of -1 for none.</summary>
    public static void ArxivRange(string text, out int start, out int length)
    {
        start = 0;
        int end = text.Length;
        if (StartsWith(text, 0, "arXiv:"))
        {
            start = 6;
            while (start < end && text[start] == ' ')
                start++;
        }
        else
        {
            foreach (string prefix in s_arxivPrefixes)
            {
                if (!StartsWith(text, 0, prefix))
                    continue;
                foreach (string page in s_arxivPages)
                {
                    if (StartsWith(text, prefix.Length, page))
                        start = prefix.Length + page.Length;
                }
                break;
            }
            if (start > 0 && text.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                end -= 4;
        }
        length = end - start;
        if (!IsArxivId(text, start, end))
            start = -1;
    }

    /// <summary>The DOI in a text that is nothing but one, prefix left out; or null.</summary>
    public static string? Doi(string text)
    {
        DoiRange(text, out int start, out int length);
        return start < 0 ? null : text.Substring(start, length);
    }

    /// <summary>Where the DOI is in such a text; a start of -1 for none.</summary>
    public static void DoiRange(string text, out int start, out int length)
    {
        start = 0;
        bool isAddress = false;
        foreach (string prefix in s_doiPrefixes)
        {
            if (StartsWith(text, 0, prefix))
            {
                start = prefix.Length;
                isAddress = prefix[prefix.Length - 1] == '/';
                break;
            }
        }
        while (start < text.Length && text[start] == ' ')
            start++;
        length = text.Length - start;
        // In an address these begin what is no part of the DOI.
        if (!IsDoi(text, start) || (isAddress && text.IndexOfAny(s_addressParts, start) >= 0))
            start = -1;
    }

    /// <summary>The address of a DOI: its own signs mean nothing there.</summary>
    public static string DoiAddress(string doi)
    {
        var address = new System.Text.StringBuilder("https://doi.org/", "https://doi.org/".Length + doi.Length);
        foreach (char c in doi)
        {
            if (c is '<' or '>' or '[' or ']' or '#' or '|' or '%' or '?' or '"')
                address.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                address.Append(c);
        }
        return address.ToString();
    }

    /// <summary>The arXiv identifier in one of arXiv's own DOIs, or null.</summary>
    public static string? ArxivIdOfDoi(string doi) =>
        StartsWith(doi, 0, ArxivDoi) && IsArxivId(doi, ArxivDoi.Length, doi.Length) ? doi.Substring(ArxivDoi.Length) : null;

    /// <summary>
    /// What equal papers have in common: the arXiv identifier without its version, also that in one of arXiv's own DOIs; null without one.
    /// </summary>
    public static string? ArxivKey(string? arxivId, string? doi)
    {
        string? id = arxivId ?? (doi is null ? null : ArxivIdOfDoi(doi));
        return id is null ? null : "arxiv:" + WithoutVersion(id).ToLowerInvariant();
    }

    /// <summary>What equal papers have in common: the DOI, if it is none of arXiv's own; null without one.</summary>
    public static string? DoiKey(string? doi) => doi is null || ArxivIdOfDoi(doi) is not null ? null : "doi:" + doi.ToLowerInvariant();

    /// <summary>The identifier without its <c>vN</c>.</summary>
    public static string WithoutVersion(string arxivId)
    {
        int v = arxivId.LastIndexOf('v');
        return v > 0 && IsDigits(arxivId, v + 1, arxivId.Length) ? arxivId.Substring(0, v) : arxivId;
    }

    private static bool IsArxivId(string text, int start, int end)
    {
        int v = end;
        while (v > start && IsDigit(text[v - 1]))
            v--;
        if (v < end && v > start && text[v - 1] == 'v' && text[v] != '0')
            end = v - 1;
        return IsNewArxivId(text, start, end) || IsOldArxivId(text, start, end);
    }

    /// <summary>YYMM.number: four digits of number up to 1412, five from 1501, not all zero.</summary>
    private static bool IsNewArxivId(string text, int start, int end)
    {
        if (end - start is not (9 or 10) || text[start + 4] != '.' || !IsDigits(text, start, start + 4) || !IsDigits(text, start + 5, end))
            return false;
        int yearMonth = Number(text, start, 4);
        bool zero = Number(text, start + 5, end - start - 5) == 0;
        return !zero && yearMonth % 100 is >= 1 and <= 12 && (end - start == 10 ? yearMonth >= 1501 : yearMonth is >= 704 and <= 1412);
    }

    /// <summary>archive[.SC]/YYMMnumber: 9107 to 0703, three digits of number.</summary>
    private static bool IsOldArxivId(string text, int start, int end)
    {
        int slash = text.IndexOf('/', start, end - start);
        if (slash <= start || end - slash != 8 || !IsDigits(text, slash + 1, end))
            return false;
        int archiveEnd = slash;
        if (slash - start > 3 && text[slash - 3] == '.' && IsUpper(text[slash - 2]) && IsUpper(text[slash - 1]))
            archiveEnd = slash - 3;
        for (int i = start; i < archiveEnd; i++)
        {
            if (text[i] != '-' && (uint)(text[i] - 'a') > 'z' - 'a')
                return false;
        }
        int yearMonth = Number(text, slash + 1, 4);
        return yearMonth % 100 is >= 1 and <= 12 && yearMonth is >= 9107 or <= 703;
    }

    private static bool IsDoi(string text, int start)
    {
        if (!StartsWith(text, start, "10."))
            return false;
        int slash = text.IndexOf('/', start);
        if (slash < 0 || slash + 1 == text.Length || !IsRegistrant(text, start + 3, slash))
            return false;
        for (int i = slash + 1; i < text.Length; i++)
        {
            if (!IsDigit(text[i]) && (uint)((text[i] | 0x20) - 'a') > 'z' - 'a' && "-._;()/:".IndexOf(text[i]) < 0
                && OldDoiSigns.IndexOf(text[i]) < 0)
                return false;
        }
        return true;
    }

    /// <summary>Four to nine digits, and behind a point those of a part of it.</summary>
    private static bool IsRegistrant(string text, int start, int end)
    {
        int point = text.IndexOf('.', start, end - start);
        return (point < 0 ? end : point) - start is >= 4 and <= 9 && IsDigits(text, start, point < 0 ? end : point)
            && (point < 0 || IsDigits(text, point + 1, end));
    }

    private static bool StartsWith(string text, int start, string prefix) =>
        string.Compare(text, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0
            && text.Length - start >= prefix.Length;

    private static bool IsUpper(char c) => (uint)(c - 'A') <= 'Z' - 'A';

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static bool IsDigits(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsDigit(text[i]))
                return false;
        }
        return end > start;
    }

    private static int Number(string text, int start, int count)
    {
        int value = 0;
        for (int i = start; i < start + count; i++)
            value = (value * 10) + text[i] - '0';
        return value;
    }
}
