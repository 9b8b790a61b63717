using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2034: the number of a reference or a footnote whose list is elsewhere ("as in [17]", "available.5 Lamps").</summary>
internal sealed class CitationMark : TextRule
{
    private const int MaxDigits = 3;

    private static readonly RuleInfo s_descriptor = new("PAPER2034", RuleFamily.Text, FindingSeverity.Info,
        "A reference has no list",
        "'{0}' has the number of a reference or a footnote, and the list that it belongs to is not here",
        "In an abstract nobody can look it up.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Digits;

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
        int count = hits.Count;
        FindFootnotes(text, hits);
        if (hits.Count > count)
            hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>What may have a number after its period: "Table.1 Shows".</summary>
    private static readonly HashSet<string> s_numbered = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "section", "figure", "chapter", "version", "appendix", "volume", "sect", "chap", "release", "python",
    };

    /// <summary>A small number between the period of a sentence and the next one: it was above the line.</summary>
    private static void FindFootnotes(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int dot = s.IndexOf('.'); dot >= 0; dot = s.IndexOf('.', dot + 1))
        {
            int end = dot + 1;
            while (Letters.IsDigit(text.At(end)) && end - dot <= MaxDigits)
                end++;
            if (end - dot - 1 is not (1 or 2) || text.At(dot + 1) == '0' || text.At(end) != ' ' || !Letters.IsUpper(text.At(end + 1)))
                continue;
            int start = WordRuns.LowerStart(s, dot);
            if (dot - start < MinWord)
                continue;
            if (Letters.IsUpper(text.At(start - 1)))
                start--;
            if (!s_numbered.Contains(s.Substring(start, dot - start)))
                hits.Add(new TextHit(start, end));
        }
    }

    private const int MinWord = 4;
}
