using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2028: a hyphen where a dash was ("a statistic-the mean").</summary>
internal sealed class HyphenForDash : TextRule
{
    /// <summary>Words that begin something new, and end no compound.</summary>
    private static readonly HashSet<string> s_openers = new(StringComparer.Ordinal)
    {
        "the", "an", "this", "these", "those", "its", "their", "our", "we", "they", "which", "where", "while", "that", "such",
        "including", "but", "because", "although", "whether", "whose", "yet", "even", "is", "are", "was", "were", "has", "have", "can",
        "without",
    };

    /// <summary>
    /// Words that end no compound where an article or another small word follows: "limitation-and due", "tasks-achieving up".
    /// </summary>
    private static readonly HashSet<string> s_links = new(StringComparer.Ordinal)
    {
        "and", "or", "with", "from", "within", "into", "across", "during", "among", "despite", "particularly", "especially", "namely",
        "thus", "thereby", "thanks", "when", "achieving", "enabling", "allowing", "yielding", "resulting", "outperforming", "surpassing",
        "making", "demonstrating", "suggesting", "indicating",
    };

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "its", "their", "our", "this", "these", "those", "that", "it", "them", "us", "due", "even", "up", "how", "what",
        "which", "using", "without", "as", "in",
    };

    private const int MaxOpener = 13;

    private static readonly RuleInfo s_descriptor = new("PAPER2028", RuleFamily.Text, FindingSeverity.Hidden,
        "A hyphen is used as a dash",
        "'{0}' has a hyphen where a dash was; write '{1}'",
        "Style, not damage: pages turn the three hyphens of TeX into one.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('-'); i >= 0; i = s.IndexOf('-', i + 1))
        {
            int end = WordRuns.LowerEnd(s, i + 1);
            if (end == i + 1 || text.At(end) != ' ' || end - i > MaxOpener + 1)
                continue;
            int start = WordRuns.LowerStart(s, i);
            bool isWord = i - start > 2 && text.At(start - 1) is not '-' && !Letters.IsDigit(text.At(start - 1));
            string opener = s.Substring(i + 1, end - i - 1);
            bool opens = s_openers.Contains(opener) || (opener == "a" && i - start > 4)
                || (isWord && i - start > 3 && s_links.Contains(opener) && GoesOn(opener, NextWord(s, end + 1)));
            if (opens && (isWord || text.At(i - 1) is ')' or '%' or '"') && !IsCompound(text, start, i))
                hits.Add(Hit(s, start, i, end));
            else if (opener is "on" or "at" or "with" or "from" or "by" && IsAcronym(s, i)
                && NextWord(s, end + 1) is "a" or "an" or "the" or "our" or "its")
                hits.Add(Hit(s, WordRuns.Start(s, i), i, end));
        }
    }

    private static TextHit Hit(string s, int start, int hyphen, int end) =>
        new(start, end, s.Substring(start, hyphen - start) + "\u2014" + s.Substring(hyphen + 1, end - hyphen - 1));

    private static string NextWord(string s, int start) =>
        start < s.Length ? s.Substring(start, WordRuns.LowerEnd(s, start) - start) : "";

    /// <summary>Whether a sentence goes on: "limitation-and due", but "pick-and to-place" and "decision-making in" do not.</summary>
    private static bool GoesOn(string opener, string next) => opener switch
    {
        "making" => next is "it" or "them" or "this" or "us",
        "and" or "or" => s_small.Contains(next) && next is not ("a" or "in"),
        _ => s_small.Contains(next),
    };

    /// <summary>"FPS-on a single card": short forms end no compound with a preposition before an article.</summary>
    private static bool IsAcronym(string s, int end)
    {
        int start = WordRuns.Start(s, end);
        return end - start > 1 && Letters.IsUpper(s[start]) && Letters.IsUpper(s[start + 1]) && (start == 0 || s[start - 1] != '-');
    }

    /// <summary>"All-that", "off-the shelf" and "on-the fly" are compounds that lost a hyphen.</summary>
    private static bool IsCompound(EntryText text, int start, int hyphen) =>
        text.Text.Substring(start, hyphen - start) is "off" or "all" or "out" or "over" or "under" or "not" or "into" or "for"
            or "behind" or "state" or "free";
}
