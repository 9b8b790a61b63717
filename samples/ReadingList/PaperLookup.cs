using System.Diagnostics.CodeAnalysis;

namespace ReadingList;

/// <summary>Finds the one paper that a person means.</summary>
internal static class PaperLookup
{
    /// <summary>By id; else by title, arXiv id or DOI; else by an id that differs in upper and lower case only.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out Paper? paper)
    {
        if (Papers.Catalog.TryGet(text, out paper) || Papers.Catalog.TryFind(text, out paper))
            return true;

        paper = Papers.All.FirstOrDefault(p => p.Id.Equals(text, StringComparison.OrdinalIgnoreCase));
        return paper is not null;
    }

    /// <summary>Ids that contain the text come first, then those that take the fewest edits.</summary>
    public static IEnumerable<string> NearestIds(string text) =>
        Papers.All
            .Select(paper => paper.Id)
            .OrderByDescending(id => id.Contains(text, StringComparison.OrdinalIgnoreCase))
            .ThenBy(id => EditDistance(id.ToUpperInvariant(), text.ToUpperInvariant()))
            .ThenBy(id => id, StringComparer.Ordinal)
            .Take(3);

    /// <summary>Levenshtein: the insertions, deletions and replacements that turn one text into the other.</summary>
    private static int EditDistance(string from, string to)
    {
        int[] previous = [.. Enumerable.Range(0, to.Length + 1)];
        int[] current = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
