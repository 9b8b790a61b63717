using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2017: a control character that turns the direction of text.</summary>
internal sealed class BidiControl : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2017", RuleFamily.Text, FindingSeverity.Warning,
        "A control character turns the direction of text",
        "The character {0} turns the direction of the text around it; delete it",
        "It would reach generated source and tool tips (Trojan Source, CVE-2021-42574). Inside right-to-left text it is left alone, "
            + "except for overrides.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.BeyondAscii;

    private const int Near = 40;

    public override string Quote(string found) => CodePoint.Name(found);

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        int lastRightToLeft = -1 - Near;
        for (int i = 0; i < s.Length; i++)
        {
            char c = s[i];
            if (c < '\u0590')
                continue;
            if (IsRightToLeft(c))
                lastRightToLeft = i;
            bool overrides = c is '\u202D' or '\u202E';
            bool control = overrides
                || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');
            if (control && (overrides || (i - lastRightToLeft > Near && !RightToLeftFollows(s, i))))
                hits.Add(new TextHit(i, i + 1, ""));
        }
    }

    private static bool RightToLeftFollows(string s, int start)
    {
        for (int i = start + 1; i < s.Length && i <= start + Near; i++)
        {
            if (IsRightToLeft(s[i]))
                return true;
        }
        return false;
    }

    private static bool IsRightToLeft(char c) =>
        c != '\u061C' && c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
