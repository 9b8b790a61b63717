using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2014: a small word written twice ("the the").</summary>
internal sealed class RepeatedWord : TextRule
{
    private static readonly string[] s_words = ["the", "a", "an", "of", "and", "to", "with", "for", "are", "by", "we", "our", "from", "as", "or", "its", "these"];

    // To look for each is faster than to look at each word: that is what processors are made for.
    private static readonly string[] s_twice = Array.ConvertAll(s_words, static word => word + " " + word);

    private static readonly RuleInfo s_descriptor = new("PAPER2014", RuleFamily.Text, FindingSeverity.Info,
        "A word stands twice",
        "'{0}' stands twice; write '{1}'",
        "Small words only, in lower case: \"in in-context\" and \"Policy Policy Optimization\" are right.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        int before = hits.Count;
        for (int i = 0; i < s_words.Length; i++)
        {
            for (int start = s.IndexOf(s_twice[i], StringComparison.Ordinal); start >= 0; start = s.IndexOf(s_twice[i], start + 1, StringComparison.Ordinal))
            {
                if (IsWhole(text, start, start + s_twice[i].Length))
                    hits.Add(new TextHit(start, start + s_twice[i].Length, s_words[i]));
            }
        }
        if (hits.Count > before + 1)
            hits.Sort(before, hits.Count - before, Comparer<TextHit>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
    }

    private static bool IsWhole(EntryText text, int start, int end)
    {
        char before = text.At(start - 1);
        char after = text.At(end);
        return (start == 0 || !(Letters.IsWord(before) || before == '-')) && (end == text.Text.Length || !(Letters.IsWord(after) || after is ')' or '-'));
    }
}
