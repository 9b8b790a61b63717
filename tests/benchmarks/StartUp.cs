using System.Globalization;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a fresh process takes until it has the first title, all titles, or the first paper by its id. Whole processes, run in turns;
/// medians.
/// </summary>
internal static class StartUp
{
    private const int Turns = 15;
    private static readonly string[] s_works =
        ["title", "json-title", "resources-title", "list", "json-list", "find", "frozen-find", "find-another"];

    public static int Run(int[] counts)
    {
        using var workspace = new Workspace("start-up");
        ResultTable.Begin();
        foreach (int count in counts)
        {
            (string, string)[] papers = SyntheticDigest.Papers(count);
            Print(count, Measure(new StartUpProgram(workspace, "papers" + count.ToString(CultureInfo.InvariantCulture), papers),
                s_works), "");
            // What the runtime takes to load a class with a property per paper is told apart from what the catalog takes.
            if (count == Emit.MemberPlan.MaxAutoProperties)
                Print(count, Measure(new StartUpProgram(workspace, "ids", papers, "ids"), s_works), ", `PaperGenMembers=ids`");
        }
        return 0;
    }

    private static Dictionary<string, Sample> Measure(StartUpProgram program, string[] works)
    {
        var samples = works.ToDictionary(static work => work, static _ => new List<Sample>());
        for (int turn = 0; turn < Turns; turn++)
        {
            foreach (string work in works)
                samples[work].Add(program.Run(work));
        }
        return samples.ToDictionary(static work => work.Key, static work => new Sample(
            Measuring.Turns.Median([.. work.Value.Select(static sample => sample.Milliseconds)]),
            (long)Measuring.Turns.Median([.. work.Value.Select(static sample => (double)sample.Bytes)])));
    }

    private static void Print(int count, Dictionary<string, Sample> all, string members)
    {
        Time("first title", "title", "json-title", "JSON, source-generated reader",
            count switch
            {
                70 => Goal.Times(15, "faster"),
                10_000 => Goal.Times(40, "faster"),
                100_000 => Goal.Times(200, "faster"),
                _ =>
                Goal.None
            });
        ResultTable.Row("bytes allocated until then" + members, count, Quantity.Bytes(all["title"].Bytes),
            Quantity.Bytes(all["json-title"].Bytes), "JSON", Goal.Times(count < 1000 ? 25 : 250, "fewer"));
        Time("first title", "title", "resources-title", ".resx, ResourceManager", Goal.AtMost(0.5));
        Time("all titles", "list", "json-list", "JSON", Goal.AtMost(0.2));
        Time("first look-up by id", "find", "frozen-find", "FrozenDictionary",
            Goal.Times(count switch { < 10_000 => 6, < 100_000 => 15, _ => 60 }, "faster"));
        ResultTable.Row("bytes allocated by it" + members, count, Quantity.Bytes(all["find"].Bytes),
            Quantity.Bytes(all["frozen-find"].Bytes), "FrozenDictionary", Goal.Zero);
        ResultTable.Row("bytes allocated by a look-up of another paper, its `Paper` among them" + members, count,
            Quantity.Bytes(all["find-another"].Bytes), Goal.None);

        void Time(string what, string ours, string other, string otherName, Goal goal) =>
            ResultTable.Row(what + members, count, Quantity.Milliseconds(all[ours].Milliseconds),
                Quantity.Milliseconds(all[other].Milliseconds), otherName, goal);
    }
}
