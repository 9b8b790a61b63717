using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3002: a scheme in pieces (<c>https: //x</c>, <c>https:/x</c>).</summary>
internal sealed class UrlBrokenScheme() : LinkDefectRule(new BrokenScheme())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3002", RuleFamily.Links, FindingSeverity.Warning,
        "The scheme of an address is broken",
        "'{0}' is a broken scheme; write '{1}'",
        "Nothing recognises the address as one.");

    public override RuleInfo Descriptor => s_descriptor;
}
