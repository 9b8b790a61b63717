namespace PaperGen.Benchmarks.Measuring;

/// <summary>
/// Measures several ways in turns, so that what disturbs the machine disturbs all of them, and takes the median of each. The order changes
/// from turn to turn: what a way leaves behind (pages given back, caches) costs the next one up to a tenth.
/// </summary>
internal static class Turns
{
    /// <param name="turns">How often each way is measured.</param>
    /// <param name="ways">The ways; each gives what it took.</param>
    /// <returns>The median of each way.</returns>
    public static double[] Medians(int turns, params Func<double>[] ways)
    {
        double[][] samples = [.. ways.Select(_ => new double[turns])];
        var random = new Random(turns);
        int[] order = [.. Enumerable.Range(0, ways.Length)];
        for (int turn = 0; turn < turns; turn++)
        {
            random.Shuffle(order);
            foreach (int way in order)
                samples[way][turn] = ways[way]();
        }
        return [.. samples.Select(Median)];
    }

    public static double Median(IReadOnlyCollection<double> samples) => samples.Order().ElementAt(samples.Count / 2);
}
