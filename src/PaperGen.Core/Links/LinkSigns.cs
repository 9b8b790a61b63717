using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>
/// What a quick look at a text says of the links in it, so that the few texts with broken ones are the only ones read carefully.
/// </summary>
internal enum LinkSigns
{
    /// <summary>No link, broken or not.</summary>
    None,

    /// <summary>Links, and none of them can be broken.</summary>
    Whole,

    /// <summary>There may be something to repair: what a rule about links would find, and some that none would.</summary>
    Damaged,
}

/// <summary>The quick look.</summary>
internal static class LinkSignReader
{
    private const string Pages = ".github.io";

    private static readonly char[] s_marks = [':', '/'];

    // What may stand without a scheme, by the character behind it.
    private static readonly string[] s_labels = ["http", "https", "doi", "arxiv"];
    private static readonly string[] s_hosts = ["github.com", "gitlab.com", "huggingface.co", "hf.co", "doi.org", "arxiv.org"];

    /// <param name="text">The text.</param>
    /// <param name="span">The stretch of it to look at.</param>
    /// <param name="first">Where the first whole address begins.</param>
    public static LinkSigns Read(string text, TextSpan span, out int first)
    {
        first = span.End;
        for (int i = text.IndexOfAny(s_marks, span.Start, span.Length); i >= 0;)
        {
            int next = i + 1;
            if (text[i] == '/')
            {
                if (EndsWithAny(text, span.Start, i, s_hosts))
                    return LinkSigns.Damaged;
            }
            else if (i + 2 < span.End && text[i + 1] == '/' && text[i + 2] == '/' && UrlRuns.SchemeStart(text, i) is var start
                && start >= span.Start)
            {
                next = RunEnd(text, next, span.End);
                if (IsDamaged(text, TextSpan.FromBounds(start, next), i, span))
                    return LinkSigns.Damaged;
                first = Math.Min(first, start);
            }
            else if (EndsWithAny(text, span.Start, WordEnd(text, span.Start, i), s_labels))
            {
                return LinkSigns.Damaged;
            }
            i = text.IndexOfAny(s_marks, next, span.End - next);
        }
        return HasBarePages(text, span) || HasBareDomain(text, span) ? LinkSigns.Damaged
            : first < span.End ? LinkSigns.Whole : LinkSigns.None;
    }

    /// <summary>Whether something in an address could be one of what <see cref="LinkRepair"/> repairs.</summary>
    private static bool IsDamaged(string text, TextSpan run, int colon, TextSpan span)
    {
        if (run.Start > span.Start && Letters.IsLetter(text[run.Start - 1]))
            return true;
        int slash = -1;
        for (int i = colon + 3; i < run.End; i++)
        {
            if (text[i] is '{' or '\\' or ':')
                return true;
            if (text[i] == '/' && slash < 0)
                slash = i;
        }
        // Split inside the host, or behind a slash, a hyphen or an underscore of a host of code.
        return run.End < span.End
            && (slash < 0 || text[RunStart(text, run.End, span.End)] == '/'
                || (text[run.End - 1] is '/' or '-' or '_' && EndsWithAny(text, colon, slash, s_hosts)));
    }

    /// <summary>Where the next run begins; the last character where there is none.</summary>
    private static int RunStart(string text, int start, int end)
    {
        while (start < end - 1 && WhiteSpace.Is(text[start]))
            start++;
        return start;
    }

    private static bool HasBarePages(string text, TextSpan span)
    {
        int i = span.Start;
        while (i < span.End && (i = text.IndexOf(Pages, i, span.End - i, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int start = i;
            while (start > span.Start && !WhiteSpace.Is(text[start - 1]))
                start--;
            int colon = text.IndexOf("://", start, i - start, StringComparison.Ordinal);
            if (colon < 0 || UrlRuns.SchemeStart(text, colon) < span.Start)
                return true;
            i = RunEnd(text, i, span.End);
        }
        return false;
    }

    private static bool HasBareDomain(string text, TextSpan span)
    {
        foreach (int start in BareDomain.Candidates(text, span))
        {
            if (BareDomain.End(text, start) > 0)
                return true;
        }
        return false;
    }

    private static int RunEnd(string text, int start, int end)
    {
        while (start < end && !WhiteSpace.Is(text[start]))
            start++;
        return start;
    }

    private static int WordEnd(string text, int start, int end)
    {
        while (end > start && WhiteSpace.Is(text[end - 1]))
            end--;
        return end;
    }

    private static bool EndsWithAny(string text, int start, int end, string[] words)
    {
        foreach (string word in words)
        {
            if (end - start >= word.Length && (text[end - 1] | 0x20) == word[word.Length - 1]
                && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }
        return false;
    }
}
