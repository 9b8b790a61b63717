using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Generators.Tests.Topics;
using PaperGen.Topics;

namespace PaperGen.Benchmarks;

/// <summary>How right the topics are, on the labelled papers, and what they cost, against reading the file into a SourceText.</summary>
internal static class TopicReport
{
    private const int Rounds = 40;
    private const int Slice = 50;

    public static int Run(string path)
    {
        SourceText source = Read(path);
        DigestSyntax digest = DigestParser.Parse(source.ToString());
        Taxonomy taxonomy = BuiltInTaxonomy.Taxonomy;
        foreach (string half in (string[])["tuning", "untouched"])
        {
            TopicLabels labels = TopicLabels.Read(Path.Combine(Repository.Root, "tests", "PaperGen.Generators.Tests", "Topics", $"labels.{half}.txt"));
            Print(half, labels.Count, labels.Compare(digest, taxonomy));
        }

        double reading = Best(() => Read(path));
        double matching = Matching(digest, taxonomy);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Topics of {digest.Entries.Count} papers: {matching:0.0} ms; reading the {new FileInfo(path).Length} bytes into a SourceText: {reading:0.0} ms; ratio {matching / reading:0.0}"));
        return 0;
    }

    private static void Print(string half, int papers, TopicAccuracy accuracy)
    {
        Console.WriteLine($"## {half}: {papers} papers");
        Console.WriteLine();
        Console.WriteLine("| topic | must | found | precision | recall | F1 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach ((string topic, TopicCounts counts) in accuracy.Topics)
            Print(topic, counts);
        Print("**all**", accuracy.All);
        Console.WriteLine();
    }

    private static void Print(string topic, TopicCounts counts) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {topic} | {counts.Must} | {counts.Found} | {counts.Precision:0.000} | {counts.Recall:0.000} | {counts.F1:0.000} |"));

    private static SourceText Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return SourceText.From(stream, Encoding.UTF8);
    }

    /// <summary>By slices of papers, each as fast as it was at best: on a shared machine a whole run is never undisturbed.</summary>
    private static double Matching(DigestSyntax digest, Taxonomy taxonomy)
    {
        var scan = new TopicScan(taxonomy.Matcher);
        double sum = 0;
        for (int i = 0; i < Rounds; i++)
            Match(0, digest.Entries.Count);
        for (int start = 0; start < digest.Entries.Count; start += Slice)
        {
            int from = start;
            sum += Best(() => Match(from, Math.Min(from + Slice, digest.Entries.Count)));
        }
        return sum;

        void Match(int from, int to)
        {
            for (int i = from; i < to; i++)
                scan.Match(digest.Text, digest.Entries[i].TitlePieces, digest.Entries[i].Abstract);
        }
    }

    private static double Best(Action action)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }
}
