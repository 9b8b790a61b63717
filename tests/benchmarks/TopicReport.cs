using System.Globalization;
using PaperGen.Core.Tests.Topics;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Benchmarks;

/// <summary>How right the topics are, on the labelled papers, and what they cost, against reading the file into a SourceText.</summary>
internal static class TopicReport
{
    private const int Rounds = 40;

    public static int Run(string path)
    {
        using var file = DigestFile.At(path);
        DigestSyntax digest = DigestParser.Parse(file.Read().ToString());
        Taxonomy taxonomy = BuiltInTaxonomy.Taxonomy;
        foreach (string set in (string[])["tuning", "newest.tuning", "untouched", "newest.untouched"])
        {
            TopicLabels labels = Labels(set);
            Print(set, labels.Count, labels.Compare(taxonomy, digest));
        }

        ITopicMatcher scan = taxonomy.Matcher();
        double[] times = ThreadTime.Best(Rounds, () => file.Read(), () =>
        {
            foreach (EntrySyntax entry in digest.Entries)
                scan.Match(digest.Text, entry.TitlePieces, [entry.AbstractSpan]);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Topics of {digest.Entries.Count} papers: {times[1]:0.0} ms; reading the {file.Length} bytes into a "
                + $"SourceText: {times[0]:0.0} ms; ratio {times[1] / times[0]:0.0}"));
        return 0;
    }

    /// <summary>
    /// Lists, for the sets that serve to choose phrases, the papers with a topic missed or wrong, and where a wrong one came from.
    /// </summary>
    public static int ShowErrors(string path)
    {
        using var file = DigestFile.At(path);
        DigestSyntax digest = DigestParser.Parse(file.Read().ToString());
        foreach (TopicError error in ((string[])["tuning", "newest.tuning"])
            .SelectMany(set => Labels(set).Errors(BuiltInTaxonomy.Taxonomy, digest)))
        {
            Console.WriteLine(error.Title);
            foreach (string topic in error.Missed)
                Console.WriteLine($"  missed: {topic}");
            foreach ((string topic, int score, string phrase) in error.Wrong)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrong:  {topic}, {score} by \"{phrase}\""));
        }
        return 0;
    }

    private static TopicLabels Labels(string set) =>
        TopicLabels.Read(Path.Combine(Repository.Root, "tests", "PaperGen.Core.Tests", "Topics", $"labels.{set}.txt"));

    private static void Print(string set, int papers, TopicAccuracy accuracy)
    {
        Console.WriteLine($"## {set}: {papers} papers");
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
}
