using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3013: a DOI in another form than its link (<c>doi:10.1000/x</c>, <c>http://dx.doi.org/10.1000/x</c>).</summary>
internal sealed class DoiNotCanonical() : LinkDefectRule(new UnlinkedDoi())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3013", RuleFamily.Links, FindingSeverity.Info,
        "A DOI is not written as its link",
        "'{0}' is a DOI; write '{1}'",
        "Only https://doi.org/... is a link that stays. A DOI without a prefix is left alone.");

    public override RuleInfo Descriptor => s_descriptor;
}
