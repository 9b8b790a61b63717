using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3005: a backslash inside an address (<c>jumping\_cod</c>).</summary>
internal sealed class UrlTexEscape() : LinkDefectRule(new EscapedAddress())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3005", RuleFamily.Links, FindingSeverity.Warning,
        "A character of an address is escaped for TeX",
        "'{0}' is escaped for TeX inside an address; write '{1}'",
        "The backslash becomes part of the address, which then leads nowhere.");

    public override RuleInfo Descriptor => s_descriptor;
}
