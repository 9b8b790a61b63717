using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2005: a character escaped for TeX (<c>5\%</c>).</summary>
internal sealed class TexEscape : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2005", RuleFamily.Text, DiagnosticSeverity.Info,
        "A character is escaped for TeX",
        "'{0}' is escaped for TeX; write '{1}'",
        "Outside TeX the backslash is only in the way.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('\\'); i >= 0 && i + 1 < s.Length; i = s.IndexOf('\\', i + 1))
        {
            if (s[i + 1] is '%' or '&' or '#' or '_' or '$')
                hits.Add(new RuleHit(i, i + 2, s.Substring(i + 1, 1)));
        }
    }
}
