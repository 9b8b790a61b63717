using PaperGen.Tests;

namespace PaperGen.Benchmarks;

/// <summary>
/// Times of this thread alone, so that what else a machine does counts little: on Linux the processor's time, elsewhere that of the clock.
/// </summary>
internal static class ThreadTime
{
    /// <summary>
    /// The shortest time of each of some actions, in milliseconds. They take turns, so that what disturbs one disturbs all.
    /// </summary>
    public static double[] Best(int rounds, params Action[] actions)
    {
        double[] best = new double[actions.Length];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
                best[i] = Math.Min(best[i], Of(actions[i]));
        }
        return best;
    }

    private static double Of(Action action)
    {
        // What the one before left behind is not collected at the cost of this one.
        GC.Collect();
        double start = ThreadClock.Milliseconds;
        action();
        return ThreadClock.Milliseconds - start;
    }
}
