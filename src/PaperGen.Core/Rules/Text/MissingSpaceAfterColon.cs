using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2013: an enumeration or a sentence glued to its colon ("heads:(1)").</summary>
internal sealed class MissingSpaceAfterColon : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2013", RuleFamily.Text, FindingSeverity.Info,
        "A space is missing after a colon",
        "A space is missing in '{0}'; write '{1}'",
        "Only before (1) or (i): elsewhere a colon and a bracket are mathematics.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of(":");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(":(", StringComparison.Ordinal); i >= 0; i = s.IndexOf(":(", i + 2, StringComparison.Ordinal))
        {
            int end = i + 2;
            if (Letters.IsDigit(text.At(end)))
            {
                end++;
            }
            else
            {
                while (text.At(end) == 'i')
                    end++;
            }
            if (end > i + 2 && text.At(end) == ')' && Letters.IsLower(text.At(i - 1)))
                hits.Add(new TextHit(i, i + 2, ": ("));
        }
        if (text.Part == EntryPart.Abstract)
            FindBeforeWords(text, hits);
        hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>"aspects:First": a word of small letters before the colon, a capital and a space after it. Titles have PAPER1027.</summary>
    private static void FindBeforeWords(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(':'); i >= 0; i = s.IndexOf(':', i + 1))
        {
            int end = WordRuns.LowerEnd(s, i + 2);
            int start = WordRuns.LowerStart(s, i);
            if (i - start > 3 && !Letters.IsWord(text.At(start - 1)) && Letters.IsUpper(text.At(i + 1)) && end - i > 3
                && text.At(end) is ' ' or ',')
                hits.Add(new TextHit(i, i + 2, ": " + s.Substring(i + 1, 1)));
        }
    }
}
