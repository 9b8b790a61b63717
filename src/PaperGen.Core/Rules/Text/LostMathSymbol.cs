using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2001: a TeX symbol that lost its backslash and reads as a word ("73times", "sim 70", "rightarrow").</summary>
internal sealed class LostMathSymbol : TextRule
{
    private static readonly (string Name, string Symbol)[] s_relations = [("leq", "≤"), ("geq", "≥"), ("neq", "≠"), ("approx", "≈")];

    private static readonly RuleInfo s_descriptor = new("PAPER2001", RuleFamily.Text, FindingSeverity.Warning,
        "A TeX symbol reads as a word",
        "'{0}' is a TeX symbol that lost its backslash; write '{1}'",
        "Pages drop the dollar signs and backslashes of formulas, so $73\\times$ becomes 73times.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        if (text.Characters.Overlaps(CharacterSet.Digits))
        {
            FindTimes(text, found);
            FindSim(text, found);
            FindRelations(text, found);
        }
        FindArrows(text, found);
        FindDegrees(text, found);
        HitMerger.KeepLongest(found, hits);
    }

    private static void FindTimes(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("times", StringComparison.Ordinal); i >= 0; i = s.IndexOf("times", i + 5, StringComparison.Ordinal))
        {
            int end = i + 5;
            if (NumberBefore(s, i) is var number and >= 0 && !Letters.IsLetter(text.At(end)))
            {
                int start = SimBefore(s, number);
                hits.Add(new TextHit(start, end, (start < number ? "~" : "") + s.Substring(number, i - number) + "×"));
            }
            if (Letters.IsDigit(text.At(end)) && DigitsBefore(s, i) is var digits and >= 0)
            {
                hits.Add(new TextHit(digits, end, s.Substring(digits, i - digits) + "×"));
            }
            if (Letters.IsDigit(text.At(end)) && !Letters.IsLetter(text.At(i - 1)) && !Letters.IsDigit(text.At(i - 1)))
            {
                int digitsEnd = end;
                while (Letters.IsDigit(text.At(digitsEnd)))
                    digitsEnd++;
                hits.Add(new TextHit(i, digitsEnd, "×" + s.Substring(end, digitsEnd - end)));
            }
        }
    }

    /// <summary>The start of <c>\d+(\.\d+)?[KMB%]?</c> that ends at a position and has no letter before it, or -1.</summary>
    private static int NumberBefore(string s, int end)
    {
        int i = end;
        if (i > 0 && s[i - 1] is 'K' or 'M' or 'B' or '%')
            i--;
        int digits = i;
        while (i > 0 && Letters.IsDigit(s[i - 1]))
            i--;
        if (i == digits)
            return -1;
        if (i > 1 && s[i - 1] == '.' && Letters.IsDigit(s[i - 2]))
        {
            int whole = i - 1;
            while (whole > 0 && Letters.IsDigit(s[whole - 1]))
                whole--;
            if (AfterLetter(s, whole, i - 1) is var start and >= 0)
                return start;
        }
        return AfterLetter(s, i, digits);
    }

    /// <summary>A number does not begin directly behind a letter: in "H100times" it is the 00 that lost its sign. -1 if nothing is left.</summary>
    private static int AfterLetter(string s, int start, int end)
    {
        if (start == 0 || !Letters.IsLetter(s[start - 1]) || SimBefore(s, start) < start)
            return start;
        return start + 1 < end ? start + 1 : -1;
    }

    /// <summary>The start of a "sim" directly before a number, else the number's own start.</summary>
    private static int SimBefore(string s, int number)
    {
        int i = number > 0 && s[number - 1] == ' ' ? number - 1 : number;
        return s.StartsWith(i - 3, "sim") && (i == 3 || !Letters.IsLetter(s[i - 4])) ? i - 3 : number;
    }

    /// <summary>The start of <c>\d[\d.,]*</c> that ends at a position, or -1.</summary>
    private static int DigitsBefore(string s, int end)
    {
        int start = -1;
        for (int i = end - 1; i >= 0 && (Letters.IsDigit(s[i]) || s[i] is '.' or ','); i--)
        {
            if (Letters.IsDigit(s[i]))
                start = i;
        }
        return start;
    }

    private static void FindSim(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("sim", StringComparison.Ordinal); i >= 0; i = s.IndexOf("sim", i + 3, StringComparison.Ordinal))
        {
            if (Letters.IsLetter(text.At(i - 1)) || text.At(i - 1) == '"')
                continue;
            int digit = text.At(i + 3) == ' ' ? i + 4 : i + 3;
            // "sim2real" is a word of robotics.
            if (!Letters.IsDigit(text.At(digit)) || (Letters.IsLower(text.At(digit + 1)) && !s.StartsWith(digit + 1, "times")))
                continue;
            hits.Add(new TextHit(i, digit + 1, "~" + s[digit]));
        }
    }

    private static void FindRelations(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        foreach ((string name, string symbol) in s_relations)
        {
            for (int i = s.IndexOf(name, StringComparison.Ordinal); i >= 0; i = s.IndexOf(name, i + name.Length, StringComparison.Ordinal))
            {
                int end = i + name.Length;
                if (Letters.IsDigit(text.At(end)))
                    hits.Add(new TextHit(i, end, symbol));
                else if (text.At(end) == ' ' && Letters.IsDigit(text.At(end + 1)) && name != "approx")
                    hits.Add(new TextHit(i, end + 1, symbol + " "));
            }
        }
    }

    private static void FindArrows(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("arrow", StringComparison.Ordinal); i >= 0; i = s.IndexOf("arrow", i + 5, StringComparison.Ordinal))
        {
            int end = i + 5;
            (int start, string symbol) = s.StartsWith(i - 9, "leftright") ? (i - 9, "↔")
                : s.StartsWith(i - 5, "right") ? (i - 5, "→")
                : s.StartsWith(i - 4, "left") ? (i - 4, "←")
                : (-1, "");
            if (start >= 0 && !Letters.IsWord(text.At(start - 1)) && !Letters.IsWord(text.At(end)))
                hits.Add(new TextHit(start, end, symbol));
            (start, symbol) = s.StartsWith(i - 2, "up") ? (i - 2, "↑") : s.StartsWith(i - 4, "down") ? (i - 4, "↓") : (-1, "");
            if (Letters.IsDigit(text.At(start - 1)) || text.At(start - 1) == '%')
                hits.Add(new TextHit(start, end, symbol));
        }
    }

    private static void FindDegrees(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('^'); i >= 0; i = s.IndexOf('^', i + 1))
        {
            int name = text.At(i + 1) == '{' ? i + 2 : i + 1;
            if (s.StartsWith(name, "circ") && !Letters.IsWord(text.At(name + 4)))
                hits.Add(new TextHit(i, name + 4, "°") { FixEndsAfter = name == i + 2 && text.At(name + 4) == '}' ? 1 : 0 });
        }
    }
}
