using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2008: a formula between dollar signs or <c>\(</c> and <c>\)</c>.</summary>
internal sealed class RawMath : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2008", RuleFamily.Text, FindingSeverity.Info,
        "A formula stands in its TeX form",
        "'{0}' is a formula in its TeX form, which readers see as it is",
        "Nothing repairs it for you: write it in plain text if it can be.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("$\\");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (TextSpan math in TextMask.Math(text.Raw))
        {
            // Inside an address nothing is mathematics.
            if (!text.IsInUrl(math.Start))
                hits.Add(new TextHit(math.Start, math.End));
        }
    }
}
