namespace PaperGen.Topics;

/// <summary>Words are runs of letters and digits; what may stand between the words of a phrase is white space, one hyphen, or a slash.</summary>
internal static class Words
{
    /// <summary>For ASCII: the lower-case form of a letter or digit, 0 for anything else.</summary>
    private static readonly byte[] s_ascii = Ascii();

    /// <summary>The lower-case form of a letter or digit, 0 for anything else.</summary>
    public static char Lower(char c)
    {
        if (c < 128)
            return (char)s_ascii[c];
        return char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
    }

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

    private static byte[] Ascii()
    {
        byte[] lower = new byte[128];
        for (int c = 0; c < 128; c++)
        {
            if (char.IsLetterOrDigit((char)c))
                lower[c] = (byte)char.ToLowerInvariant((char)c);
        }
        return lower;
    }
}
