using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3007: <c>http://</c> on a host that has only https.</summary>
internal sealed class UrlInsecure : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER3007", RuleFamily.Links, FindingSeverity.Info,
        "An address asks for http on a host of https",
        "'{0}' asks for http, and the host has https only; write '{1}'",
        "The host redirects; other hosts are left alone.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (AddressText url in AddressText.In(text))
        {
            if (!url.IsHttps && HostNames.IsHttpsOnly(url.Host))
                hits.Add(new TextHit(url.Start, url.End, "https" + url.Text.Substring(4)));
        }
    }
}
