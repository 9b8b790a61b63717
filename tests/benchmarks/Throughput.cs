using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Inspection;
using PaperGen.Model;
using PaperGen.Topics;

namespace PaperGen.Benchmarks;

/// <summary>
/// Parser, reader and rules, per byte, against reading the same file into a SourceText as the compiler does. In turns, in one process; the median of the
/// ratios of neighbours counts.
/// </summary>
internal static class Throughput
{
    private const int Runs = 15;

    public static int Run()
    {
        byte[] file = Encoding.UTF8.GetBytes(SyntheticDigest.Text(10_000));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"10,000 papers, {file.Length:N0} bytes"));
        var steps = new (string Name, Action<SourceText, string, DigestSyntax> Work)[]
        {
            ("parser", static (_, text, _) => DigestParser.Parse(text)),
            ("reader (values of the entries: links, topics, hashes)", static (_, _, syntax) => EntryReader.Read(syntax, "a", "a", keepAbstracts: false, BuiltInTaxonomy.Taxonomy)),
            ("analyzers, all rules", static (source, _, syntax) => DigestInspector.Inspect(source, syntax)),
        };
        var ratios = steps.Select(static _ => new List<double>()).ToArray();
        double reading = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            SourceText source = SourceText.From("");
            double read = Time(() => source = SourceText.From(new MemoryStream(file), Encoding.UTF8, SourceHashAlgorithm.Sha256));
            reading = Math.Min(reading, read);
            string text = source.ToString();
            DigestSyntax syntax = DigestParser.Parse(text);
            for (int i = 0; i < steps.Length; i++)
                ratios[i].Add(Time(() => steps[i].Work(source, text, syntax)) / read);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading into a SourceText: {reading:0.0} ms"));
        Console.WriteLine("| step | time / reading |");
        Console.WriteLine("|---|---:|");
        for (int i = 0; i < steps.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {steps[i].Name} | {ratios[i].Order().ElementAt(Runs / 2):0.00} x |"));
        return 0;
    }

    private static double Time(Action action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
