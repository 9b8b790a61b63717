using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text.Symbols;

/// <summary><c>\times</c> and <c>\sim</c> without their backslashes: "73times", "64times64", "Ntimes", "sim 70".</summary>
internal static class LostTimes
{
    private const string Times = "times";
    private const int MaxFactor = 24;

    public static void Find(EntryText text, List<TextHit> hits)
    {
        FindTimes(text, hits);
        if (text.Characters.Overlaps(CharacterSet.Digits))
            FindSim(text, hits);
    }

    private static void FindTimes(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(Times, StringComparison.Ordinal); i >= 0; i = s.IndexOf(Times, i + Times.Length, StringComparison.Ordinal))
        {
            int end = i + Times.Length;
            char after = text.At(end);
            if (text.At(i - 1) == '{' && after == '}')
                hits.Add(new TextHit(i - 1, end + 1, "×"));
            if (NumberBefore(s, i) is var number and >= 0 && (!Letters.IsLetter(after) || Letters.IsUpper(after)))
            {
                int start = SimBefore(s, number);
                hits.Add(new TextHit(start, end, (start < number ? "~" : "") + s.Substring(number, i - number) + "×"));
            }
            if (Letters.IsDigit(after) && DigitsBefore(s, i) is var digits and >= 0)
                hits.Add(new TextHit(digits, end, s.Substring(digits, i - digits) + "×"));
            if (Letters.IsDigit(after) && !Letters.IsLetter(text.At(i - 1)) && !Letters.IsDigit(text.At(i - 1)))
            {
                int digitsEnd = end;
                while (Letters.IsDigit(text.At(digitsEnd)))
                    digitsEnd++;
                hits.Add(new TextHit(i, digitsEnd, "×" + s.Substring(end, digitsEnd - end)));
            }
            if (FactorBefore(text, i, after) is var factor and >= 0)
                hits.Add(new TextHit(factor, end, s.Substring(factor, i - factor) + "×"));
            if (text.At(i - 1) == ' ' && after == ' ' && IsFactorEnd(text, i - 2) && IsFactorStart(text, end + 1))
                hits.Add(new TextHit(i, end, "×"));
        }
    }

    /// <summary>
    /// The start of letters that are a factor: "Ntimes", "200mtimes130m", "LLMtimesMapReduce"; -1 where it is a word like "sometimes".
    /// </summary>
    private static int FactorBefore(EntryText text, int end, char after)
    {
        int start = end;
        while (end - start <= MaxFactor && Letters.IsLetter(text.At(start - 1)))
            start--;
        int length = end - start;
        if (length > MaxFactor)
            return -1;
        bool behindDigit = Letters.IsDigit(text.At(start - 1));
        if (length == 1 && !Letters.IsWord(text.At(start - 1)) && !Letters.IsLower(after))
            return start;
        if (length is 1 or 2 && behindDigit && Letters.IsDigit(after))
            return start;
        bool isAcronym = length > 1 && Letters.IsUpper(after);
        for (int i = start; i < end && isAcronym; i++)
            isAcronym = Letters.IsUpper(text.At(i));
        return isAcronym ? start : -1;
    }

    /// <summary>Whether a number or the name of a dimension ends at a position: "64 times 64", "N times M".</summary>
    private static bool IsFactorEnd(EntryText text, int last) =>
        Letters.IsDigit(text.At(last)) || (IsDimension(text.At(last)) && text.At(last - 1) is ' ' or '(' or '{');

    private static bool IsFactorStart(EntryText text, int first) =>
        Letters.IsDigit(text.At(first)) || (IsDimension(text.At(first)) && !Letters.IsWord(text.At(first + 1)));

    // "A" and "a" are articles, "I" is a person.
    private static bool IsDimension(char c) => Letters.IsLetter(c) && c is not ('A' or 'a' or 'I');

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

    /// <summary>
    /// A number does not begin directly behind a letter: in "H100times" it is the 00 that lost its sign. -1 if nothing is left.
    /// </summary>
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
            bool braced = text.At(i - 1) == '{' && text.At(i + 3) == '}';
            int digit = text.At(i + 3) is ' ' or '!' || braced ? i + 4 : i + 3;
            // "sim2real" is a word of robotics.
            if (!Letters.IsDigit(text.At(digit)) || (Letters.IsLower(text.At(digit + 1)) && !s.StartsWith(digit + 1, Times)))
                continue;
            int end = WordRuns.NumberEnd(s, digit);
            hits.Add(new TextHit(braced ? i - 1 : i, end, "~" + s.Substring(digit, end - digit)));
        }
    }
}
