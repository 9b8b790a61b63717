using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1027: a title whose halves are glued at the colon ("HMT:Toward Longer Memory").</summary>
internal sealed class GluedTitle : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER1027", RuleFamily.Structure, FindingSeverity.Info,
        "A title is glued at its colon",
        "A space is missing after the colon of '{0}'; write '{1}'",
        "The short name before the colon is what a paper's member is called.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of(":");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        if (text.Part != EntryPart.Title)
            return;
        for (int i = s.IndexOf(':'); i >= 0; i = s.IndexOf(':', i + 1))
        {
            int start = i;
            while (start > 0 && s[start - 1] is not (' ' or ':'))
                start--;
            int end = WordRuns.End(s, i + 1);
            // "Re:Zero" goes on in one word; a title goes on in many.
            if (start == i || end - i < 3 || !Letters.IsUpper(text.At(i + 1)) || text.At(start - 1) == ':' || s.IndexOf(' ', end) < 0
                || !(Letters.IsWord(text.At(i - 1)) || text.At(i - 1) is ')' or '+' or '"'))
                continue;
            hits.Add(new TextHit(start, end, s.Substring(start, i + 1 - start) + " " + s.Substring(i + 1, end - i - 1)));
        }
    }
}
