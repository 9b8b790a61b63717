using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2033: an abstract that ends in the middle of a sentence, or without its period.</summary>
internal sealed class MissingPeriod : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2033", RuleFamily.Text, FindingSeverity.Hidden,
        "An abstract ends without a period",
        "The abstract ends at '{0}', without a period; see whether the rest is missing",
        "Mostly authors forgot the period; now and then the text was cut off. An abstract may end in an address.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        int end = s.Length;
        if (text.Part != EntryPart.Abstract || end == 0 || !Letters.IsWord(s[end - 1]))
            return;
        int start = WordRuns.Start(s, end);
        hits.Add(new TextHit(start < end ? start : end - 1, end));
    }
}
