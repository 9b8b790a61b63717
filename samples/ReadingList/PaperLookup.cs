using System.Diagnostics.CodeAnalysis;

namespace ReadingList;

/// <summary>Finds the one paper that a person means.</summary>
internal static class PaperLookup
{
    private const int MostSuggestions = 3;

    /// <summary>By id; else by title, arXiv id or DOI; else by an id that differs in upper and lower case only.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out Paper? paper)
    {
        if (Papers.Catalog.TryGet(text, out paper) || Papers.Catalog.TryFind(text, out paper))
            return true;

        paper = Papers.All.FirstOrDefault(p => p.Id.Equals(text, StringComparison.OrdinalIgnoreCase));
        return paper is not null;
    }

    /// <summary>
    /// What somebody may have meant who typed an id or a title that is none: what the catalog's search finds, else the ids that the
    /// catalog itself holds to be near.
    /// </summary>
    public static string Suggestion(string text)
    {
        string[] found = [.. Papers.Catalog.Search(text).Take(MostSuggestions).Select(paper => paper.Id)];
        if (found.Length > 0)
            return $"There is no paper \"{text}\". Did you mean {string.Join(", ", found)}?";
        try
        {
            return Papers.Catalog[text].Id;
        }
        catch (KeyNotFoundException e)
        {
            return e.Message;
        }
    }

    /// <summary>What to look for in place of words that find nothing together: those that find something alone.</summary>
    public static string Fewer(string words)
    {
        string[] alone = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => Papers.Catalog.Search(word).Count > 0).Take(MostSuggestions).Select(word => $"find {word}")];
        return alone.Length > 0
            ? $"No paper matches \"{words}\". Try: {string.Join(", ", alone)}."
            : $"No paper matches \"{words}\", nor any of its words. Try: topics.";
    }
}
