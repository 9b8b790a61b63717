using PaperGen.Internal;

namespace PaperGen.Syntax;

/// <summary>The keys of metadata lines.</summary>
internal enum MetadataKey
{
    None,
    Id,
    Arxiv,
    Doi,
    Topics,
    Links,
    Authors,
    Date,
    Venue,
    Status,
    Note,
}

internal static class MetadataKeys
{
    private static readonly string[] s_names = ["", "id", "arxiv", "doi", "topics", "links", "authors", "date", "venue", "status", "note"];
    // The longest key and what a slip of the hand may add.
    private const int MaxLength = 8;

    public static string Name(MetadataKey key) => s_names[(int)key];

    /// <summary>The key whose name is the text from start to end; None if there is none.</summary>
    public static MetadataKey Find(string text, int start, int end, bool ignoreCase)
    {
        for (int i = 1; i < s_names.Length; i++)
        {
            if (s_names[i].Length == end - start && string.Compare(text, start, s_names[i], 0, end - start, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0)
                return (MetadataKey)i;
        }
        return MetadataKey.None;
    }

    /// <summary>
    /// The key that a word was meant to be, or None. Short keys stand one letter from too many words ("data", "node"), so for them only a
    /// plural counts.
    /// </summary>
    public static MetadataKey Suggest(string word)
    {
        if (word.Length > MaxLength)
            return MetadataKey.None;
        word = word.ToLowerInvariant();
        for (int i = 1; i < s_names.Length; i++)
        {
            string name = s_names[i];
            if (name + "s" == word || (name.Length >= 5 && EditDistance.Of(word, name) == 1))
                return (MetadataKey)i;
        }
        return MetadataKey.None;
    }
}
