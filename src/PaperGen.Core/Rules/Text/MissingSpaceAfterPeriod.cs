using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2012: two sentences without a space between them ("videos.However").</summary>
internal sealed class MissingSpaceAfterPeriod : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2012", RuleFamily.Text, FindingSeverity.Info,
        "A space is missing after a period",
        "A space is missing after the period in '{0}'; write '{1}'",
        "Lines were joined without a space.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int dot = s.IndexOf('.'); dot >= 0; dot = s.IndexOf('.', dot + 1))
        {
            if (!Letters.IsUpper(text.At(dot + 1)) || !Letters.IsLower(text.At(dot + 2)))
                continue;
            int start = dot;
            while (start > 0 && Letters.IsLower(s[start - 1]))
                start--;
            char before = text.At(start - 1);
            if (dot - start < 3 || Letters.IsWord(before) || before is '.' or '@' or '/')
                continue;
            int end = dot + 2;
            while (Letters.IsLower(text.At(end)))
                end++;
            if (end < s.Length && s[end] is ' ' or ',')
                hits.Add(new TextHit(start, end, s.Substring(start, dot + 1 - start) + " " + s.Substring(dot + 1, end - dot - 1)));
        }
    }
}
