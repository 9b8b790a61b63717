namespace PaperGen.Internal;

/// <summary>What a title says beyond its words. Expects text whose white space is collapsed.</summary>
internal static class TitleText
{
    private const int MaxShortNameWords = 3;

    /// <summary>The short name; null if the title has none.</summary>
    public static string? ShortName(string title) => ShortNameLength(title) is > 0 and var length ? title.Substring(0, length) : null;

    /// <summary>
    /// The length of the short name: the text before the first colon that is followed by white space, if it has at most three words.
    /// 0 if the title has none.
    /// </summary>
    public static int ShortNameLength(string title)
    {
        int words = 1;
        for (int i = 0; i < title.Length; i++)
        {
            if (title[i] == ' ')
                words++;
            if (title[i] != ':' || i + 1 >= title.Length || title[i + 1] != ' ')
                continue;
            int length = i;
            while (length > 0 && title[length - 1] == ' ')
            {
                length--;
                words--;
            }
            return words <= MaxShortNameWords ? length : 0;
        }
        return 0;
    }
}
