namespace PaperGen.Internal;

/// <summary>The message for an id that is not there.</summary>
internal static class NearestIds
{
    private const int Most = 3;

    public static string Message(string id, IReadOnlyList<Paper> papers)
    {
        List<string> near = NearestNames.Of(id, papers.Select(static paper => paper.Id), Most);
        string message = "The catalog has no paper with the id '" + id + "'.";
        return near.Count == 0
            ? message + " TryFind finds a paper by its title, Search by words."
            : message + " Did you mean '" + string.Join("' or '", near) + "'?";
    }
}
