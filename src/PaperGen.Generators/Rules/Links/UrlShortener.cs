using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3010: an address behind a shortener.</summary>
internal sealed class UrlShortener : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3010", RuleFamily.Links, DiagnosticSeverity.Info,
        "An address is hidden by a shortener",
        "'{0}' hides where it leads, and stops working with its shortener; write the address it leads to",
        "A service that shortens addresses may end, or point elsewhere tomorrow.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (UrlText url in UrlText.In(text))
        {
            if (HostNames.IsShortener(url.Host))
                hits.Add(new RuleHit(url.Start, url.End));
        }
    }
}
