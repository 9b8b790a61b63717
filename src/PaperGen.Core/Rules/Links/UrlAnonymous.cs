using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3011: a link made for anonymous review.</summary>
internal sealed class UrlAnonymous : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER3011", RuleFamily.Links, FindingSeverity.Info,
        "A link was made for anonymous review",
        "'{0}' was made for anonymous review and expires; write the public address if there is one",
        "Such links end with the review.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (AddressText url in AddressText.In(text))
        {
            if (url.Host == "anonymous.4open.science")
                hits.Add(new TextHit(url.Start, url.End));
        }
    }
}
