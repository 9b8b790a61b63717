using PaperGen.Internal;

namespace PaperGen.Syntax;

/// <summary>The keys of metadata lines, and the fields they name.</summary>
internal static class MetadataKeys
{
    private static readonly (string Name, PaperField Field)[] s_keys =
    [
        ("id", PaperField.Id),
        ("arxiv", PaperField.ArxivId),
        ("doi", PaperField.Doi),
        ("topics", PaperField.Topics),
        ("links", PaperField.Links),
        ("authors", PaperField.Authors),
        ("date", PaperField.Date),
        ("venue", PaperField.Venue),
        ("type", PaperField.Type),
        ("status", PaperField.Status),
        ("note", PaperField.Note),
    ];

    // The longest key and what a slip of the hand may add.
    private const int MaxLength = 8;

    public static string Name(PaperField field) => Array.Find(s_keys, key => key.Field == field).Name ?? "";

    /// <summary>The field whose key is the text from start to end; None if there is none.</summary>
    public static PaperField Find(string text, int start, int end, bool ignoreCase)
    {
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach ((string name, PaperField field) in s_keys)
        {
            if (name.Length == end - start && string.Compare(text, start, name, 0, end - start, comparison) == 0)
                return field;
        }
        return PaperField.None;
    }

    /// <summary>
    /// The key that a word was meant to be, or None. Short keys stand one letter from too many words ("data", "node"), so for them only a
    /// plural counts.
    /// </summary>
    public static PaperField Suggest(string word)
    {
        if (word.Length > MaxLength)
            return PaperField.None;
        word = word.ToLowerInvariant();
        foreach ((string name, PaperField field) in s_keys)
        {
            // "Types: A Survey" is the end of a wrapped title.
            if ((name + "s" == word && field != PaperField.Type) || (name.Length >= 5 && EditDistance.Of(word, name) == 1))
                return field;
        }
        return PaperField.None;
    }
}
