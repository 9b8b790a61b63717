namespace PaperGen.Text;

/// <summary>The stretches of a text that begin like a web address and end at white space.</summary>
internal static class UrlRuns
{
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (int i = text.IndexOf("://", StringComparison.Ordinal); i >= 0; i = text.IndexOf("://", i, StringComparison.Ordinal))
        {
            int start = SchemeStart(text, i);
            if (start < 0)
            {
                i += 3;
                continue;
            }
            int end = text.IndexOf(' ', i);
            if (end < 0)
                end = text.Length;
            found.Add(TextSpan.FromBounds(start, end));
            i = end;
        }
        return found;
    }

    /// <summary>Where the <c>http</c> or <c>https</c> before a colon begins, or -1.</summary>
    public static int SchemeStart(string text, int colon) => EndsWith(text, colon, "https") ? colon - 5
        : EndsWith(text, colon, "http") ? colon - 4 : -1;

    /// <summary>Whether <c>http://</c> or <c>https://</c> is at a position.</summary>
    public static bool IsScheme(string text, int position) =>
        text.IndexOf("://", position, Math.Min(8, text.Length - position), StringComparison.Ordinal) is var colon and >= 0
        && SchemeStart(text, colon) == position;

    private static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
