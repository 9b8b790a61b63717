namespace PaperGen.Internal;

/// <summary>The message for an id that is not there.</summary>
internal static class NearestIds
{
    private const int Most = 3;

    public static string Message(string id, IReadOnlyList<Paper> papers)
    {
        var near = new List<KeyValuePair<int, string>>();
        foreach (Paper paper in papers)
        {
            int distance = EditDistance.Of(id.ToUpperInvariant(), paper.Id.ToUpperInvariant());
            if (distance <= Math.Max(2, id.Length / 3))
                near.Add(new KeyValuePair<int, string>(distance, paper.Id));
        }
        near.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(a.Value, b.Value));
        string message = "The catalog has no paper with the id '" + id + "'.";
        if (near.Count == 0)
            return message + " TryFind finds a paper by its title, Search by words.";
        message += " Did you mean ";
        for (int i = 0; i < near.Count && i < Most; i++)
            message += (i == 0 ? "'" : " or '") + near[i].Value + "'";
        return message + "?";
    }
}
