using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3009: an address without its scheme (<c>github.com/x/y</c>).</summary>
internal sealed class UrlMissingScheme() : LinkDefectRule(new MissingScheme())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3009", RuleFamily.Links, FindingSeverity.Info,
        "An address has no scheme",
        "'{0}' has no scheme, so it is a link in the catalog alone; write '{1}'",
        "Hosts of code, and where the sentence leads there; elsewhere a name with dots may be anything.");

    public override RuleInfo Descriptor => s_descriptor;
}
