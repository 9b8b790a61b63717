using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3003: a space inside an address (<c>https://github. com/x</c>, <c>https://github.com/ x/y</c>).</summary>
internal sealed class UrlSplit() : LinkDefectRule(new SplitAddress())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3003", RuleFamily.Links, FindingSeverity.Warning,
        "An address is split by a space",
        "'{0}' is split by a space; write '{1}'",
        "Hosts of code only: after another host's slash the sentence may simply go on.");

    public override RuleInfo Descriptor => s_descriptor;
}
