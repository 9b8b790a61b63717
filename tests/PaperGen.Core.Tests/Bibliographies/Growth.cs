using PaperGen.Syntax;
using PaperGen.Syntax.Formats;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>How the time of reading grows with a file.</summary>
internal static class Growth
{
    private const int Length = 50_000;

    private const double Least = 20;

    /// <summary>Four times as much of a token takes less than ten times as long.</summary>
    public static void Check(string file, string start, string token)
    {
        Time(file, start + Repeat(token, 2000));
        // On a busy machine less than this is no measure.
        double once = Math.Max(Least, Time(file, start + Repeat(token, Length)));
        double more = Time(file, start + Repeat(token, 4 * Length));
        // A pause of the machine is no growth: look again, and take the best.
        for (int i = 0; i < 6 && more > 10 * once; i++)
            more = Math.Min(more, Time(file, start + Repeat(token, 4 * Length)));
        Assert.True(more <= 10 * once, $"'{start}' and then '{token}': {once:0} ms, four times as many {more:0} ms");
    }

    private static string Repeat(string token, int length) => string.Concat(Enumerable.Repeat(token, length / token.Length));

    private static double Time(string file, string text)
    {
        double start = ThreadClock.Milliseconds;
        DigestSyntax syntax = DigestFormats.Of(file).Parse(text, CancellationToken.None);
        foreach (EntrySyntax entry in syntax.Entries)
            _ = new DecodedEntry(text, entry);
        return ThreadClock.Milliseconds - start;
    }
}
