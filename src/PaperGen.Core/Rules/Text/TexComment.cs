using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2027: a comment of TeX behind a sentence (<c>. % to do</c>).</summary>
internal sealed class TexComment : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2027", RuleFamily.Text, FindingSeverity.Warning,
        "A comment of TeX is left in the text",
        "'{0}' begins a comment of TeX; what follows may be a note or a dropped sentence of the authors",
        "In TeX a percent sign hides the rest of its line. Lines that were joined show it, and nothing says where it ended.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("%");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('%'); i >= 0; i = s.IndexOf('%', i + 1))
        {
            if (text.At(i - 1) == '%' || (text.At(i - 1) == '.' && Letters.IsDigit(text.At(i - 2))))
                continue;
            int before = text.At(i - 1) == ' ' ? i - 2 : i - 1;
            int after = i + 1;
            while (text.At(after) == '%')
                after++;
            if (text.At(after) == ' ')
                after++;
            bool endsSentence = text.At(before) is '.' or '!' or '?' or ':' or ';' or ','
                || (text.At(before) is ')' && Letters.IsUpper(text.At(after)));
            if (before >= 0 && endsSentence && after < s.Length
                && (Letters.IsLetter(text.At(after)) || text.At(after) is '\\' or '(' or '='))
                hits.Add(new TextHit(i, i + 1));
        }
    }
}
