using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3008: a <c>www.</c> that the host does not use.</summary>
internal sealed class UrlRedundantWww : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3008", RuleFamily.Links, DiagnosticSeverity.Info,
        "An address has a superfluous www prefix",
        "'{0}' has a www. that the host only redirects; write '{1}'",
        "Only where it is known: GitHub, GitLab, Hugging Face, arXiv.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (UrlText url in UrlText.In(text))
        {
            // An address with a user name or a port is none of a reader's.
            if (HostNames.IsRedundantWww(url.Host) && !url.HasPort && !url.HasUser)
                hits.Add(new RuleHit(url.Start, url.End, url.Text.Remove(url.HostStart - url.Start, 4)));
        }
    }
}
