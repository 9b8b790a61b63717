using PaperGen.Internal;

namespace PaperGen.Text;

/// <summary>
/// What names one paper, wherever it stands: an arXiv identifier, a DOI, or the address of a paper's page (arXiv, Hugging Face, alphaXiv,
/// doi.org, OpenReview, ACL Anthology), percent-encoded or not. Links are read more strictly; this is to notice what was not read.
/// </summary>
/// <param name="Span">The address, or the identifier with its prefix.</param>
/// <param name="Key">Equal for mentions of one paper by one kind of identifier.</param>
/// <param name="IsBare">Whether it is a number with nothing that says of what.</param>
internal readonly record struct PaperMention(TextSpan Span, string Key, bool IsBare)
{
    private const string OpenReview = "openreview.net/";
    private const string Anthology = "aclanthology.org/";
    private const string EncodedSlash = "%2F";

    /// <summary>How far the address around an identifier is looked for.</summary>
    private const int MaxAddress = 300;

    private static readonly char[] s_marks = ['.', '/'];
    private static readonly string[] s_prefixes = ["arxiv", "papers/", "papers" + EncodedSlash];

    /// <summary>The mentions in a text, in its order.</summary>
    public static IEnumerable<PaperMention> In(string text)
    {
        int end = 0;
        for (int i = text.IndexOfAny(s_marks); i >= 0; i = text.IndexOfAny(s_marks, Math.Max(i + 1, end)))
        {
            if (At(text, i) is not { } mention)
                continue;
            yield return mention;
            end = mention.Span.End;
        }
    }

    private static PaperMention? At(string text, int mark)
    {
        if (text[mark] == '/')
            return OldArxiv(text, mark);
        if (IsDigit(text, mark - 1) && IsDigit(text, mark + 1))
            return text[mark - 1] == '0' && Doi(text, mark - 2) is { } doi ? doi : NewArxiv(text, mark);
        return Page(text, mark, OpenReview, "openreview", mark - "openreview".Length)
            ?? Page(text, mark, Anthology, "aclanthology", mark - "aclanthology".Length);
    }

    /// <summary><c>2405.06067</c>, by its period.</summary>
    private static PaperMention? NewArxiv(string text, int period)
    {
        int start = period - 4;
        int end = period + 1;
        while (IsDigit(text, end))
            end++;
        if (start < 0 || end - period is not (5 or 6) || !IsBoundary(text, start)
            || IdentifierText.ArxivId(text.Substring(start, end - start)) is not { } id)
            return null;
        int stop = end;
        if (stop + 1 < text.Length && text[stop] == 'v' && IsDigit(text, stop + 1))
        {
            stop++;
            while (IsDigit(text, stop))
                stop++;
        }
        int address = AddressStart(text, start);
        string before = text.Substring(address, start - address);
        bool isNamed = Array.Exists(s_prefixes, prefix => before.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) >= 0);
        // "accuracy=1203.4567" is a number, whatever is in an address that names no such page.
        if (!isNamed && before.Length > 0 && before[before.Length - 1] is not ('/' or 'F'))
            return null;
        return new PaperMention(TextSpan.FromBounds(isNamed ? address : start, stop), "arxiv:" + id,
            !isNamed && !before.EndsWith("/", StringComparison.Ordinal));
    }

    /// <summary>Before an identifier stands nothing of a number; of letters only a percent-encoded slash or colon.</summary>
    private static bool IsBoundary(string text, int start)
    {
        char before = start == 0 ? ' ' : text[start - 1];
        if (Letters.IsDigit(before) || before is '.' or '-' or '+' or '$')
            return false;
        return !Letters.IsLetter(before) || (start >= 3 && text[start - 3] == '%');
    }

    /// <summary><c>hep-th/9901001</c> behind <c>arXiv:</c> or an address of arXiv, by its slash.</summary>
    private static PaperMention? OldArxiv(string text, int slash)
    {
        if (!IsDigit(text, slash + 1) || slash == 0 || !Letters.IsLetter(text[slash - 1]))
            return null;
        int start = slash;
        while (start > 0 && slash - start < 20 && (Letters.IsLetter(text[start - 1]) || text[start - 1] is '-' or '.'))
            start--;
        int address = AddressStart(text, start);
        int end = slash + 1;
        while (IsDigit(text, end))
            end++;
        return text.IndexOf("arxiv", address, start - address, StringComparison.OrdinalIgnoreCase) >= 0
            && IdentifierText.ArxivId(text.Substring(start, end - start)) is { } id
            ? new PaperMention(TextSpan.FromBounds(address, end), "arxiv:" + id, IsBare: false) : null;
    }

    /// <summary><c>10.1000/182</c>, by its first digit.</summary>
    private static PaperMention? Doi(string text, int start)
    {
        if (start < 0 || text[start] != '1' || !IsBoundary(text, start))
            return null;
        int slash = start + 3;
        while (IsDigit(text, slash))
            slash++;
        bool isEncoded = text.StartsWith(slash, EncodedSlash);
        if (slash - start - 3 is < 4 or > 9 || (!isEncoded && (slash >= text.Length || text[slash] != '/')))
            return null;
        int name = slash + (isEncoded ? EncodedSlash.Length : 1);
        int end = name;
        while (end < text.Length && (Letters.IsLetter(text[end]) || Letters.IsDigit(text[end]) || "-._;()/:".IndexOf(text[end]) >= 0))
            end++;
        end = LinkScanner.TrimEnd(text, start, end);
        if (end <= name)
            return null;
        string doi = (text.Substring(start, slash - start) + "/" + text.Substring(name, end - name)).ToLowerInvariant();
        string key = IdentifierText.ArxivIdOfDoi(doi) is { } arxiv ? "arxiv:" + IdentifierText.WithoutVersion(arxiv) : "doi:" + doi;
        return new PaperMention(TextSpan.FromBounds(AddressStart(text, start), end), key, IsBare: false);
    }

    /// <summary>The page of a paper on a host, by the period of the host's name.</summary>
    private static PaperMention? Page(string text, int period, string host, string name, int start)
    {
        if (start < 0 || string.Compare(text, start, host, 0, host.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        int first = start + host.Length;
        int end = first;
        while (end < text.Length && end - first < MaxAddress
            && (Letters.IsLetter(text[end]) || Letters.IsDigit(text[end]) || "?=.-_/&".IndexOf(text[end]) >= 0))
            end++;
        end = LinkScanner.TrimEnd(text, period, end);
        if (end <= first)
            return null;
        string page = text.Substring(first, end - first);
        int id = page.IndexOf("id=", StringComparison.Ordinal);
        if (name == "openreview")
            page = id < 0 ? "" : page.Substring(id + 3).Split('&')[0];
        else if (page.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            page = page.Substring(0, page.Length - 4);
        page = page.TrimEnd('/');
        // An id has a digit, or is long; the host's own pages (/group, /venues/acl) are no papers.
        bool isPaper = name == "openreview" ? page.Length > 0 : page.IndexOf('/') < 0 && page.Any(char.IsDigit);
        return isPaper ? new PaperMention(TextSpan.FromBounds(AddressStart(text, start), end), name + ":" + page, IsBare: false) : null;
    }

    /// <summary>Where the address or the prefix before an identifier begins.</summary>
    private static int AddressStart(string text, int start)
    {
        int first = start;
        while (first > 0 && start - first < MaxAddress && !WhiteSpace.Is(text[first - 1])
            && "()[]{}<>\"'`|,;*".IndexOf(text[first - 1]) < 0)
            first--;
        // "arXiv: 2405.06067" and "DOI: 10.1000/182".
        if (first == start && first >= 2 && text[first - 1] == ' ' && text[first - 2] == ':')
        {
            int word = first - 2;
            while (word > 0 && Letters.IsLetter(text[word - 1]))
                word--;
            string label = text.Substring(word, first - 2 - word);
            if (label.Equals("arxiv", StringComparison.OrdinalIgnoreCase) || label.Equals("doi", StringComparison.OrdinalIgnoreCase))
                return word;
        }
        return first;
    }

    private static bool IsDigit(string text, int position) => (uint)position < (uint)text.Length && Letters.IsDigit(text[position]);
}
