namespace PaperGen.Text;

/// <summary>Finds the web addresses of a text in one pass and cuts off the punctuation that follows them.</summary>
internal static class LinkScanner
{
    private const string Closers = ")]}>";
    private const string Openers = "([{<";

    /// <summary>Adds the spans of the addresses between two positions.</summary>
    public static void Scan(string text, TextSpan span, List<TextSpan> found)
    {
        int i = span.Start;
        while (i < span.End && (i = text.IndexOf("://", i, span.End - i, StringComparison.Ordinal)) >= 0)
        {
            int host = i + 3;
            int start = SchemeStart(text, span.Start, i);
            if (start < 0)
            {
                i = host;
                continue;
            }
            int end = host;
            while (end < span.End && IsUrlCharacter(text[end]) && !IsNextAddress(text, end, span.End))
                end++;
            end = TrimEnd(text, host, end);
            if (end > host && char.IsLetterOrDigit(text[host]))
                found.Add(TextSpan.FromBounds(start, end));
            i = Math.Max(end, host);
        }
    }

    /// <summary>The end of an address without trailing punctuation and unbalanced closers; <c>_ * / -</c> stay.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        // Balances are counted once, on the first closer, so that a long row of them stays cheap.
        int[]? open = null;
        while (end > start)
        {
            char last = text[end - 1];
            int closer = Closers.IndexOf(last);
            if (closer >= 0)
            {
                open ??= Balances(text, start, end);
                if (open[closer] >= 0)
                    break;
                open[closer]++;
            }
            else if (last == '*' && StarsBehindCloser(text, start, end) is var closed and > 0)
            {
                // "**[text](https://a.org)**": the stars are Markdown's, as the bracket is.
                open ??= Balances(text, start, end);
                if (open[Closers.IndexOf(text[closed - 1])] >= 0)
                    break;
                end = closed;
                continue;
            }
            else if ("?!.,:;'\"~\u2026".IndexOf(last) < 0)
            {
                break;
            }
            end--;
        }
        return end;
    }

    /// <summary>Where a closing bracket ends behind which nothing but stars stands, or -1.</summary>
    private static int StarsBehindCloser(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '*')
            end--;
        return end > start && Closers.IndexOf(text[end - 1]) >= 0 ? end : -1;
    }

    /// <summary>For each kind of bracket, how many more are opened than closed. Trimming takes away closers only.</summary>
    private static int[] Balances(string text, int start, int end)
    {
        int[] open = new int[Closers.Length];
        for (int i = start; i < end; i++)
        {
            if (Openers.IndexOf(text[i]) is var opener and >= 0)
                open[opener]++;
            else if (Closers.IndexOf(text[i]) is var closer and >= 0)
                open[closer]--;
        }
        return open;
    }

    /// <summary>
    /// Whether another address begins here, behind a comma, a semicolon or a bracket: <c>https://a.org,https://b.org</c>.
    /// </summary>
    private static bool IsNextAddress(string text, int position, int end)
    {
        char c = text[position];
        return c == 'h' ? ",;)]".IndexOf(text[position - 1]) >= 0 && IsScheme(text, position, end) : c is '(' or '['
            && IsScheme(text, position + 1, end);
    }

    private static bool IsScheme(string text, int position, int end) =>
        position + 8 < end && string.CompareOrdinal(text, position, "http", 0, 4) == 0
        && string.CompareOrdinal(text, text[position + 4] == 's' ? position + 5 : position + 4, "://", 0, 3) == 0;

    private static int SchemeStart(string text, int start, int colon)
    {
        if (EndsWith(text, start, colon, "https"))
            return colon - 5;
        return EndsWith(text, start, colon, "http") ? colon - 4 : -1;
    }

    private static bool EndsWith(string text, int start, int end, string word) =>
        end - start >= word.Length
            && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Braces end an address: what is in them is the remains of TeX (PAPER3001).</summary>
    private static bool IsUrlCharacter(char c) =>
        c < 0x80 ? c > ' ' && c != 0x7F && "\"<>{}`^|\\".IndexOf(c) < 0 : char.IsLetterOrDigit(c);
}
