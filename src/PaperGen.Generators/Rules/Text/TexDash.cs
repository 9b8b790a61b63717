using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2007: dashes of TeX (<c> -- </c>, <c>---</c>, <c>9--17</c>).</summary>
internal sealed class TexDash : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2007", RuleFamily.Text, DiagnosticSeverity.Hidden,
        "A dash is written as in TeX",
        "'{0}' is a dash of TeX; write '{1}'",
        "Style, not damage: two hyphens are an en dash in TeX, three an em dash.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override void Find(RuleText text, List<RuleHit> hits)
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
                hits.Add(new RuleHit(i, end, "—"));
            else if (end - i == 2 && (range || spaced))
                hits.Add(spaced ? new RuleHit(i - 1, end + 1, " – ") : new RuleHit(i, end, "–"));
            i = s.IndexOf("--", end, StringComparison.Ordinal);
        }
    }
}
