using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2015: an abstract that begins with the word "Abstract" as its label.</summary>
internal sealed class AbstractLabel : TextRule
{
    private const string Label = "abstract";

    private static readonly RuleInfo s_descriptor = new("PAPER2015", RuleFamily.Text, FindingSeverity.Info,
        "An abstract begins with its label",
        "'{0}' is the label of the abstract, not part of it; delete it",
        "\"Abstract reasoning ...\" is no label: one has punctuation after it, or is in capitals.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        if (text.Part != EntryPart.Abstract || !s.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
            return;
        int end = Label.Length;
        int mark = text.At(end) == ' ' ? end + 1 : end;
        bool punctuated = text.At(mark) is ':' or '.' or '—' or '–';
        if (!punctuated && !(s.StartsWith(0, "ABSTRACT") && text.At(end) == ' ' && end < s.Length))
            return;
        int stop = mark + 1;
        hits.Add(new TextHit(0, punctuated ? stop : end, "")
        {
            FixEndsAfter = punctuated
            ? (text.At(stop) == ' ' && stop < s.Length ? 1 : 0) : 1
        });
    }
}
