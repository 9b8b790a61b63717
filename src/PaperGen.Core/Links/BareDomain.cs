using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>A host without a scheme that a sentence leads to: "available at nest.example.org", "visit birds.ai".</summary>
internal static class BareDomain
{
    private const int MaxWords = 5;

    private static readonly HashSet<string> s_topLevel = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "io", "ai", "dev", "app", "edu", "co", "cn", "de", "uk", "fr", "jp", "kr", "ch", "nl", "eu", "in", "info",
        "me", "site", "space", "tech", "live", "world", "cloud", "page", "pro", "xyz",
        "science", "run", "chat", "wiki", "tv", "gg", "so", "sh", "studio", "lab", "systems", "se", "ca", "au", "it", "at", "be", "us",
        "tw", "hk", "sg", "no", "fi", "dk", "es", "pl", "ru", "il", "bio", "health", "art",
    };

    /// <summary>What is directly before the address.</summary>
    private static readonly HashSet<string> s_leads = new(StringComparer.OrdinalIgnoreCase)
    {
        "at", "visit", "via", "see", "on", "from", "here", "page", "website", "site", "homepage", "demo", "code", "is", "and",
    };

    /// <summary>What makes it one, somewhere before: "available at", "project page".</summary>
    private static readonly HashSet<string> s_offers = new(StringComparer.OrdinalIgnoreCase)
    {
        "available", "accessible", "released", "found", "hosted", "visit", "see", "website", "page", "homepage", "site", "open-sourced",
        "accessed", "download", "downloaded", "demo", "demos", "viewed", "live", "published", "online", "code",
    };

    /// <summary>The end of the host that begins at a position with what leads there, path and all; -1 where none does.</summary>
    public static int End(string text, int start)
    {
        int host = HostEnd(text, start);
        // A DOI has a form of its own (PAPER3013).
        if (host < 0 || text.StartsWith(host - 7, "doi.org") || !LeadsTo(text, start))
            return -1;
        int end = host;
        while (end < text.Length && text[end] > ' ' && text[end] < 0x7F && "\"<>{}`^|\\".IndexOf(text[end]) < 0)
            end++;
        return LinkScanner.TrimEnd(text, start, end);
    }

    /// <summary>The starts of words that have the form of a host.</summary>
    public static IEnumerable<int> Candidates(string text, TextSpan span)
    {
        for (int dot = text.IndexOf('.', span.Start, span.Length); dot >= 0;)
        {
            int next = dot + 1;
            // Most periods end sentences.
            if (next < span.End && Letters.IsLetter(text[next]) && dot > span.Start && IsHostCharacter(text[dot - 1]))
            {
                int start = dot;
                while (start > span.Start && IsHostCharacter(text[start - 1]))
                    start--;
                while (next < span.End && (IsHostCharacter(text[next]) || text[next] == '.'))
                    next++;
                if (start == span.Start || text[start - 1] == '(' || WhiteSpace.Is(text[start - 1]))
                    yield return start;
            }
            dot = next < span.End ? text.IndexOf('.', next, span.End - next) : -1;
        }
    }

    private static bool IsHostCharacter(char c) => Letters.IsLetter(c) || Letters.IsDigit(c) || c == '-';

    /// <summary>Where the host ends, if its last part is a top-level domain.</summary>
    private static int HostEnd(string text, int start)
    {
        int end = start;
        int part = start;
        int topLevel = -1;
        while (end < text.Length
            && (IsHostCharacter(text[end]) || (text[end] == '.' && end + 1 < text.Length && IsHostCharacter(text[end + 1]))))
        {
            if (text[end] == '.')
                part = end + 1;
            end++;
            if (part > start && (end == text.Length || !IsHostCharacter(text[end])))
                topLevel = part;
        }
        bool isHost = topLevel > start && s_topLevel.Contains(text.Substring(topLevel, end - topLevel))
            && (end == text.Length || text[end] is not ('@' or '_' or '('));
        return isHost ? end : -1;
    }

    private static bool LeadsTo(string text, int start)
    {
        int end = start;
        if (end > 0 && text[end - 1] == '(')
            end--;
        int word = PreviousWord(text, ref end);
        if (word < 0)
            return false;
        string lead = text.Substring(word, end - word);
        if (!s_leads.Contains(lead) && !s_offers.Contains(lead))
            return false;
        // "At Booking.com" is where somebody works; "visit birds.ai" is where to go.
        if (lead.Equals("visit", StringComparison.OrdinalIgnoreCase))
            return true;
        bool isColon = end < text.Length && text[end] == ':' && s_offers.Contains(lead);
        if (isColon)
            return true;
        for (int i = 0; i < MaxWords; i++)
        {
            end = word;
            word = PreviousWord(text, ref end);
            if (word < 0)
                return false;
            if (s_offers.Contains(text.Substring(word, end - word)))
                return true;
        }
        return false;
    }

    /// <summary>The start of the word before a position, and its end; -1 where a sentence ends between.</summary>
    private static int PreviousWord(string text, ref int end)
    {
        int last = end;
        while (last > 0 && (WhiteSpace.Is(text[last - 1]) || (text[last - 1] == ':' && last == end - 1)))
            last--;
        // A colon may be between lead and address.
        if (last > 0 && text[last - 1] == ':')
            last--;
        int start = last;
        while (start > 0 && (Letters.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        end = last;
        return start < last ? start : -1;
    }
}
