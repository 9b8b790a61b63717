using PaperGen.Findings;
using PaperGen.Links.Defects;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3006: an address whose host cannot exist, or with two schemes.</summary>
internal sealed class UrlInvalid() : LinkDefectRule(new ImpossibleHost())
{
    private static readonly RuleInfo s_descriptor = new("PAPER3006", RuleFamily.Links, FindingSeverity.Warning,
        "An address cannot lead anywhere",
        "'{0}' cannot lead anywhere{1}",
        "A host has a dot and a top-level domain, or is localhost or a number.");

    public override RuleInfo Descriptor => s_descriptor;

    public override string Advice(string? fix) => fix is null ? "" : "; write one scheme only";
}
