namespace PaperGen.Topics;

/// <summary>A phrase's text as words.</summary>
internal static class PhraseText
{
    /// <summary>Each hyphen doubles the ways to write a phrase; beyond these, all are written apart.</summary>
    private const int MaxGlued = 4;

    /// <summary>The normal form, by which a phrase is known: of each word the shortest form.</summary>
    public static string Key(string text) => string.Join(" ", Split(text, out _).Select(static word =>
        WordForms.Of(word).OrderBy(static form => form.Length).ThenBy(static form => form, StringComparer.Ordinal).First()));

    /// <summary>The ways in which words are put together: at a hyphen ("pre-training") also as one word ("pretraining").</summary>
    public static IEnumerable<string[]> Writings(string text)
    {
        string[] words = Split(text, out List<bool> hyphens);
        int[] places = [.. Enumerable.Range(0, hyphens.Count).Where(i => hyphens[i])];
        int ways = places.Length <= MaxGlued ? 1 << places.Length : 1;
        for (int way = 0; way < ways; way++)
        {
            var written = new List<string> { words[0] };
            for (int i = 1; i < words.Length; i++)
            {
                int place = Array.IndexOf(places, i - 1);
                if (place >= 0 && ways > 1 && (way & (1 << place)) != 0)
                    written[written.Count - 1] += words[i];
                else
                    written.Add(words[i]);
            }
            yield return written.ToArray();
        }
    }

    /// <param name="text">The phrase.</param>
    /// <param name="hyphens">For each gap between two words, whether it is one hyphen.</param>
    private static string[] Split(string text, out List<bool> hyphens)
    {
        var words = new List<string>();
        hyphens = [];
        int end = -1;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && Words.Lower(text[i]) != 0)
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            if (end >= 0)
                hyphens.Add(start == end + 1 && Words.IsHyphen(text[end]));
            words.Add(text.Substring(start, i - start));
            end = i;
        }
        return words.ToArray();
    }
}
