using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Tests;
using PaperGen.Text;
using PaperFile = PaperGen.Syntax.DigestFile;

namespace PaperGen.Benchmarks;

/// <summary>
/// The time of each stage on files of one token over and over, of every key of metadata, field, format and layout: twice as much text,
/// twice the time. The exponent is that of the length by which the time grows.
/// </summary>
internal static class StageGrowth
{
    /// <summary>The exponent from which on a stage is not linear.</summary>
    private const double Bound = 1.2;

    /// <summary>Less than this says nothing of growth.</summary>
    private const double MeasurableMilliseconds = 60;

    /// <summary>A stage of which nobody waits for the next length.</summary>
    private const double LongMilliseconds = 4000;

    private static readonly (string Name, Action<PaperFile> Run)[] s_stages =
    [
        ("parse", static file =>
            (DigestFormats.Find(file.Text.Format) ?? DigestFormats.Page).Parse(file.Text.Text, PrivateFields.None, CancellationToken.None)),
        ("inspect", static file => _ = InspectedDigest.Of(file.Text).Findings),
        ("catalog", static file => _ = new CatalogInspector([file]).Catalog),
        ("project", static file => ProjectAnalysis.Inspect([file])),
        ("repairs", static file => DigestFixer.Offers(file, ProjectAnalysis.Inspect([file])[file], new FixOptions())),
        ("fix", static file => DigestFixer.FixProject([file], static _ => true, new FixOptions("2025"))),
        ("pin", static file => NamePinner.Pin([file], static _ => true)),
    ];

    /// <param name="kilobytes">The lengths, each twice the one before.</param>
    /// <param name="group">What groups of inputs begin with; empty for all.</param>
    /// <param name="stage">The stage; empty for all.</param>
    public static int Run(int[] kilobytes, string group, string stage)
    {
        Console.WriteLine("| stage | file | token | "
            + string.Join(" | ", kilobytes.Select(static size => size.ToString(CultureInfo.InvariantCulture) + " KB")) + " | exponent |");
        Console.WriteLine("|---|---|---|" + string.Concat(kilobytes.Select(static _ => "---:|")) + "---:|");
        int measured = 0;
        int slow = 0;
        double worst = 0;
        foreach (GrowthInputs.Input input in GrowthInputs.All().Where(input => input.Group.StartsWith(group, StringComparison.Ordinal)))
        {
            foreach ((string name, Action<PaperFile> run) in s_stages.Where(known => stage.Length == 0 || known.Name == stage))
            {
                measured++;
                var times = new List<double>();
                foreach (int size in kilobytes)
                {
                    times.Add(Time(input, run, size));
                    if (times[^1] > LongMilliseconds)
                        break;
                }
                double exponent = Exponent(times);
                // A machine that paused is no growth: look again.
                for (int again = 0; again < 2 && exponent > Bound; again++)
                {
                    for (int i = 0; i < times.Count; i++)
                        times[i] = Math.Min(times[i], Time(input, run, kilobytes[i]));
                    exponent = Exponent(times);
                }
                worst = Math.Max(worst, exponent);
                if (exponent <= Bound)
                    continue;
                slow++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {input.Group} | `{Printable(input.Token)}` "
                    + $"| {string.Join(" | ", times.Select(static time => time.ToString("0 ms", CultureInfo.InvariantCulture)))} | {exponent:0.00} |"));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{measured:N0} stages of {measured / s_stages.Length:N0} files "
            + $"measured; {slow} above {Bound}; the greatest exponent is {worst:0.00}"));
        return slow == 0 ? 0 : 1;
    }

    private static double Time(GrowthInputs.Input input, Action<PaperFile> run, int kilobytes)
    {
        string text = input.Of(kilobytes << 10);
        // A text that nobody has seen: what is known of one is kept with it.
        var file = new PaperFile(input.File, new FileContent(text, null, DigestFormats.NameIn(DigestFormats.Of(input.File))));
        double time = ThreadTime.Best(1, () => run(file))[0];
        return time;
    }

    /// <summary>Of the last doublings that took a time that can be measured; 0 if none did.</summary>
    private static double Exponent(List<double> times)
    {
        int last = times.Count - 1;
        if (last == 0)
            return times[0] > LongMilliseconds ? double.PositiveInfinity : 0;
        if (times[last] < MeasurableMilliseconds)
            return 0;
        int first = Math.Max(0, last - 2);
        return Math.Log2(times[last] / Math.Max(times[first], 1)) / (last - first);
    }

    private static string Printable(string text) =>
        string.Concat(
            (text.Length > 40 ? text[..40] + "..." : text).Select(static c => c is '|' or '`' || c < ' ' || c > '~'
                ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : c.ToString()));
}
