using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2007: dashes of TeX (<c> -- </c>, <c>---</c>, <c>9--17</c>).</summary>
internal sealed class TexDash : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2007", RuleFamily.Text, FindingSeverity.Hidden,
        "A dash is written as in TeX",
        "'{0}' is a dash of TeX; write '{1}'",
        "Style, not damage: two hyphens are an en dash in TeX, three an em dash.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("--", StringComparison.Ordinal); i >= 0;)
        {
            int end = i;
            while (text.At(end) == '-')
                end++;
            bool range = Letters.IsDigit(text.At(i - 1)) && Letters.IsDigit(text.At(end));
            bool spaced = i > 0 && end < s.Length && s[i - 1] == ' ' && s[end] == ' ';
            if (end - i == 3)
                hits.Add(new TextHit(i, end, "—"));
            else if (end - i == 2 && (range || spaced))
                hits.Add(spaced ? new TextHit(i - 1, end + 1, " – ") : new TextHit(i, end, "–"));
            i = s.IndexOf("--", end, StringComparison.Ordinal);
        }
    }
}
