using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;
using Perfolizer.Horology;

namespace PaperGen.Benchmarks;

/// <summary>
/// What papers cost once they are there: a title read again and again, papers looked up by their ids. BenchmarkDotNet measures one way
/// after the other, and what else a machine does between them doubles such ratios; so it measures all of them several times over, and the
/// median of these rounds counts.
/// </summary>
internal static class Steady
{
    private const int Rounds = 7;

    public static int Run(int[] counts)
    {
        Catalogs.Counts = counts;
        // A first round of long warm-ups, for nothing else: the runtime's best code comes later than a short one, on slow machines later
        // than two seconds.
        _ = Measure(warmups: 60, iterations: 1);
        Summary[] rounds = [.. Enumerable.Range(0, Rounds).Select(static _ => Measure(warmups: 3, iterations: 7))];
        ResultTable.Begin();
        foreach (int count in counts)
        {
            Row("a title read again and again", nameof(Catalogs.Titles), nameof(Catalogs.EntryTitles), "the JSON's objects in memory",
                Goal.AtMost(1.5));
            Row("the same", nameof(Catalogs.Titles), nameof(Catalogs.PackedTitles), "objects made for these titles alone", Goal.None);
            if (PapersInMemory.Of(count).Property is not null)
                Row("the same, as `Papers.X.Title`", nameof(Catalogs.PropertyTitle), nameof(Catalogs.EntryTitles),
                    "the JSON's objects in memory", Goal.None);
            if (PapersInMemory.Of(count).LinkProperty is not null)
                Row("a link's address, as `Links.X.Url`", nameof(Catalogs.PropertyLink), nameof(Catalogs.EntryTitles),
                    "a title of the JSON's objects in memory", Goal.None);
            Row("look-up by id, steady, each id in turn", nameof(Catalogs.Find), nameof(Catalogs.FrozenFind), "FrozenDictionary",
                count < 1000 ? Goal.None : Goal.AtMost(1));
            Row("look-up of ids that are not there", nameof(Catalogs.Miss), nameof(Catalogs.FrozenMiss), "FrozenDictionary", Goal.None);

            void Row(string what, string ours, string other, string otherName, Goal goal) =>
                ResultTable.Row(what, count, Median(ours), Median(other), otherName, goal);

            Quantity Median(string method) =>
                Quantity.Nanoseconds(
                    Turns.Median(
                        [.. rounds.Select(
                            round => round.Reports.Single(report => IsOf(report.BenchmarkCase, method, count)).ResultStatistics!.Median)]));
        }
        return 0;
    }

    private static bool IsOf(BenchmarkCase benchmark, string method, int count) =>
        benchmark.Descriptor.WorkloadMethod.Name == method && (int)benchmark.Parameters[nameof(Catalogs.Count)] == count;

    private static Summary Measure(int warmups, int iterations)
    {
        IConfig config = ManualConfig.CreateEmpty()
            // Nothing that is measured leaves anything behind to collect.
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithGcForce(false).WithWarmupCount(warmups)
                .WithIterationCount(iterations).WithIterationTime(TimeInterval.FromMilliseconds(50)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "papergen-steady"));
        return BenchmarkRunner.Run<Catalogs>(config);
    }
}

/// <summary>The benchmarks of <see cref="Steady"/>.</summary>
public class Catalogs
{
    private PapersInMemory _memory = null!;
    private Paper[] _papers = [];
    private PapersInMemory.Entry[] _entries = [];
    private PapersInMemory.Entry[] _packed = [];
    private Func<Paper> _property = null!;
    private Func<PaperLink> _link = null!;
    private int _next;

    internal static int[] Counts { get; set; } = [];

    [ParamsSource(nameof(CountSource))]
    public int Count { get; set; }

    public static IEnumerable<int> CountSource => Counts;

    [GlobalSetup]
    public void SetUp()
    {
        _memory = PapersInMemory.Of(Count);
        _papers = _memory.Papers;
        _entries = _memory.Entries;
        _packed = _memory.PackedEntries;
        // Where there are none, what is measured is not reported.
        _property = _memory.Property ?? (() => _papers[0]);
        _link = _memory.LinkProperty ?? (() => _memory.Catalog.Links[0]);
    }

    [Benchmark(OperationsPerInvoke = PapersInMemory.Reads)]
    public int Titles()
    {
        int length = 0;
        foreach (Paper paper in _papers)
            length += paper.Title.Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = PapersInMemory.Reads)]
    public int EntryTitles() => Length(_entries);

    [Benchmark(OperationsPerInvoke = PapersInMemory.Reads)]
    public int PackedTitles() => Length(_packed);

    [Benchmark]
    public string PropertyTitle() => _property().Title;

    [Benchmark]
    public string PropertyLink() => _link().Url;

    [Benchmark]
    public bool Find() => _memory.Catalog.TryGet(Next(_memory.Ids), out _);

    [Benchmark]
    public bool FrozenFind() => _memory.Frozen.TryGetValue(Next(_memory.Ids), out _);

    [Benchmark]
    public bool Miss() => _memory.Catalog.TryGet(Next(_memory.AbsentIds), out _);

    [Benchmark]
    public bool FrozenMiss() => _memory.Frozen.TryGetValue(Next(_memory.AbsentIds), out _);

    private static int Length(PapersInMemory.Entry[] entries)
    {
        int length = 0;
        foreach (PapersInMemory.Entry entry in entries)
            length += entry.Title.Length;
        return length;
    }

    private string Next(string[] ids)
    {
        int next = _next + 1;
        if (next >= ids.Length)
            next = 0;
        return ids[_next = next];
    }
}
