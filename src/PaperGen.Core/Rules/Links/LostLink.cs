using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3014: a sentence that leads to an address which is not there ("is available at .").</summary>
internal sealed class LostLink : TextRule
{
    private const int MaxWords = 5;

    private static readonly HashSet<string> s_offers = new(StringComparer.OrdinalIgnoreCase)
    {
        "available", "found", "released", "accessible", "accessed", "hosted", "published", "located", "downloaded", "viewed", "obtained",
        "open-sourced", "visit", "provided", "shared", "seen",
    };

    private static readonly HashSet<string> s_places = new(StringComparer.Ordinal)
    {
        "at", "via", "from", "on", "in", "our", "the", "this", "under", "url", "link", "visit",
    };

    /// <summary>What may be between offer and place: "released later on" is no place.</summary>
    private static readonly HashSet<string> s_between = new(StringComparer.Ordinal)
    {
        "publicly", "freely", "openly", "online", "now", "also", "and", "at", "via", "from", "on", "in", "our", "the", "this", "here",
        "soon", "github", "GitHub", "project", "following", "anonymous", "official",
    };

    private static readonly RuleInfo s_descriptor = new("PAPER3014", RuleFamily.Links, FindingSeverity.Info,
        "An address is missing",
        "An address is missing after '{0}'",
        "Pages drop the addresses that a command of TeX held.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        if (text.Part != EntryPart.Abstract)
            return;
        string s = text.Text;
        FindPlaceholder(text, "this https URL", hits);
        FindPlaceholder(text, "this http URL", hits);
        for (int i = s.IndexOfAny(s_ends); i >= 0; i = s.IndexOfAny(s_ends, i + 1))
        {
            if (i + 1 == s.Length || text.At(i + 1) == ' ')
                Check(text, i, hits);
        }
        if (s.Length > 0 && Array.IndexOf(s_ends, s[s.Length - 1]) < 0)
            Check(text, s.Length, hits);
        hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    private static readonly char[] s_ends = ['.', ':', ',', ';'];

    private static void FindPlaceholder(EntryText text, string words, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(words, StringComparison.Ordinal); i >= 0; i = s.IndexOf(words, i + words.Length, StringComparison.Ordinal))
            hits.Add(new TextHit(i, i + words.Length));
    }

    /// <summary>Whether the words up to a position offer something at a place, and name none.</summary>
    private static void Check(EntryText text, int end, List<TextHit> hits)
    {
        string s = text.Text;
        // A colon in the middle leads to what follows it.
        if (text.At(end) == ':' && end + 1 < s.Length)
            return;
        int last = text.At(end - 1) == ' ' ? end - 1 : end;
        int start = WordRuns.Start(s, last);
        if (start == last || !s_places.Contains(s.Substring(start, last - start)) || Letters.IsWord(text.At(start - 1))
            || text.At(start - 1) is '-' or '/')
            return;
        int word = start;
        for (int words = 0; words < MaxWords && word > 0 && text.At(word - 1) == ' '; words++)
        {
            int wordEnd = word - 1;
            int first = wordEnd;
            while (first > 0 && (Letters.IsLetter(s[first - 1]) || s[first - 1] == '-'))
                first--;
            if (first == wordEnd)
                return;
            word = first;
            string name = s.Substring(first, wordEnd - first);
            if (s_offers.Contains(name))
            {
                hits.Add(new TextHit(first, last));
                return;
            }
            if (!s_between.Contains(name))
                return;
        }
    }
}
