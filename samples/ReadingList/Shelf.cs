namespace ReadingList;

/// <summary>The orders in which the papers are browsed.</summary>
internal static class Shelf
{
    /// <summary>The topics with the most papers first.</summary>
    public static IEnumerable<Topic> TopicsBySize() =>
        Topics.All.OrderByDescending(topic => topic.Papers.Count).ThenBy(topic => topic.Name, StringComparer.Ordinal);

    /// <summary>The papers by the first letter of their titles; those that start with a digit come first, under <c>#</c>.</summary>
    public static IEnumerable<IGrouping<char, Paper>> PapersByLetter() =>
        Papers.All
            .OrderBy(paper => paper.Title, StringComparer.OrdinalIgnoreCase)
            .GroupBy(paper => Initial(paper.Title))
            .OrderBy(group => group.Key);

    private static char Initial(string title)
    {
        char first = title.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpperInvariant(first) : '#';
    }
}
