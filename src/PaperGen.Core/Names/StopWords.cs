namespace PaperGen.Names;

/// <summary>The words that are left out of names made from titles: articles, conjunctions, prepositions. A change here renames members: CHANGELOG lists it.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the",
        "and", "or", "but", "nor",
        "of", "for", "in", "on", "to", "with", "from", "by", "via", "at", "as", "into", "onto", "over", "under", "through",
    };

    public static bool Contains(string word) => s_words.Contains(word);
}
