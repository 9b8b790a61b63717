using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2014: a word written twice ("the the", "FPS FPS").</summary>
internal sealed class RepeatedWord : TextRule
{
    /// <summary>Words that may follow themselves: "we show that that is so", "very very large".</summary>
    private static readonly HashSet<string> s_doubled = new(StringComparer.Ordinal)
    {
        "that", "had", "very", "so", "no", "bye", "ha", "bla", "is", "do", "on", "in", "long", "more", "much", "many", "far", "really",
        "who", "out", "up", "over", "what", "log",
    };

    private static readonly RuleInfo s_descriptor = new("PAPER2014", RuleFamily.Text, FindingSeverity.Info,
        "A word is repeated",
        "'{0}' is repeated; write '{1}'",
        "Words in small letters and short forms only: \"in in-context\" and \"Policy Policy Optimization\" are right.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int space = s.IndexOf(' '); space >= 0; space = s.IndexOf(' ', space + 1))
        {
            // Most pairs of words differ in the last letter of the first and the one before the next space.
            int start = WordRuns.Start(s, space);
            int length = space - start;
            int end = space + 1 + length;
            if (length == 0 || end > s.Length || s[start] != s[space + 1] || string.CompareOrdinal(s, start, s, space + 1, length) != 0
                || !IsWhole(text, start, end))
                continue;
            string word = s.Substring(start, length);
            if (IsLower(word) ? !s_doubled.Contains(word) && (length > 1 || word == "a") : length > 1 && IsUpper(word))
                hits.Add(new TextHit(start, end, word));
        }
    }

    private static bool IsLower(string word) => WordRuns.LowerEnd(word, 0) == word.Length;

    private static bool IsUpper(string word)
    {
        foreach (char c in word)
        {
            if (!Letters.IsUpper(c))
                return false;
        }
        return true;
    }

    private static bool IsWhole(EntryText text, int start, int end)
    {
        char before = text.At(start - 1);
        char after = text.At(end);
        return (start == 0 || !(Letters.IsWord(before) || before is '-' or '\'' or '.'))
            && (end == text.Text.Length || !(Letters.IsWord(after) || after is ')' or '-' or '\''));
    }
}
