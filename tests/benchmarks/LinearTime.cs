using System.Diagnostics;
using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Tests;
using PaperGen.Text;

namespace PaperGen.Benchmarks;

/// <summary>
/// The time of each rule about text on one line of 1, 2, 4 and 8 MB of what is worst for it: twice as much text, twice the time.
/// </summary>
internal static class LinearTime
{
    private const double MeasurableMilliseconds = 1;
    private static readonly int[] s_megabytes = [1, 2, 4, 8];

    public static int Run()
    {
        Console.WriteLine("| rule | worst text | 1 MB | 2 MB | 4 MB | 8 MB | growth, 1 to 8 MB |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        double worst = 0;
        foreach (TextRule rule in TextRules.All)
        {
            // Of a rule's texts the one that it takes longest for.
            (string unit, double[] times) = WorstTexts.All.Where(text => text.Rule == rule.Descriptor.Id)
                .Select(text => (text.Unit, Times: Times(rule, text.Unit))).MaxBy(static result => result.Times[^1]);
            // A rule that looks at the beginning or the end only takes no time that could be compared.
            double growth = times[^1] < MeasurableMilliseconds ? 0 : times[^1] / times[0];
            worst = Math.Max(worst, growth);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {rule.Descriptor.Id} | `{Printable(unit)}` | {string.Join(" | ", times.Select(static time => time.ToString("0.0 ms", CultureInfo.InvariantCulture)))} | {(growth == 0 ? "none" : growth.ToString("0.0 x", CultureInfo.InvariantCulture))} |"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nGreatest growth from 1 to 8 MB: {worst:0.0} x (linear: 8 x, "
            + $"quadratic: 64 x)"));
        return 0;
    }

    private static double[] Times(TextRule rule, string unit) => [.. s_megabytes.Select(size =>
    {
        string line = WorstTexts.Of(unit, size << 20);
        EntryText text = EntryText.Create(line, new TextSpan(0, line.Length), EntryPart.Abstract);
        // The shortest of several runs: the others were disturbed.
        return Enumerable.Range(0, 5).Min(_ => Time(rule, text));
    })];

    private static double Time(TextRule rule, EntryText text)
    {
        var hits = new List<TextHit>();
        long start = Stopwatch.GetTimestamp();
        rule.Find(text, hits);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Printable(string text) =>
        string.Concat(
            text.Select(static c => c is '|' or '`' || c < ' ' || c > '~'
                ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : c.ToString()));
}
