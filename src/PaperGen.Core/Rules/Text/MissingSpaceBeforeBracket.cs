using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2024: words glued to a bracket ("Models(LLMs)", "(the law)that").</summary>
internal sealed class MissingSpaceBeforeBracket : TextRule
{
    private const int MaxAcronym = 16;
    private const int MaxPhrase = 200;

    private static readonly RuleInfo s_descriptor = new("PAPER2024", RuleFamily.Text, FindingSeverity.Info,
        "A space is missing at a bracket",
        "A space is missing in '{0}'; write '{1}'",
        "Only before a short form, or where a sentence goes on in the brackets: f(x) and print(x) are right.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("(");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('('); i >= 0; i = s.IndexOf('(', i + 1))
        {
            int word = WordRuns.Start(s, i);
            if (IsWord(text, word, i) && (IsAcronym(text, i + 1) || IsPhrase(text, i + 1) || IsExample(s, i + 1)))
                hits.Add(new TextHit(word, i + 1, s.Substring(word, i - word) + " ("));
            if (text.At(i - 1) == ' ' && CloseOfPhrase(text, i) is var close and > 0 && WordRuns.LowerEnd(s, close + 1) is var end
                && end - close > 2 && !Letters.IsWord(text.At(end)) && text.At(end) is ' ' or ',')
                hits.Add(new TextHit(close, end, ") " + s.Substring(close + 1, end - close - 1)));
        }
    }

    /// <summary>Where a bracket closes that has words in it: "(the law)that". "(re)training" has one.</summary>
    private static int CloseOfPhrase(EntryText text, int open)
    {
        bool isPhrase = false;
        for (int i = open + 1; i < text.Text.Length && i - open < MaxPhrase && text.At(i) != '('; i++)
        {
            if (text.At(i) == ')')
                return isPhrase ? i : -1;
            isPhrase |= text.At(i) == ' ';
        }
        return -1;
    }

    /// <summary>Four letters at least, all small but the first: no name of code, and no "log(N)".</summary>
    private static bool IsWord(EntryText text, int start, int end) =>
        end - start > 3 && WordRuns.LowerStart(text.Text, end) <= start + 1 && !Letters.IsWord(text.At(start - 1))
            && text.At(start - 1) is not ('.' or '\\')
        && !s_functions.Contains(text.Text.Substring(start, end - start));

    /// <summary>Functions, whose argument may be two capitals.</summary>
    private static readonly HashSet<string> s_functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "log", "exp", "max", "min", "sin", "cos", "tan", "tanh", "det", "dim", "poly", "polylog", "softmax", "argmax", "argmin",
        "sigmoid", "sqrt", "var", "cov", "print", "sign", "rank", "span", "diag", "relu",
    };

    /// <summary>Two capitals at least before the bracket closes: "(LLMs)", "(FVD 171.15".</summary>
    private static bool IsAcronym(EntryText text, int start)
    {
        int capitals = 0;
        int end = start;
        for (; end - start < MaxAcronym
            && (Letters.IsLetter(text.At(end)) || Letters.IsDigit(text.At(end)) || text.At(end) is '-' or '+'); end++)
        {
            if (Letters.IsUpper(text.At(end)))
                capitals++;
        }
        return capitals > 1 && text.At(end) is ')' or ' ' or ',' or ';';
    }

    /// <summary>"Domains(e.g., physics)".</summary>
    private static bool IsExample(string s, int start) =>
        string.CompareOrdinal(s, start, "e.g.", 0, 4) == 0 || string.CompareOrdinal(s, start, "i.e.", 0, 4) == 0;

    /// <summary>Words with a space between them: "entities(small molecules".</summary>
    private static bool IsPhrase(EntryText text, int start)
    {
        int end = WordRuns.End(text.Text, start);
        int next = WordRuns.End(text.Text, end + 1);
        return end - start > 2 && WordRuns.LowerEnd(text.Text, start + 1) == end && text.At(end) == ' ' && next - end > 2;
    }
}
