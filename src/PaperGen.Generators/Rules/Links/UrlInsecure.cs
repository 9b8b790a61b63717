using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3007: <c>http://</c> on a host that has only https.</summary>
internal sealed class UrlInsecure : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3007", RuleFamily.Links, DiagnosticSeverity.Info,
        "An address asks for http on a host of https",
        "'{0}' asks for http, and the host has https only; write '{1}'",
        "The host redirects; other hosts are left alone.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (UrlText url in UrlText.In(text))
        {
            if (!url.IsHttps && HostNames.IsHttpsOnly(url.Host))
                hits.Add(new RuleHit(url.Start, url.End, "https" + url.Text.Substring(4)));
        }
    }
}
