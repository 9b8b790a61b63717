using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PaperGen.Fuzz.Corpora;
using PaperGen.Fuzz.Targets;

namespace PaperGen.Fuzz;

/// <summary>
/// Puts text after text to the targets, on all cores, until the time is up, there were as many as were asked for, or somebody ends it
/// (Ctrl+C, <c>kill</c>).
/// </summary>
internal sealed class Fuzzing
{
    private const int MaxFailures = 20;
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);

    private readonly Lane[] _lanes;
    private readonly IFuzzTarget[] _targets;
    private readonly long[] _counts;
    private readonly long[] _nanoseconds;
    private readonly string _failures;
    private int _failureCount;
    private volatile bool _ended;

    /// <param name="digest">A digest whose blocks are taken, too; null if there is none.</param>
    /// <param name="layouts">Files in the layouts of pages, mails and lists.</param>
    /// <param name="failures">The folder for texts of which something does not hold.</param>
    public Fuzzing(string? digest, IEnumerable<string> layouts, string failures)
    {
        _failures = failures;
        _lanes =
        [
            new(".papers.txt", 82, new Mutator(DigestCorpus.With(digest)),
                [new ParserTarget(), new RulesTarget(), new ReadBackTarget(), new DamagedTableTarget(), new FixesTarget(),
                    new SuppressionTarget(), new CompilerTarget()]),
            new(".papers.md", 8, new Mutator(LayoutCorpus.Of(layouts)),
                [new ParserTarget(), new CopyTarget("fuzz.papers.md"), new EditTarget("fuzz.papers.md"), new ReadBackTarget()]),
            new(".bib", 2, new Mutator(BibliographyCorpus.BibTeX), [new CopyTarget("fuzz.bib"), new EditTarget("fuzz.bib")]),
            new(".json", 2, new Mutator(BibliographyCorpus.CslJson), [new CopyTarget("fuzz.json"), new EditTarget("fuzz.json")]),
            new(".ris", 2, new Mutator(BibliographyCorpus.Ris), [new CopyTarget("fuzz.ris"), new EditTarget("fuzz.ris")]),
            new(".topics.txt", 2, new Mutator(TaxonomyCorpus.Create()), [new TaxonomyTarget(), new TopicMembersTarget()]),
            new(".cs.txt", 2, new Mutator(CodeCorpus.Create()), [new CrefTarget(), new CitationTarget()]),
        ];
        _targets = [.. _lanes.SelectMany(static lane => lane.Targets)];
        _counts = new long[_targets.Length];
        _nanoseconds = new long[_targets.Length];
    }

    /// <summary>Runs on numbered texts.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="texts">How many at most.</param>
    /// <param name="time">How long at most.</param>
    /// <returns>How many failed.</returns>
    public int Run(long first, long texts, TimeSpan time)
    {
        long next = first;
        // A run of hours that is ended early still says what it did.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        var watch = Stopwatch.StartNew();
        Worker[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(static _ => new Worker())];
        Thread[] threads = [.. workers.Select((_, i) => new Thread(
            () =>
            {
                Worker worker = workers[i];
                while (watch.Elapsed < time && _failureCount < MaxFailures && !_ended)
                {
                    long number = Interlocked.Increment(ref next) - 1;
                    if (number - first >= texts)
                    {
                        Interlocked.Decrement(ref next);
                        break;
                    }
                    worker.Begin(number);
                    Check(number);
                }
                worker.End();
            }, maxStackSize: 1 << 20))];
        foreach (Thread thread in threads)
            thread.Start();
        for (TimeSpan used = Environment.CpuUsage.TotalTime; threads.Any(static thread => thread.IsAlive);)
        {
            Thread.Sleep(500);
            TimeSpan before = used;
            used = Environment.CpuUsage.TotalTime;
            // Processor time of all threads, as a machine that does other things gives none to any of them.
            if (workers.FirstOrDefault(worker => worker.Spends(used - before) > s_hang * workers.Length) is { } hung)
            {
                // A thread cannot be stopped; the process can.
                Lane lane = LaneOf(Mutator.Hash(hung.Number));
                Fail(lane, lane.Mutator.Text(hung.Number), hung.Number, "hangs");
                Environment.Exit(1);
            }
        }
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{next - first:N0} texts from number {first} in {watch.Elapsed.TotalSeconds:N0} s, {_failureCount} failed"));
        for (int i = 0; i < _targets.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_targets[i].Name,-16}{_counts[i],14:N0} texts "
                + $"of {_nanoseconds[i] / 1e3 / Math.Max(1, _counts[i]),9:N0} us"));
        return _failureCount;
    }

    private void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _ended = true;
    }

    /// <summary>Asks every target whose turn it is.</summary>
    private void Check(long number)
    {
        ulong hash = Mutator.Hash(number);
        Lane lane = LaneOf(hash);
        string text = lane.Mutator.Text(number);
        ulong turn = hash >> 8;
        foreach (IFuzzTarget target in lane.Targets)
        {
            if (turn % (ulong)target.OneIn != 0)
                continue;
            int index = Array.IndexOf(_targets, target);
            Interlocked.Increment(ref _counts[index]);
            long started = ThreadClock.Nanoseconds;
            try
            {
                if (target.Violation(text) is { } violation)
                    Fail(lane, text, number, target.Name + ": " + violation);
            }
            catch (Exception exception)
            {
                Fail(lane, text, number, target.Name + ": " + exception);
            }
            Interlocked.Add(ref _nanoseconds[index], ThreadClock.Nanoseconds - started);
        }
    }

    private Lane LaneOf(ulong hash)
    {
        int share = (int)((hash >> 40) % 100);
        int lane = 0;
        while (share >= _lanes[lane].Share)
            share -= _lanes[lane++].Share;
        return _lanes[lane];
    }

    private void Fail(Lane lane, string text, long number, string what)
    {
        Interlocked.Increment(ref _failureCount);
        Directory.CreateDirectory(_failures);
        string path = Path.Combine(_failures, number.ToString(CultureInfo.InvariantCulture) + lane.Extension);
        // UTF-16, so that halves of surrogate pairs survive.
        File.WriteAllText(path, text, System.Text.Encoding.Unicode);
        Console.WriteLine($"{number}: {what}\n  text in {path}");
    }

    private sealed class Worker
    {
        private const long Idle = -1;
        private long _number = Idle;
        private long _seen = Idle;
        private TimeSpan _spent;

        public long Number => Volatile.Read(ref _number);

        public void Begin(long number) => Volatile.Write(ref _number, number);

        public void End() => Begin(Idle);

        /// <summary>Adds to the time of the text that the worker is at.</summary>
        /// <returns>The time since that text was first seen.</returns>
        public TimeSpan Spends(TimeSpan time)
        {
            long number = Number;
            _spent = number == _seen && number != Idle ? _spent + time : TimeSpan.Zero;
            _seen = number;
            return _spent;
        }
    }
}
