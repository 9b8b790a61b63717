using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2014: a small word written twice ("the the").</summary>
internal sealed class RepeatedWord : DigestRule
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "to", "with", "for", "are", "by", "we", "our", "from", "as", "or", "its", "these",
    };

    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2014", RuleFamily.Text, DiagnosticSeverity.Info,
        "A word stands twice",
        "'{0}' stands twice; write '{1}'",
        "Small words only, in lower case: \"in in-context\" and \"Policy Policy Optimization\" are right.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        for (int space = s.IndexOf(' '); space >= 0; space = s.IndexOf(' ', space + 1))
        {
            int start = space;
            while (start > 0 && Letters.IsLower(s[start - 1]) && space - start < 6)
                start--;
            int length = space - start;
            int end = space + 1 + length;
            if (length is < 1 or > 5 || end > s.Length || s[start] != s[space + 1] || string.CompareOrdinal(s, start, s, space + 1, length) != 0)
                continue;
            char before = text.At(start - 1);
            char after = text.At(end);
            if ((start > 0 && (Letters.IsWord(before) || before == '-')) || (end < s.Length && (Letters.IsWord(after) || after is ')' or '-')))
                continue;
            if (s_words.Contains(s.Substring(start, length)))
                hits.Add(new RuleHit(start, end, s.Substring(start, length)));
        }
    }
}
