using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>
/// Identifiers in the values of bibliographies, which are looser than those of digests: old DOIs hold <c>&lt;</c>, addresses are
/// percent-encoded.
/// </summary>
internal static class BibliographyIdentifiers
{
    /// <summary>Whether an address says nothing but an arXiv identifier or a DOI.</summary>
    public static bool IsAddressOfOne(string url) => IdentifierText.ArxivId(url) is not null || IdentifierText.Doi(url) is not null;

    /// <summary>The DOI in a value, without prefix; null if there is none.</summary>
    /// <param name="text">The decoded value.</param>
    /// <param name="isField">Whether it is the field for DOIs; in an address only that of a page of DOIs counts.</param>
    public static string? Doi(string text, bool isField)
    {
        // Addresses are percent-encoded, and so is what was copied from one.
        text = Unescape(text);
        if (text.IndexOf('&') >= 0)
            text = text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
        int start;
        if (isField)
        {
            start = text.IndexOf("10.", StringComparison.Ordinal);
        }
        else
        {
            int page = text.IndexOf("doi.org/10.", StringComparison.OrdinalIgnoreCase);
            start = page < 0 ? -1 : page + "doi.org/".Length;
        }
        if (start < 0 || (isField && start > 0 && (Letters.IsDigit(text[start - 1]) || text[start - 1] == '.')))
            return null;
        int slash = start + 3;
        while (slash < text.Length && (Letters.IsDigit(text[slash]) || text[slash] == '.'))
            slash++;
        int end = slash;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '{' or '}'))
            end++;
        while (end > slash && text[end - 1] is '.' or ',' or ';')
            end--;
        // What the catalog would not take for a DOI is none here, either.
        return slash < end ? IdentifierText.Doi(text.Substring(start, end - start)) : null;
    }

    /// <summary>The arXiv identifier that a value is, with or without prefix or class; null if it is none.</summary>
    public static string? ArxivId(string text)
    {
        string trimmed = text.Trim();
        int end = trimmed.IndexOfAny([' ', '[', ',', ';']);
        if (end == "arXiv:".Length && trimmed.StartsWith("arXiv: ", StringComparison.OrdinalIgnoreCase))
            end = trimmed.IndexOfAny([' ', '['], end + 1);
        return IdentifierText.ArxivId(end < 0 ? trimmed : trimmed.Substring(0, end));
    }

    /// <summary>Whether a stretch has as many digits as the shortest identifier of arXiv; most values need not be decoded then.</summary>
    public static bool MayHaveArxivId(string text, int start, int length)
    {
        const int Least = 7;
        int digits = 0;
        for (int i = start; i < start + length && digits < Least; i++)
            digits += Letters.IsDigit(text[i]) ? 1 : 0;
        return digits == Least;
    }

    /// <summary>The first arXiv identifier that a value mentions as one; null if there is none.</summary>
    public static string? MentionedArxivId(string text)
    {
        foreach (ArxivMention mention in ArxivMention.In(text))
        {
            if (mention.IsValid(text))
                return text.Substring(mention.Start, mention.End - mention.Start);
        }
        return null;
    }

    /// <summary>Whether a text has one of some words, in any letter case.</summary>
    public static bool Mentions(string text, params string[] words) =>
        Array.Exists(words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a text says that the paper is no longer held to be right.</summary>
    public static bool IsRetracted(string text) => Mentions(text, "retracted", "retraction", "withdrawn");

    private static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2])
                && Convert.ToInt32(text.Substring(i + 1, 2), 16) is > 0x20 and < 0x7F and var c)
            {
                result.Append((char)c);
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }
}
