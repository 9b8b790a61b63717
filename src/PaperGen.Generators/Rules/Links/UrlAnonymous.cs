using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3011: a link made for anonymous review.</summary>
internal sealed class UrlAnonymous : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3011", RuleFamily.Links, DiagnosticSeverity.Info,
        "A link was made for anonymous review",
        "'{0}' was made for anonymous review and expires; write the public address if there is one",
        "Such links end with the review.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (UrlText url in UrlText.In(text))
        {
            if (url.Host == "anonymous.4open.science")
                hits.Add(new RuleHit(url.Start, url.End));
        }
    }
}
