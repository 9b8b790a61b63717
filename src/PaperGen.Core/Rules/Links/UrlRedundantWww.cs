using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3008: a <c>www.</c> that the host does not use.</summary>
internal sealed class UrlRedundantWww : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER3008", RuleFamily.Links, FindingSeverity.Info,
        "An address has a superfluous www prefix",
        "'{0}' has a www. that the host only redirects; write '{1}'",
        "Only where it is known: GitHub, GitLab, Hugging Face, arXiv.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (AddressText url in AddressText.In(text))
        {
            // An address with a user name or a port is none of a reader's.
            if (HostNames.IsRedundantWww(url.Host) && !url.HasPort && !url.HasUser)
                hits.Add(new TextHit(url.Start, url.End, url.Text.Remove(url.HostStart - url.Start, 4)));
        }
    }
}
