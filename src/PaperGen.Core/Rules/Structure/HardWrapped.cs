using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1009: a title or an abstract over several lines.</summary>
internal sealed class HardWrapped : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER1009", RuleFamily.Structure, FindingSeverity.Hidden,
        "A text is broken over several lines",
        "The text goes on in the next line; one line reads the same{0}",
        "It is read as one line, so this is style.");

    public override RuleInfo Descriptor => s_descriptor;

    public override TextFix Repair(string digest, TextFinding finding) => new("Join the lines", _ => LineEdits.Join(digest, finding.Whole));

    public override void Find(EntryText text, List<TextHit> hits)
    {
        if (text.FirstLineBreak is var space and >= 0)
            hits.Add(new TextHit(space, space + 1));
    }
}
