using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PaperGen.Benchmarks;

/// <summary>
/// Times of this thread alone, so that what else a machine does counts little: on Linux the processor's time, elsewhere that of the clock.
/// </summary>
internal static partial class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int ThreadClock = 3;

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
        long start = Nanoseconds();
        action();
        return (Nanoseconds() - start) / 1e6;
    }

    private static long Nanoseconds()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetElapsedTime(0).Ticks * 100;
        _ = GetTime(ThreadClock, out TimeSpec time);
        return ((long)time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
