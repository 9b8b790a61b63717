using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3001: what TeX's <c>\href{u}{t}</c> leaves behind an address (<c>https://a/b{https://a/b}</c>).</summary>
internal sealed class UrlBraceResidue : DigestRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Descriptors.Create("PAPER3001", RuleFamily.Links, DiagnosticSeverity.Warning,
        "Braces stick to an address",
        "'{0}' has the braces of a TeX link behind it; write '{1}'",
        "Pages turn \\href{u}{t} into u{t}, and the link leads nowhere.");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        foreach (TextSpan url in text.Urls)
        {
            int open = s.IndexOf('{', url.Start, url.Length);
            int address = s.IndexOf("://", url.Start, url.Length, StringComparison.Ordinal) + 3;
            if (open <= address || s.IndexOfAny(['}', '<', '>', '"'], address, open - address) >= 0)
                continue;
            int close = Braces.FirstClose(s, open);
            if (close >= 0)
                hits.Add(new RuleHit(url.Start, close + 1, s.Substring(url.Start, open - url.Start)));
        }
    }
}
