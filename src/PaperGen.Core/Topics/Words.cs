namespace PaperGen.Topics;

/// <summary>
/// Words are runs of letters and digits; what may be between the words of a phrase is white space, one hyphen, or a slash.
/// </summary>
internal static class Words
{
    /// <summary>
    /// For each character the lower-case form of a letter or digit, 0 for anything else. A table, as every character of every digest is
    /// looked up.
    /// </summary>
    private static readonly char[] s_lowerCase = MakeLowerCase();

    /// <summary>The lower-case form of a letter or digit, 0 for anything else.</summary>
    public static char Lower(char c) => s_lowerCase[c];

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u00AD';

    /// <summary>Whether a character between two words leaves them one phrase.</summary>
    public static bool Joins(char c) => c is ' ' or '/' || IsHyphen(c) || char.IsWhiteSpace(c);

    public static int Count(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Lower(text[i]) != 0 && (i == 0 || Lower(text[i - 1]) == 0))
                count++;
        }
        return count;
    }

    private static char[] MakeLowerCase()
    {
        char[] lower = new char[char.MaxValue + 1];
        for (int c = 0; c < lower.Length; c++)
        {
            if (char.IsLetterOrDigit((char)c))
                lower[c] = char.ToLowerInvariant((char)c);
        }
        return lower;
    }
}
