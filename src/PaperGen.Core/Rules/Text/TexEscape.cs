using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2005: a character escaped for TeX (<c>5\%</c>).</summary>
internal sealed class TexEscape : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2005", RuleFamily.Text, FindingSeverity.Info,
        "A character is escaped for TeX",
        "'{0}' is escaped for TeX; write '{1}'",
        "Outside TeX the backslash is only in the way.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('\\'); i >= 0 && i + 1 < s.Length; i = s.IndexOf('\\', i + 1))
        {
            if (s[i + 1] is '%' or '&' or '#' or '_' or '$' or '{' or '}')
                hits.Add(new TextHit(i, i + 2, s.Substring(i + 1, 1)));
        }
    }
}
