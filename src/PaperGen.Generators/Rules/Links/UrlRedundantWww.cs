using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3008: a <c>www.</c> that the host does not use.</summary>
internal sealed class UrlRedundantWww : DigestRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Descriptors.Create("PAPER3008", RuleFamily.Links, DiagnosticSeverity.Info,
        "An address has a www. too many",
        "'{0}' has a www. that the host only redirects; write '{1}'",
        "Only where it is known: GitHub, GitLab, Hugging Face, arXiv.");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (UrlText url in UrlText.In(text))
        {
            if (HostNames.IsRedundantWww(url.Host) && !url.HasPort)
                hits.Add(new RuleHit(url.Start, url.End, url.Text.Remove(url.HostStart - url.Start, 4)));
        }
    }
}
