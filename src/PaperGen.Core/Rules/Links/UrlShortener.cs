using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3010: an address behind a shortener.</summary>
internal sealed class UrlShortener : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER3010", RuleFamily.Links, FindingSeverity.Info,
        "An address is hidden by a shortener",
        "'{0}' hides where it leads, and stops working with its shortener; write the address it leads to",
        "A service that shortens addresses may end, or point elsewhere tomorrow.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (AddressText url in AddressText.In(text))
        {
            if (HostNames.IsShortener(url.Host))
                hits.Add(new TextHit(url.Start, url.End));
        }
    }
}
