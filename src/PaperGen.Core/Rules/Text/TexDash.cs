using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2007: dashes of TeX (<c> -- </c>, <c>---</c>, <c>9--17</c>, <c>word--word</c>).</summary>
internal sealed class TexDash : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2007", RuleFamily.Text, FindingSeverity.Hidden,
        "A dash is written as in TeX",
        "'{0}' is a dash of TeX; write '{1}'",
        "Style, not damage: two hyphens are an en dash in TeX, three an em dash.");

    private const int MaxTarget = 100;

    public override RuleInfo Descriptor => s_descriptor;

    /// <summary>Whether dashes are in what a link leads to, such as <c>(#a--b)</c>.</summary>
    private static bool IsInTarget(EntryText text, int dashes)
    {
        int start = dashes;
        while (start > 0 && dashes - start < MaxTarget && text.At(start - 1) is not (' ' or '(' or '#' or '/' or '='))
            start--;
        return text.At(start - 1) is '#' or '/' or '=';
    }

    private static bool IsWordEnd(char c) => Letters.IsLetter(c) || Letters.IsDigit(c) || c is ')' or '"' or '}' or '%' or '.';

    /// <summary>"python--version" and "x--" are code: one letter on either side is.</summary>
    private static bool IsOption(EntryText text, int start, int end) =>
        (Letters.IsLetter(text.At(start - 1)) && !Letters.IsWord(text.At(start - 2)))
            || (Letters.IsLetter(text.At(end)) && !Letters.IsWord(text.At(end + 1)) && text.At(end) is not ('a' or 'A' or 'I'));

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("--", StringComparison.Ordinal); i >= 0;)
        {
            int end = i;
            while (text.At(end) == '-')
                end++;
            // The rule of a table, a line of dashes, the anchor of a heading.
            if (text.At(i - 1) == '|' || text.At(end) == '|' || (text.At(end) == ' ' && text.At(end + 1) == '|')
                || (text.At(i - 1) == ' ' && text.At(i - 2) == '|') || end - i == s.Length
                || (Letters.IsLetter(text.At(end)) && IsInTarget(text, i)))
            {
                i = s.IndexOf("--", end, StringComparison.Ordinal);
                continue;
            }
            bool range = Letters.IsDigit(text.At(i - 1)) && Letters.IsDigit(text.At(end));
            bool spaced = i > 0 && end < s.Length && s[i - 1] == ' ' && s[end] == ' ';
            bool joins = IsWordEnd(text.At(i - 1)) && (Letters.IsLetter(text.At(end)) || text.At(end) is '(' or '"')
                && !IsOption(text, i, end);
            if (end - i == 3)
                hits.Add(new TextHit(i, end, "—"));
            else if (end - i == 2 && (range || spaced))
                hits.Add(spaced ? new TextHit(i - 1, end + 1, " – ") : new TextHit(i, end, "–"));
            else if (end - i == 2 && joins)
                hits.Add(new TextHit(i, end, "–"));
            i = s.IndexOf("--", end, StringComparison.Ordinal);
        }
    }
}
