using System.Runtime.InteropServices;
using PaperGen.Tests;

namespace PaperGen.Benchmarks.Measuring;

/// <summary>Time that a processor works, which other programs on the machine do not lengthen as they do wall time.</summary>
internal static partial class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Milliseconds that the calling thread needs for some work; of wall time where the system does not tell.</summary>
    public static double OfThread(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        double start = ThreadClock.Milliseconds;
        work();
        return ThreadClock.Milliseconds - start;
    }

    /// <summary>Milliseconds, user and system, that all finished processes took which this one started, with theirs.</summary>
    public static double OfChildren()
    {
        ResourceUsage usage = UsageOfChildren();
        return ((usage.UserSeconds + usage.SystemSeconds) * 1e3) + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e3);
    }

    /// <summary>Bytes that the greatest of them had in memory at once.</summary>
    public static double GreatestMemoryOfChildren() => UsageOfChildren().GreatestKilobytes * 1024.0;

    private static ResourceUsage UsageOfChildren()
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("What child processes used is read on Linux only.");
        return GetResourceUsage(Children, out ResourceUsage usage) == 0 ? usage : throw new InvalidOperationException("getrusage failed.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>The beginning of <c>struct rusage</c>, and room for the rest of it.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct ResourceUsage
    {
        public nint UserSeconds;
        public nint UserMicroseconds;
        public nint SystemSeconds;
        public nint SystemMicroseconds;
        public nint GreatestKilobytes;
    }
}
