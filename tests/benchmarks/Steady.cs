using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>What papers cost once they are there: a title read again and again, papers looked up by their ids. BenchmarkDotNet.</summary>
internal static class Steady
{
    public static int Run(int[] counts)
    {
        Catalogs.Counts = counts;
        // Warm-ups of six seconds: the runtime's best code comes later than a shorter one, for the first of these benchmarks at least, and on slow machines later than two seconds.
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(60).WithIterationCount(9).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "papergen-steady"));
        Summary summary = BenchmarkRunner.Run<Catalogs>(config);
        ResultTable.Begin();
        foreach (int count in counts)
        {
            Row("a title read again and again", nameof(Catalogs.Titles), nameof(Catalogs.EntryTitles), "the JSON's objects in memory", Goal.AtMost(1.5));
            Row("the same, as `Papers.X.Title`", nameof(Catalogs.PropertyTitle), nameof(Catalogs.EntryTitles), "the JSON's objects in memory", Goal.None);
            Row("a link's address, as `Links.X.Url`", nameof(Catalogs.PropertyLink), nameof(Catalogs.EntryTitles), "a title of the JSON's objects in memory", Goal.None);
            Row("look-up by id, steady, each id in turn", nameof(Catalogs.Find), nameof(Catalogs.FrozenFind), "FrozenDictionary", count < 1000 ? Goal.None : Goal.AtMost(3));
            Row("look-up of ids that are not there", nameof(Catalogs.Miss), nameof(Catalogs.FrozenMiss), "FrozenDictionary", Goal.None);

            void Row(string what, string ours, string other, string otherName, Goal goal)
            {
                if (Median(ours) is { } our)
                    ResultTable.Row(what, count, our, Median(other)!.Value, otherName, goal);
            }

            Quantity? Median(string method) => summary.Reports.SingleOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && (int)report.BenchmarkCase.Parameters["Count"] == count)?.ResultStatistics is { } statistics
                ? Quantity.Nanoseconds(statistics.Median) : null;
        }
        return 0;
    }
}

/// <summary>The benchmarks of <see cref="Steady"/>.</summary>
public class Catalogs
{
    /// <summary>Titles in a round: few enough to stay in the processor's first cache, many enough that no compiler reads one once for all.</summary>
    private const int Reads = 100;

    private static readonly Dictionary<int, Assembly> s_assemblies = [];

    private string[] _ids = [];
    private string[] _absent = [];
    private int _next;
    private PaperCatalog _catalog = null!;
    private Paper[] _papers = [];
    private Func<Paper> _property = null!;
    private Func<PaperLink> _link = null!;
    private Entry[] _entries = [];
    private FrozenDictionary<string, Entry> _frozen = null!;

    internal static int[] Counts { get; set; } = [];

    [ParamsSource(nameof(CountSource))]
    public int Count { get; set; }

    public static IEnumerable<int> CountSource => Counts;

    [GlobalSetup]
    public void SetUp()
    {
        // Compiled once for all benchmarks of this count.
        if (!s_assemblies.TryGetValue(Count, out Assembly? assembly))
            s_assemblies.Add(Count, assembly = Assembly.Load(new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(Count))).Image()));
        Type papers = assembly.GetType("Reading.Papers", throwOnError: true)!;
        _catalog = (PaperCatalog)papers.GetProperty("Catalog", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
        // Strings of their own, as a program gets them from outside, in an order that no processor foresees.
        _ids = [.. _catalog.Papers.Select(static paper => new string(paper.Id.AsSpan()))];
        new Random(1).Shuffle(_ids);
        _absent = [.. _ids.Select(static id => id + "x")];
        _frozen = _ids.Select(static id => new Entry(new string(id.AsSpan()), "")).ToFrozenDictionary(static entry => entry.Id);
        _papers = [.. _catalog.Papers.Take(Reads)];
        _entries = [.. _papers.Select(static paper => new Entry(paper.Id, paper.Title))];
        _property = papers.GetProperty(_ids[0], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetMethod?.CreateDelegate<Func<Paper>>() ?? (() => _papers[0]);
        PropertyInfo? link = assembly.GetType("Reading.Links", throwOnError: true)!.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).FirstOrDefault(static property => property.PropertyType == typeof(PaperLink));
        _link = link?.GetMethod?.CreateDelegate<Func<PaperLink>>() ?? (() => _catalog.Links[0]);
    }

    [Benchmark(OperationsPerInvoke = Reads)]
    public int Titles()
    {
        int length = 0;
        foreach (Paper paper in _papers)
            length += paper.Title.Length;
        return length;
    }

    [Benchmark]
    public string PropertyTitle() => _property().Title;

    [Benchmark]
    public string PropertyLink() => _link().Url;

    [Benchmark(OperationsPerInvoke = Reads)]
    public int EntryTitles()
    {
        int length = 0;
        foreach (Entry entry in _entries)
            length += entry.Title.Length;
        return length;
    }

    [Benchmark]
    public bool Find() => _catalog.TryGet(Next(_ids), out _);

    [Benchmark]
    public bool FrozenFind() => _frozen.TryGetValue(Next(_ids), out _);

    [Benchmark]
    public bool Miss() => _catalog.TryGet(Next(_absent), out _);

    [Benchmark]
    public bool FrozenMiss() => _frozen.TryGetValue(Next(_absent), out _);

    private string Next(string[] ids)
    {
        int next = _next + 1;
        if (next >= ids.Length)
            next = 0;
        return ids[_next = next];
    }

    private sealed class Entry(string id, string title)
    {
        public string Id { get; } = id;

        public string Title { get; } = title;
    }
}
