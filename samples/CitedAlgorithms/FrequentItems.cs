namespace CitedAlgorithms;

/// <summary>The values that make up more than one of <c>k</c> parts of a sequence.</summary>
[Cites(nameof(Papers.RepeatedElements), Role = CitationRole.Implements)]
[Cites(nameof(Papers.CountMin), Role = CitationRole.ComparesWith,
    Note = "Exact after the second pass, where a sketch estimates after one.")]
internal static class FrequentItems
{
    public static IReadOnlyDictionary<T, int> Find<T>(IReadOnlyCollection<T> items, int k)
        where T : notnull
    {
        Dictionary<T, int> candidates = Candidates(items, k);
        // The second pass counts what the first one left.
        return candidates.Keys
            .Select(candidate => (Value: candidate, Count: items.Count(item => EqualityComparer<T>.Default.Equals(item, candidate))))
            .Where(found => found.Count > items.Count / k)
            .ToDictionary(found => found.Value, found => found.Count);
    }

    /// <summary>Strikes out groups of <paramref name="k"/> distinct values; at most <c>k - 1</c> survive.</summary>
    private static Dictionary<T, int> Candidates<T>(IEnumerable<T> items, int k)
        where T : notnull
    {
        var counters = new Dictionary<T, int>();
        foreach (T item in items)
        {
            if (counters.TryGetValue(item, out int count) || counters.Count < k - 1)
            {
                counters[item] = count + 1;
                continue;
            }
            foreach (T value in counters.Keys.ToArray())
            {
                if (--counters[value] == 0)
                    counters.Remove(value);
            }
        }
        return counters;
    }
}
