namespace PaperGen.Text;

/// <summary>Runs of letters around a position.</summary>
internal static class WordRuns
{
    /// <summary>Where the letters that end at a position begin.</summary>
    public static int Start(string text, int end)
    {
        while (end > 0 && Letters.IsLetter(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>Where the letters that begin at a position end.</summary>
    public static int End(string text, int start)
    {
        while (start < text.Length && Letters.IsLetter(text[start]))
            start++;
        return start;
    }

    /// <summary>Where the small letters that end at a position begin.</summary>
    public static int LowerStart(string text, int end)
    {
        while (end > 0 && Letters.IsLower(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>Where the small letters that begin at a position end.</summary>
    public static int LowerEnd(string text, int start)
    {
        while (start < text.Length && Letters.IsLower(text[start]))
            start++;
        return start;
    }

    /// <summary>Where the number that begins at a position ends: digits, and between them periods and commas.</summary>
    public static int NumberEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length
            && (Letters.IsDigit(text[end])
                || (end > start && text[end] is '.' or ',' && end + 1 < text.Length && Letters.IsDigit(text[end + 1]))))
            end++;
        return end;
    }

    /// <summary>Adds where a word stands with no letter on either side.</summary>
    public static IEnumerable<int> Find(string text, string word)
    {
        for (int i = text.IndexOf(word, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(word, i + word.Length, StringComparison.Ordinal))
        {
            if (!IsLetterAt(text, i - 1) && !IsLetterAt(text, i + word.Length))
                yield return i;
        }
    }

    private static bool IsLetterAt(string text, int position) => (uint)position < (uint)text.Length && Letters.IsLetter(text[position]);
}
