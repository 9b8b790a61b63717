namespace PaperGen.Names;

/// <summary>The small words of titles. A change here renames members: CHANGELOG lists it.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the",
        "and", "or", "but", "nor",
        "of", "for", "in", "on", "to", "with", "from", "by", "via", "at", "as", "into", "onto", "over", "under", "through",
    };

    // Beside the small words.
    private static readonly HashSet<string> s_beginnings = new(StringComparer.OrdinalIgnoreCase)
    {
        "using", "towards", "toward", "without", "within", "between", "across", "beyond", "during", "against", "based", "than", "that",
            "which", "when", "while", "where", "because",
        "is", "are", "can", "does", "do", "will", "must", "may", "should",
    };

    /// <summary>Articles, conjunctions, prepositions: they do not count among the words of a title.</summary>
    public static bool Contains(string word) => s_words.Contains(word);

    /// <summary>
    /// Whether a word is one that a phrase can do without: a small one, or a verb or preposition that leads to the next phrase.
    /// </summary>
    public static bool IsLight(string word) => s_words.Contains(word) || s_beginnings.Contains(word);

    /// <summary>Whether a phrase can end before a word: "and" joins halves that need each other.</summary>
    public static bool BeginsPhrase(string word) => IsLight(word) && word.ToLowerInvariant() is not ("and" or "or" or "but" or "nor");
}
