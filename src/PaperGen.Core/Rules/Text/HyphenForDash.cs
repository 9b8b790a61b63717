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
            if (end == i + 1 || text.At(end) != ' ' || end - i > 10)
                continue;
            int start = WordRuns.LowerStart(s, i);
            bool isWord = i - start > 2 && text.At(start - 1) is not '-' && !Letters.IsDigit(text.At(start - 1));
            string opener = s.Substring(i + 1, end - i - 1);
            bool opens = s_openers.Contains(opener) || (opener == "a" && i - start > 4);
            if (opens && (isWord || text.At(i - 1) is ')' or '%' or '"') && !IsCompound(text, start, i))
                hits.Add(new TextHit(start, end, s.Substring(start, i - start) + "\u2014" + opener));
        }
    }

    /// <summary>"All-that", "off-the shelf" and "on-the fly" are compounds that lost a hyphen.</summary>
    private static bool IsCompound(EntryText text, int start, int hyphen) =>
        text.Text.Substring(start, hyphen - start) is "off" or "all" or "out" or "over" or "under" or "not" or "into" or "for"
            or "behind" or "state";
}
