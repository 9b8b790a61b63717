using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2030: a comma or a period written twice ("i.e.,,").</summary>
internal sealed class RepeatedMark : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2030", RuleFamily.Text, FindingSeverity.Info,
        "A punctuation mark is repeated",
        "'{0}' is repeated; write '{1}'",
        "Two commas, or two periods at the end of a sentence; three are an ellipsis.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        Find(text, ",,", hits);
        Find(text, "..", hits);
        hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    private static void Find(EntryText text, string twice, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(twice, StringComparison.Ordinal); i >= 0;)
        {
            int end = i + 2;
            while (text.At(end) == twice[0])
                end++;
            if (end - i == 2 && text.At(end) == ' ' && (Letters.IsWord(text.At(i - 1)) || text.At(i - 1) is ')' or '"' or '.' or '%'))
                hits.Add(new TextHit(i, end, twice.Substring(1)));
            i = s.IndexOf(twice, end, StringComparison.Ordinal);
        }
    }
}
