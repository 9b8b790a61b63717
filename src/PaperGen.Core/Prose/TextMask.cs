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

    /// <summary>The <c>$...$</c> and <c>\(...\)</c> of a text. "$25 ... $15" is money: a formula has a sign of TeX in it, or is one letter.</summary>
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
        if (end - start == 1 && (uint)((text[start] | 0x20) - 'a') <= 'z' - 'a')
            return true;
        return (uint)(text[start] - '0') > 9 && text.IndexOfAny(['\\', '^', '_', '{'], start, end - start) >= 0;
    }

    private static void Fill(char[] text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
            text[i] = EntryText.Mask;
    }
}
