using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2034: the number of a reference whose list is elsewhere ("as in [17]").</summary>
internal sealed class CitationMark : TextRule
{
    private const int MaxDigits = 3;

    private static readonly RuleInfo s_descriptor = new("PAPER2034", RuleFamily.Text, FindingSeverity.Info,
        "A reference has no list",
        "'{0}' is the number of a reference, and the list that it belongs to is not here",
        "In an abstract nobody can look it up.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("[");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('['); i >= 0; i = s.IndexOf('[', i + 1))
        {
            int digits = text.At(i + 1) == ' ' ? i + 2 : i + 1;
            int end = digits;
            while (Letters.IsDigit(text.At(end)))
                end++;
            int close = text.At(end) == ' ' ? end + 1 : end;
            // "[0]" is an index, and "a[1]" one, too; at the start of a text "[1]" numbers it.
            bool isNumber = end - digits is > 0 and <= MaxDigits && text.At(digits) != '0' && text.At(close) == ']';
            if (isNumber && i > 1 && text.At(i - 1) == ' ' && (Letters.IsWord(text.At(i - 2)) || text.At(i - 2) is '.' or ')')
                && text.At(close + 1) != '(')
                hits.Add(new TextHit(i, close + 1));
        }
    }
}
