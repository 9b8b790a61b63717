using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;
using PaperGen.Links;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3013: a DOI in another form than its link (<c>doi:10.1000/x</c>, <c>http://dx.doi.org/10.1000/x</c>).</summary>
internal sealed class DoiNotCanonical : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3013", RuleFamily.Links, DiagnosticSeverity.Info,
        "A DOI is not written as its link",
        "'{0}' is a DOI; write '{1}'",
        "Only https://doi.org/... is a link that stays. A DOI without a prefix is left alone.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    private const string Canonical = "https://doi.org/";

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        foreach (DoiMention doi in DoiMention.In(s))
        {
            if (!s.Substring(doi.Prefix, doi.Start - doi.Prefix).Equals(Canonical, StringComparison.OrdinalIgnoreCase))
                hits.Add(new RuleHit(doi.Prefix, doi.End, Canonical + s.Substring(doi.Start, doi.End - doi.Start)));
        }
    }
}
