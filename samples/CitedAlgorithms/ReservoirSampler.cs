namespace CitedAlgorithms;

/// <summary>A fair sample of a sequence of unknown length.</summary>
internal sealed class ReservoirSampler<T>(int size, Random random)
{
    private readonly List<T> _sample = [];
    private long _seen;

    public IReadOnlyList<T> Sample => _sample;

    /// <summary>
    /// Takes the item with the probability that it has in a fair sample. Faster methods of <see cref="Papers.Reservoir"/> skip ahead.
    /// </summary>
    [Cites(Papers.Ids.Reservoir, Role = CitationRole.Implements, Locator = "Algorithm R")]
    public void Add(T item)
    {
        _seen++;
        if (_sample.Count < size)
            _sample.Add(item);
        else if (random.NextInt64(_seen) is var place && place < size)
            _sample[(int)place] = item;
    }
}
