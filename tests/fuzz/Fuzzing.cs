using System.Diagnostics;
using System.Globalization;
using PaperGen.Fuzz.Targets;

namespace PaperGen.Fuzz;

/// <summary>Puts text after text to the targets, on all cores, until the time is up.</summary>
internal sealed class Fuzzing
{
    private const int MaxFailures = 20;
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);

    private readonly IFuzzTarget[] _targets = [new ParserTarget(), new RulesTarget(), new FixesTarget(), new ReadBackTarget(), new CompilerTarget()];
    private readonly long[] _counts;
    private readonly string _failures;
    private int _failureCount;

    /// <param name="failures">The folder for texts of which something does not hold.</param>
    public Fuzzing(string failures)
    {
        _failures = failures;
        _counts = new long[_targets.Length];
    }

    /// <summary>Runs on numbered texts.</summary>
    /// <returns>How many failed.</returns>
    public int Run(Mutator mutator, long first, TimeSpan time)
    {
        long next = first;
        var watch = Stopwatch.StartNew();
        var workers = new Worker[Environment.ProcessorCount];
        Thread[] threads = [.. workers.Select((_, i) => new Thread(
            () =>
            {
                Worker worker = workers[i] = new Worker();
                while (watch.Elapsed < time && _failureCount < MaxFailures)
                {
                    long number = Interlocked.Increment(ref next) - 1;
                    worker.Begin(number);
                    Check(mutator.Text(number), number.ToString(CultureInfo.InvariantCulture), number);
                }
                worker.End();
            }, maxStackSize: 1 << 20))];
        foreach (Thread thread in threads)
            thread.Start();
        while (threads.Any(static thread => thread.IsAlive))
        {
            Thread.Sleep(500);
            if (workers.FirstOrDefault(static worker => worker is not null && worker.Elapsed > s_hang) is { } hung)
            {
                // A thread cannot be stopped; the process can.
                Fail(mutator.Text(hung.Number), hung.Number.ToString(CultureInfo.InvariantCulture), "hangs");
                Environment.Exit(1);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{next - first:N0} texts from number {first} in {watch.Elapsed.TotalSeconds:N0} s ({string.Join(", ", _targets.Select((target, i) => $"{target.Name} {_counts[i]:N0}"))}), {_failureCount} failed"));
        return _failureCount;
    }

    /// <summary>Asks every target whose turn it is.</summary>
    public void Check(string text, string name, long turn)
    {
        for (int i = 0; i < _targets.Length; i++)
        {
            if (turn % _targets[i].OneIn != 0)
                continue;
            Interlocked.Increment(ref _counts[i]);
            try
            {
                if (_targets[i].Violation(text) is { } violation)
                    Fail(text, name, _targets[i].Name + ": " + violation);
            }
            catch (Exception exception)
            {
                Fail(text, name, _targets[i].Name + ": " + exception);
            }
        }
    }

    private void Fail(string text, string name, string what)
    {
        Interlocked.Increment(ref _failureCount);
        Directory.CreateDirectory(_failures);
        string path = Path.Combine(_failures, name + ".papers.txt");
        // UTF-16, so that halves of surrogate pairs survive.
        File.WriteAllText(path, text, System.Text.Encoding.Unicode);
        Console.WriteLine($"{name}: {what}\n  text in {path}");
    }

    private sealed class Worker
    {
        private long _started;

        public long Number { get; private set; }

        public TimeSpan Elapsed => Volatile.Read(ref _started) is var started and not 0 ? Stopwatch.GetElapsedTime(started) : TimeSpan.Zero;

        public void Begin(long number)
        {
            Number = number;
            Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        }

        public void End() => Volatile.Write(ref _started, 0);
    }
}
