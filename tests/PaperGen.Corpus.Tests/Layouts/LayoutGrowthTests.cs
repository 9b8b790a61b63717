using PaperGen.Core.Tests.Architecture;
using PaperGen.Syntax;

namespace PaperGen.Corpus.Tests.Layouts;

/// <summary>Reading a pasted file is linear, whatever its layout.</summary>
public sealed class LayoutGrowthTests(ITestOutputHelper output)
{
    /// <summary>Every so many files are grown.</summary>
    private const int Step = 5;

    private const int Small = 100_000;

    private const double Least = 20;

    /// <summary>Four times as much of each layout takes less than ten times as long.</summary>
    [Fact]
    public void Each_layout_is_read_in_linear_time()
    {
        string[] files = [.. Directory.GetFiles(Repository.At("tests/Shared/Layouts"), "*.txt").Order(StringComparer.Ordinal)];
        for (int i = 0; i < files.Length; i += Step)
        {
            string text = File.ReadAllText(files[i]);
            Time(GrownPages.Of(text, Small / 4));
            double once = Math.Max(Least, Time(GrownPages.Of(text, Small)));
            string large = GrownPages.Of(text, 4 * Small);
            double more = Time(large);
            // A pause of the machine is no growth: look again, and take the best.
            for (int again = 0; again < 4 && more > 10 * once; again++)
                more = Math.Min(more, Time(large));
            output.WriteLine($"{Path.GetFileName(files[i])}: {once:0} ms, {more:0} ms");
            Assert.True(more <= 10 * once, $"{files[i]}: {once:0} ms, four times as much {more:0} ms");
        }
    }

    private static double Time(string text)
    {
        double start = ThreadClock.Milliseconds;
        _ = DigestParser.Parse(text);
        return ThreadClock.Milliseconds - start;
    }
}
