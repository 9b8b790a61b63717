using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2002: a TeX command of font or colour that lost its backslash (<c>textbf{...}</c>, <c>softred{...}</c>).</summary>
internal sealed class LostFormatting : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2002", RuleFamily.Text, FindingSeverity.Warning,
        "A TeX font command reads as a word",
        "'{0}' is what is left of a TeX font command; write '{1}'",
        "Pages drop backslashes, so \\textbf{x} becomes textbf{x}.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("{");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('{'); i >= 0; i = s.IndexOf('{', i + 1))
        {
            int start = WordRuns.Start(s, i);
            string command = s.Substring(start, i - start);
            // The braces of an address have a rule of their own (PAPER3001).
            if (start == i || text.At(start - 1) == '\\' || text.At(i + 1) == EntryText.Mask)
                continue;
            int open = i;
            int close = Braces.Close(s, i);
            if (command is "textcolor" or "color" && close > 0 && text.At(close + 1) == '{')
            {
                open = close + 1;
                close = Braces.Close(s, open);
            }
            else if (!TexNames.IsFont(command) && !TexNames.IsColor(command))
            {
                continue;
            }
            hits.Add(close < 0
                ? new TextHit(start, open + 1, "")
                : new TextHit(start, open + 1, text.Raw.Substring(open + 1, close - open - 1)) { FixEndsAfter = close - open });
        }
    }
}
