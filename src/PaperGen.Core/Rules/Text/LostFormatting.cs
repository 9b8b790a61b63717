using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2002: a TeX font command that lost its backslash (<c>textbf{...}</c>).</summary>
internal sealed class LostFormatting : TextRule
{
    private static readonly string[] s_commands = ["textbf", "textit", "texttt", "textsc", "emph", "mathbf", "mathcal", "mathrm"];

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
            string? command = Array.Find(s_commands, command => s.StartsWith(i - command.Length, command));
            if (command is null)
                continue;
            int start = i - command.Length;
            if (text.At(start - 1) == '\\' || Letters.IsLetter(text.At(start - 1)))
                continue;
            int close = Braces.Close(s, i);
            hits.Add(close < 0
                ? new TextHit(start, i + 1, "")
                : new TextHit(start, i + 1, text.Raw.Substring(i + 1, close - i - 1)) { FixEndsAfter = close - i });
        }
    }
}
