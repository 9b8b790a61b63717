using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2025: two words glued at a comma or a semicolon ("paper,we").</summary>
internal sealed class MissingSpaceAfterComma : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2025", RuleFamily.Text, FindingSeverity.Info,
        "A space is missing after a comma",
        "A space is missing in '{0}'; write '{1}'",
        "Between words only: 1,000 and f(x,y) are right.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of(",;");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOfAny(s_marks); i >= 0; i = s.IndexOfAny(s_marks, i + 1))
        {
            // The semicolon of "&amp;" is PAPER2010's.
            int end = WordRuns.End(s, i + 1);
            if (end - i - 1 < 2 || Letters.IsWord(text.At(end)))
                continue;
            int start = WordRuns.Start(s, i);
            bool isAbbreviation = text.At(i - 1) == '.' && Letters.IsLower(text.At(i - 2)) && text.At(i - 3) == '.';
            bool isBracket = text.At(i - 1) == ')' && end - i > 3;
            bool isWord = i - start > 2 && !Letters.IsDigit(text.At(start - 1))
                && text.At(start - 1) is not ('&' or '_' or '\\' or '.' or '/' or '{' or '[') && WordRuns.LowerStart(s, i) <= start + 1
                && WordRuns.LowerEnd(s, i + 2) == end && IsProse(text, start, end);
            if (isAbbreviation || isBracket)
                start = i;
            if (isAbbreviation || isBracket || isWord)
                hits.Add(new TextHit(start, end, s.Substring(start, i + 1 - start) + " " + s.Substring(i + 1, end - i - 1)));
        }
    }

    private static readonly char[] s_marks = [',', ';'];

    /// <summary>Names and options in a list, such as "red,green,blue", have commas on both sides, or no space around.</summary>
    private static bool IsProse(EntryText text, int start, int end) =>
        text.At(start - 1) is not (',' or ';' or ':' or '=') && text.At(end) is not ('=' or '(' or ']' or '}')
        && !(text.At(end) is ',' or ';' && Letters.IsLetter(text.At(end + 1)));
}
