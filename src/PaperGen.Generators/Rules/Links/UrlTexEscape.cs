using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3005: a backslash inside an address (<c>jumping\_cod</c>).</summary>
internal sealed class UrlTexEscape : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3005", RuleFamily.Links, DiagnosticSeverity.Warning,
        "A character of an address is escaped for TeX",
        "'{0}' is escaped for TeX inside an address; write '{1}'",
        "The backslash becomes part of the address, which then leads nowhere.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        foreach (TextSpan url in text.Urls)
        {
            for (int i = url.Start; i + 1 < url.End; i++)
            {
                if (s[i] == '\\' && s[i + 1] is '_' or '%' or '#' or '&' or '~' or '-')
                    hits.Add(new RuleHit(i, i + 2, s.Substring(i + 1, 1)));
            }
        }
    }
}
