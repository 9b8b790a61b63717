using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Inspection;
using PaperGen.Links;
using PaperGen.Topics;

namespace PaperGen.Benchmarks;

/// <summary>What each thing that is read out of a digest costs, against reading its file into a SourceText, as the compiler does.</summary>
internal static class Throughput
{
    private const int Rounds = 20;

    public static int Run()
    {
        byte[] file = Encoding.UTF8.GetBytes(SyntheticDigest.Text(10_000));
        SourceText source = Read(file);
        DigestSyntax syntax = DigestParser.Parse(source.ToString());
        var steps = new (string Name, double Goal, Action Work)[]
        {
            ("topics and links", 4, () => FindTopicsAndLinks(syntax)),
            ("parser", 0.25, () => DigestParser.Parse(syntax.Text)),
            ("analyzers, all rules", 8, () => DigestInspector.Inspect(source, syntax)),
        };
        double[] times = ThreadTime.Best(Rounds, [() => Read(file), .. steps.Select(static step => step.Work)]);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{syntax.Entries.Count:N0} papers, {file.Length:N0} bytes; reading them into a SourceText: {times[0]:0.0} ms"));
        Console.WriteLine();
        Console.WriteLine("| step | time / reading | goal |");
        Console.WriteLine("|---|---:|---:|");
        for (int i = 0; i < steps.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {steps[i].Name} | {times[i + 1] / times[0]:0.00} x | at most {steps[i].Goal:0.##} x |"));
        return 0;
    }

    private static SourceText Read(byte[] file) =>
        SourceText.From(new MemoryStream(file, 0, file.Length, writable: false, publiclyVisible: true), Encoding.UTF8, SourceHashAlgorithm.Sha256);

    private static void FindTopicsAndLinks(DigestSyntax syntax)
    {
        var topics = new TopicScan(BuiltInTaxonomy.Taxonomy.Matcher);
        foreach (EntrySyntax entry in syntax.Entries)
        {
            topics.Match(syntax.Text, entry.TitlePieces, entry.Abstract);
            LinkReader.Read(syntax.Text, entry);
        }
    }
}
