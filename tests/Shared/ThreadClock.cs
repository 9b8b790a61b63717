using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PaperGen.Tests;

/// <summary>
/// The processor time of a thread: what else the machine does counts for nothing. Where there is no such clock, time as it passes.
/// </summary>
internal static partial class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int ThreadCpuTime = 3;

    public static double Milliseconds => Nanoseconds / 1e6;

    public static long Nanoseconds => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out TimeSpec time) == 0
        ? ((long)time.Seconds * 1_000_000_000) + time.Nanoseconds
        : Stopwatch.GetTimestamp() * (1_000_000_000 / Stopwatch.Frequency);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
