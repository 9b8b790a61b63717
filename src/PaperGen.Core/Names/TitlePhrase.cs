namespace PaperGen.Names;

/// <summary>The words of a title that name a paper whose title and abstract give it no name.</summary>
internal static class TitlePhrase
{
    private const int MaxWords = 6;
    private const int MinWords = 3;
    private const int MaxLength = 48;

    /// <summary>Words after a small one that say little before "of": "through the Lens", "by Jointly Learning".</summary>
    private const int MaxHalf = 2;

    private static readonly string[] s_dashes = [" - ", " -- ", " \u2013 ", " \u2014 ", "\u2014"];
    private static readonly char[] s_ends = [':', '?', '!'];

    /// <summary>
    /// The whole title up to its first colon, question mark, exclamation mark or dash, if that is short; else up to a small word or a
    /// comma, the last one that leaves three to six words that count, or the first one behind those. A leading article is left out.
    /// </summary>
    /// <param name="title">The title, or the rest of one.</param>
    /// <param name="rest">What the title has behind the phrase.</param>
    public static List<NameWord> Of(string title, out string rest)
    {
        title = NameWords.Normalize(title);
        List<NameWord> words = NameWords.Of(title);
        int mark = End(title);
        int whole = words.FindIndex(word => word.Start >= mark);
        if (whole < 0)
            whole = words.Count;
        int first = whole > 1 && !words[0].IsCompound && IsArticle(words[0].Text) ? 1 : 0;
        int count = Cut(title, words, first, whole);
        rest = count < words.Count ? title.Substring(words[count].Start) : "";
        return words.GetRange(first, count - first);
    }

    private static int Cut(string title, List<NameWord> words, int first, int whole)
    {
        int counted = 0;
        int length = 0;
        int last = -1;
        for (int i = first; i < whole; i++)
        {
            if (i > first && IsPlace(title, words, i))
            {
                if (counted is >= MinWords and <= MaxWords && length <= MaxLength)
                    last = i;
                else if (counted > MaxWords || length > MaxLength)
                    return last >= 0 ? BeforeHalf(words, first, last) : i;
            }
            counted += !words[i].IsCompound && StopWords.IsLight(words[i].Text) ? 0 : 1;
            length += words[i].Text.Length;
        }
        return last < 0 || (counted <= MaxWords && length <= MaxLength) ? whole : BeforeHalf(words, first, last);
    }

    /// <summary>
    /// A phrase that would end before "of" or "to" ends before what waits for them, if enough is left: "Reading Long Books | through the
    /// Lens of", "Lighting Lamps at Night | and Impact of".
    /// </summary>
    private static int BeforeHalf(List<NameWord> words, int first, int cut)
    {
        if (words[cut].IsCompound || words[cut].Text.ToLowerInvariant() is not ("of" or "to"))
            return cut;
        int start = cut - 1;
        while (start > first && (words[start].IsCompound || !StopWords.IsLight(words[start].Text) || IsArticle(words[start].Text)))
            start--;
        if (start == first || words[start].Text.ToLowerInvariant() is "of" or "to" || Counted(words, start, cut) > MaxHalf
            || Counted(words, first, start) < MinWords)
            return cut;
        return start;
    }

    private static int Counted(List<NameWord> words, int from, int to)
    {
        int counted = 0;
        for (int i = from; i < to; i++)
            counted += !words[i].IsCompound && StopWords.IsLight(words[i].Text) ? 0 : 1;
        return counted;
    }

    /// <summary>Whether a phrase may end before a word.</summary>
    private static bool IsPlace(string title, List<NameWord> words, int i) =>
        !(words[i].IsCompound && words[i - 1].IsCompound && IsJoined(words, i))
        && ((!words[i].IsCompound && StopWords.BeginsPhrase(words[i].Text))
            || title.IndexOf(',', words[i - 1].End, words[i].Start - words[i - 1].End) >= 0);

    private static bool IsJoined(List<NameWord> words, int i) => words[i].Start == words[i - 1].End + 1;

    /// <summary>Where the first mark stands that a phrase does not go past; a mark before the first word is none.</summary>
    private static int End(string title)
    {
        int start = 0;
        while (start < title.Length && !char.IsLetterOrDigit(title[start]))
            start++;
        int end = title.IndexOfAny(s_ends, start);
        // A ratio goes on.
        while (end > start && title[end] == ':' && end + 1 < title.Length && char.IsDigit(title[end - 1]) && char.IsDigit(title[end + 1]))
            end = title.IndexOfAny(s_ends, end + 1);
        if (end < 0)
            end = title.Length;
        foreach (string dash in s_dashes)
        {
            int place = title.IndexOf(dash, start, StringComparison.Ordinal);
            if (place >= 0 && place < end)
                end = place;
        }
        return end;
    }

    private static bool IsArticle(string word) => word.ToLowerInvariant() is "a" or "an" or "the";
}
