using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Rules.Text.Symbols;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2001: a TeX symbol that lost its backslash and reads as a word ("73times", "sim 70", "rightarrow").</summary>
internal sealed class LostMathSymbol : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2001", RuleFamily.Text, FindingSeverity.Warning,
        "A TeX symbol reads as a word",
        "'{0}' is a TeX symbol that lost its backslash; write '{1}'",
        "Pages drop the dollar signs and backslashes of formulas, so $73\\times$ becomes 73times.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        LostTimes.Find(text, found);
        LostRelation.Find(text, found);
        LostArrow.Find(text, found);
        FindDegrees(text, found);
        HitMerger.KeepLongest(found, hits);
    }

    private static void FindDegrees(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        foreach (int i in WordRuns.Find(s, "circ"))
        {
            if (Letters.IsDigit(text.At(i - 1)))
                hits.Add(new TextHit(i, i + 4, "°"));
        }
        for (int i = s.IndexOf('^'); i >= 0; i = s.IndexOf('^', i + 1))
        {
            int name = text.At(i + 1) == '{' ? i + 2 : i + 1;
            if (s.StartsWith(name, "circ") && !Letters.IsWord(text.At(name + 4)))
                hits.Add(new TextHit(i, name + 4, "°") { FixEndsAfter = name == i + 2 && text.At(name + 4) == '}' ? 1 : 0 });
            else if (text.At(name) == 'o' && Letters.IsDigit(text.At(i - 1)) && !Letters.IsWord(text.At(name + 1)))
                hits.Add(new TextHit(i, name + 1, "°") { FixEndsAfter = name == i + 2 && text.At(name + 1) == '}' ? 1 : 0 });
        }
    }
}
