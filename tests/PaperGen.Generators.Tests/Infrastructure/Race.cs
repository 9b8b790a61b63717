using System.Runtime.ExceptionServices;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>Many threads that begin at once.</summary>
internal static class Race
{
    public const int Threads = 16;

    /// <summary>
    /// Runs an action in each thread, with the thread's number, and throws what the first of them threw: on a thread of its own it would
    /// end the process without a word.
    /// </summary>
    public static void Run(Action<int> action)
    {
        ExceptionDispatchInfo? failure = null;
        using var start = new Barrier(Threads);
        Thread[] threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                action(number);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        })).ToArray();
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        failure?.Throw();
    }
}
