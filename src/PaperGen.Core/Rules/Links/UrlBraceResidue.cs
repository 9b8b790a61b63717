using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3001: what TeX's <c>\href{u}{t}</c> leaves behind an address (<c>https://a/b{https://a/b}</c>).</summary>
internal sealed class UrlBraceResidue() : LinkDefectRule(new BraceResidue())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3001", RuleFamily.Links, FindingSeverity.Warning,
        "Braces stick to an address",
        "'{0}' has the braces of a TeX link; write '{1}'",
        "Pages turn \\href{u}{t} into u{t}, and the link leads nowhere.");

    public override RuleInfo Descriptor => s_descriptor;
}
