using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2026: a word that a line break divided ("tech- niques").</summary>
internal sealed class LineBreakHyphen : TextRule
{
    private const int MaxDistance = 2000;

    /// <summary>What goes on after a hyphen that waits for its word: "in- and out-domain".</summary>
    private static readonly HashSet<string> s_conjunctions = new(StringComparer.Ordinal)
    {
        "and", "or", "to", "nor", "but", "vs", "versus", "as", "than", "then", "from", "into", "through", "in", "on", "of", "with", "by",
        "for", "is", "are", "via", "plus", "if", "not", "und", "et", "the",
    };

    /// <summary>Ends of words that are none by themselves.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.Ordinal)
    {
        "ing", "ings", "tion", "tions", "sion", "sions", "ation", "ations", "ment", "ments", "ness", "ity", "ities", "ive", "ical",
        "ically", "ally", "ated", "ating", "ence", "ency", "ances", "ible", "ized",
        "izing", "ization", "ised", "ising", "tive", "tively", "tional", "ture", "tures", "niques", "nique", "guage", "guages", "els",
        "ers", "ies", "ously", "cally", "ferent", "formance", "eration", "tics",
        "ularly", "cient", "ciency", "ering", "lation", "nition", "bility", "bilities", "dation", "zation", "tation", "sation", "ration",
        "vation", "tributed", "resentation", "resentations", "mation", "mance", "uation", "uate", "erate", "ternal", "mented", "mental",
        "dict", "gorithm", "gorithms", "rithm", "rithms",
    };

    private static readonly RuleInfo s_descriptor = new("PAPER2026", RuleFamily.Text, FindingSeverity.Info,
        "A word is divided as at the end of a line",
        "'{0}' is divided as at the end of a line{1}",
        "Only where the whole word is known, from the same text or from the topics' phrases, a repair joins it: \"in- and out-domain\" is "
            + "right.");

    public override RuleInfo Descriptor => s_descriptor;

    public override string Advice(string? fix) => fix is null ? "" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("- ", StringComparison.Ordinal); i >= 0; i = s.IndexOf("- ", i + 2, StringComparison.Ordinal))
        {
            int end = WordRuns.LowerEnd(s, i + 2);
            int start = WordRuns.Start(s, i);
            if (i - start < 2 || end - i - 2 < 2 || WordRuns.LowerStart(s, i) > start + 1 || Letters.IsWord(text.At(end))
                || Letters.IsDigit(text.At(start - 1)))
                continue;
            string second = s.Substring(i + 2, end - i - 2);
            if (!s_conjunctions.Contains(second))
                hits.Add(new TextHit(start, end, Whole(s, start, s.Substring(start, i - start), second)));
        }
        FindInLine(text, hits);
        hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>
    /// "Im-prove": the space was lost, too. Only behind a syllable that is no word and no prefix or before an end of words, and only where
    /// the whole is known.
    /// </summary>
    private static void FindInLine(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('-'); i >= 0; i = s.IndexOf('-', i + 1))
        {
            int start = WordRuns.LowerStart(s, i);
            int end = WordRuns.LowerEnd(s, i + 1);
            if (i - start < 2 || end - i < 4 || Letters.IsWord(text.At(start - 1)) || text.At(start - 1) == '-'
                || Letters.IsWord(text.At(end)) || text.At(end) == '-')
                continue;
            // Long words are none of a line's ends, and are not worth the search.
            if (end - start > 24
                || (!s_syllables.Contains(s.Substring(start, i - start)) && !s_ends.Contains(s.Substring(i + 1, end - i - 1))))
                continue;
            string joined = s.Substring(start, i - start) + s.Substring(i + 1, end - i - 1);
            if (KnownWords.Contains(joined) || IsNear(s, i, joined))
                hits.Add(new TextHit(start, end, joined));
        }
    }

    private static readonly HashSet<string> s_syllables = new(StringComparer.Ordinal)
    {
        "im", "com", "con", "dif", "ef", "ob", "ac", "ap", "lan", "tra", "sug", "algo", "exper", "mul", "opti", "tech", "sig", "perfor",
        "infor",
    };

    /// <summary>The whole word, or null where it is known from nowhere.</summary>
    private static string? Whole(string s, int position, string first, string second)
    {
        string hyphened = first + "-" + second;
        if (IsNear(s, position, hyphened))
            return hyphened;
        string joined = first + second;
        return s_ends.Contains(second) || IsNear(s, position, joined) || KnownWords.Contains(joined) ? joined : null;
    }

    /// <summary>Whether a word is in the text, no farther away than an abstract is long.</summary>
    private static bool IsNear(string s, int position, string word)
    {
        int from = Math.Max(0, position - MaxDistance);
        return s.IndexOf(word, from, Math.Min(s.Length, position + MaxDistance) - from, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
