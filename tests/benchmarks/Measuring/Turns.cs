namespace PaperGen.Benchmarks.Measuring;

/// <summary>Measures several ways in turns, so that what disturbs the machine disturbs all of them, and takes the median of each.</summary>
internal static class Turns
{
    /// <param name="turns">How often each way is measured.</param>
    /// <param name="ways">The ways; each gives what it took.</param>
    /// <returns>The median of each way.</returns>
    public static double[] Medians(int turns, params Func<double>[] ways)
    {
        double[][] samples = [.. ways.Select(_ => new double[turns])];
        for (int turn = 0; turn < turns; turn++)
        {
            for (int way = 0; way < ways.Length; way++)
                samples[way][turn] = ways[way]();
        }
        return [.. samples.Select(Median)];
    }

    public static double Median(IReadOnlyCollection<double> samples) => samples.Order().ElementAt(samples.Count / 2);
}
