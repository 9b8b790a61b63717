using PaperGen.Text;

namespace PaperGen.Prose;

/// <summary>Masks what no rule about words may look into: addresses and mathematics.</summary>
internal static class TextMask
{
    public static string Apply(string text, IReadOnlyList<TextSpan> urls)
    {
        List<TextSpan> math = Math(text);
        if (urls.Count == 0 && math.Count == 0)
            return text;
        char[] masked = text.ToCharArray();
        foreach (TextSpan span in urls)
            Fill(masked, span);
        foreach (TextSpan span in math)
            Fill(masked, span);
        return new string(masked);
    }

    /// <summary>
    /// The <c>$...$</c> and <c>\(...\)</c> of a text. "$25 ... $15" is money: a formula has a sign of TeX in it, or is one letter.
    /// </summary>
    public static List<TextSpan> Math(string text)
    {
        var found = new List<TextSpan>();
        for (int i = text.IndexOf('$'); i >= 0;)
        {
            int end = text.IndexOf('$', i + 1);
            if (end < 0)
                break;
            if (!IsFormula(text, i + 1, end) || (i > 0 && text[i - 1] == '\\'))
            {
                i = end;
                continue;
            }
            found.Add(TextSpan.FromBounds(i, end + 1));
            i = text.IndexOf('$', end + 1);
        }
        int close = 0;
        for (int i = text.IndexOf("\\(", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\\(", close, StringComparison.Ordinal))
        {
            close = text.IndexOf("\\)", i + 2, StringComparison.Ordinal);
            if (close < 0)
                break;
            close += 2;
            found.Add(TextSpan.FromBounds(i, close));
        }
        return found;
    }

    private static bool IsFormula(string text, int start, int end)
    {
        if ((end - start == 1 && IsLetter(text[start])) || IsNumber(text, start, end))
            return true;
        if (text.IndexOfAny(['\\', '^', '_', '{'], start, end - start) < 0)
            return false;
        if (!IsDigit(text[start]) && text[start] != ' ')
            return true;
        // "$25 to 30\% of $40" has words in it, "$2\times$" has none.
        for (int i = start; i + 2 < end; i++)
        {
            if (text[i] == ' ' && IsLetter(text[i + 1]) && IsLetter(text[i + 2]))
                return false;
        }
        return true;
    }

    /// <summary>"$0.19$" is no sum of money.</summary>
    private static bool IsNumber(string text, int start, int end)
    {
        int i = start < end && text[start] is '-' or '+' ? start + 1 : start;
        if (i >= end || !IsDigit(text[i]))
            return false;
        while (i < end && (IsDigit(text[i]) || text[i] is '.' or ','))
            i++;
        return i == end;
    }

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    private static void Fill(char[] text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
            text[i] = EntryText.Mask;
    }
}
