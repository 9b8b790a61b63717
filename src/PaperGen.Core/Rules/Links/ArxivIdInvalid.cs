using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3012: an arXiv identifier that cannot be one (<c>arXiv:2413.00001</c>).</summary>
internal sealed class ArxivIdInvalid : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER3012", RuleFamily.Links, FindingSeverity.Info,
        "Invalid arXiv identifier",
        "'{0}' is not an arXiv identifier; write it as 2405.06067 or hep-th/9901001",
        "Year, month and number: four digits of number up to 1412, five from 1501. Nothing repairs it for you, as any guess is another "
            + "paper.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of(":/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (ArxivMention mention in ArxivMention.In(text.Raw))
        {
            if (!mention.IsValid(text.Raw))
                hits.Add(new TextHit(mention.Start, mention.End));
        }
    }
}
