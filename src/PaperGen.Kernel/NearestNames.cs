namespace PaperGen.Internal;

/// <summary>Guesses which name was meant by one that does not exist.</summary>
internal static class NearestNames
{
    /// <summary>
    /// The names that are most alike, best first; none if none is alike. One that goes on where the name ends is nearer than one with other
    /// letters: a second paper that claims a name gives both a longer one.
    /// </summary>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="known">The names that do.</param>
    /// <param name="most">How many to return at most.</param>
    public static List<string> Of(string name, IEnumerable<string> known, int most)
    {
        var near = new List<KeyValuePair<int, string>>();
        string folded = name.ToUpperInvariant();
        int limit = Math.Max(2, name.Length / 3);
        foreach (string candidate in known)
        {
            if (GoesOn(candidate, name))
            {
                near.Add(new KeyValuePair<int, string>(1, candidate));
                continue;
            }
            // The difference of the lengths is the least that two words can differ by.
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            int distance = EditDistance.Of(folded, candidate.ToUpperInvariant());
            if (distance <= limit)
                near.Add(new KeyValuePair<int, string>(distance, candidate));
        }
        near.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(a.Value, b.Value));
        var names = new List<string>();
        foreach (KeyValuePair<int, string> item in near)
        {
            if (names.Count < most && !names.Contains(item.Value))
                names.Add(item.Value);
        }
        return names;
    }

    /// <summary>Whether a candidate is a name and further words.</summary>
    private static bool GoesOn(string candidate, string name) =>
        name.Length > 1 && candidate.Length > name.Length && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (candidate[name.Length] == '_' || (char.IsUpper(candidate[name.Length]) && !char.IsUpper(candidate[name.Length - 1])));
}
