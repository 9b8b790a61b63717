namespace PaperGen.Names;

/// <summary>The words of a title that name a paper where neither title nor abstract introduces a name.</summary>
internal static class TitlePhrase
{
    private const int MaxWords = 6;
    private const int MinWords = 3;
    private const int MaxLength = 48;

    /// <summary>As many words that count may be dropped before "of" or "to": "through the Lens", "by Jointly Learning".</summary>
    private const int MaxDangling = 2;

    private static readonly string[] s_dashes = [" - ", " -- ", " \u2013 ", " \u2014 ", "\u2014"];
    private static readonly char[] s_ends = [':', '?', '!'];

    /// <summary>
    /// The title up to its first colon, question mark, exclamation mark or dash, if that is short. Else it ends before a small word or a
    /// comma: the last one that leaves three to six words that count and at most 48 letters or, if there is none, the first one after that.
    /// A leading article is left out.
    /// </summary>
    /// <param name="title">The title, or the rest of one.</param>
    /// <param name="rest">What the title has behind the phrase.</param>
    public static List<NameWord> Of(string title, out string rest)
    {
        title = NameWords.Normalize(title);
        List<NameWord> words = NameWords.Of(title);
        int mark = End(title);
        int limit = words.FindIndex(word => word.Start >= mark);
        if (limit < 0)
            limit = words.Count;
        int first = limit > 1 && !words[0].IsCompound && IsArticle(words[0].Text) ? 1 : 0;
        int end = Cut(title, words, first, limit);
        rest = end < words.Count ? title.Substring(words[end].Start) : "";
        return words.GetRange(first, end - first);
    }

    /// <summary>The index of the word before which the phrase ends.</summary>
    private static int Cut(string title, List<NameWord> words, int first, int limit)
    {
        int counted = 0;
        int length = 0;
        int last = -1;
        for (int i = first; i < limit; i++)
        {
            if (i > first && CanEndBefore(title, words, i))
            {
                if (counted is >= MinWords and <= MaxWords && length <= MaxLength)
                    last = i;
                else if (counted > MaxWords || length > MaxLength)
                    return last >= 0 ? WithoutDangling(words, first, last) : i;
            }
            counted += Weight(words[i]);
            length += words[i].Text.Length;
        }
        return last < 0 || (counted <= MaxWords && length <= MaxLength) ? limit : WithoutDangling(words, first, last);
    }

    /// <summary>
    /// A phrase that would end before "of" or "to" also drops the words in front of it that make no sense without what follows, if enough
    /// is left. It ends at the bar: "Reading Long Books | through the Lens of", "Lighting Lamps at Night | and Impact of".
    /// </summary>
    private static int WithoutDangling(List<NameWord> words, int first, int cut)
    {
        if (words[cut].IsCompound || words[cut].Text.ToLowerInvariant() is not ("of" or "to"))
            return cut;
        int start = cut - 1;
        while (start > first && (words[start].IsCompound || !StopWords.IsLight(words[start].Text) || IsArticle(words[start].Text)))
            start--;
        if (start == first || words[start].Text.ToLowerInvariant() is "of" or "to" || Weight(words, start, cut) > MaxDangling
            || Weight(words, first, start) < MinWords)
            return cut;
        return start;
    }

    private static int Weight(List<NameWord> words, int from, int to)
    {
        int counted = 0;
        for (int i = from; i < to; i++)
            counted += Weight(words[i]);
        return counted;
    }

    /// <summary>1 if a word counts, 0 if it is a small one.</summary>
    private static int Weight(NameWord word) => !word.IsCompound && StopWords.IsLight(word.Text) ? 0 : 1;

    /// <summary>Whether a phrase may end before a word.</summary>
    private static bool CanEndBefore(string title, List<NameWord> words, int i) =>
        !(words[i].IsCompound && words[i - 1].IsCompound && IsJoined(words, i))
        && ((!words[i].IsCompound && StopWords.BeginsPhrase(words[i].Text))
            || title.IndexOf(',', words[i - 1].End, words[i].Start - words[i - 1].End) >= 0);

    private static bool IsJoined(List<NameWord> words, int i) => words[i].Start == words[i - 1].End + 1;

    /// <summary>Where the first punctuation mark is that ends a phrase; marks before the first word do not count.</summary>
    private static int End(string title)
    {
        int start = 0;
        while (start < title.Length && !char.IsLetterOrDigit(title[start]))
            start++;
        int end = title.IndexOfAny(s_ends, start);
        // The colon of a ratio, 3:1, ends nothing.
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
