using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2037: a space in a number, at the comma of its thousands ("40, 000").</summary>
internal sealed class SpaceInNumber : TextRule
{
    private const int GroupLength = 3;

    private static readonly RuleInfo s_descriptor = new("PAPER2037", RuleFamily.Text, FindingSeverity.Info,
        "A space is in a number",
        "'{0}' is a number with a space in it; write '{1}'",
        "Three zeros after a comma are thousands. \"10, 100 and 200\" are three numbers.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("0");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(','); i >= 0; i = s.IndexOf(',', i + 1))
        {
            int start = text.At(i - 1) == ' ' ? i - 1 : i;
            int last = start;
            while (last > 0 && Letters.IsDigit(s[last - 1]))
                last--;
            int end = i;
            bool hasSpace = start < i;
            while (GroupEnd(text, end) is var group and > 0)
            {
                hasSpace |= s[end + 1] == ' ';
                end = group;
            }
            if (end == i)
                continue;
            if (hasSpace && start - last is >= 1 and <= GroupLength && !Letters.IsWord(text.At(last - 1))
                && text.At(last - 1) is not ('.' or ','))
                hits.Add(new TextHit(last, end, s.Substring(last, end - last).Replace(" ", "")));
            // No part of a number that is refused is one.
            i = end - 1;
        }
    }

    /// <summary>Where the thousands that a comma begins end, or 0.</summary>
    private static int GroupEnd(EntryText text, int comma)
    {
        if (text.At(comma) != ',')
            return 0;
        int start = text.At(comma + 1) == ' ' ? comma + 2 : comma + 1;
        for (int i = 0; i < GroupLength; i++)
        {
            if (text.At(start + i) != '0')
                return 0;
        }
        return Letters.IsWord(text.At(start + GroupLength)) ? 0 : start + GroupLength;
    }
}
