using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3004: an address glued to the word before it (<c>fieldhttps://...</c>).</summary>
internal sealed class UrlGlued() : LinkDefectRule(new GluedAddress())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3004", RuleFamily.Links, FindingSeverity.Warning,
        "An address is glued to the word before it",
        "'{0}' is glued to the word before it; put a space between",
        "A footnote that held the address is gone.");

    public override RuleInfo Descriptor => s_descriptor;
}
