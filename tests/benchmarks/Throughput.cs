using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Links;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Topics;
namespace PaperGen.Benchmarks;

/// <summary>
/// What each thing that is read out of a digest costs, against reading its file into a SourceText, as the compiler does; and against
/// decoding alone what was read before.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 20;

    public static int Run()
    {
        using var file = DigestFile.Synthetic(10_000);
        byte[] bytes = file.Bytes();
        SourceText source = file.Read();
        DigestSyntax syntax = DigestParser.Parse(source.ToString());
        var steps = new (string Name, double Goal, Action Work)[]
        {
            ("topics and links", 4, () => FindTopicsAndLinks(syntax)),
            ("parser", 0.25, () => DigestParser.Parse(syntax.Text)),
            ("analyzers, all rules", 8, () =>
                DigestInspector.Inspect(syntax, [.. syntax.Entries.Select(entry => DigestInspector.Inspect(syntax, entry))])),
        };
        double[] times =
            ThreadTime.Best(Rounds, [() => file.Read(), () => DigestFile.Decode(bytes), .. steps.Select(static step => step.Work)]);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{syntax.Entries.Count:N0} papers, {file.Length:N0} bytes; reading the file into a SourceText: {times[0]:0.0} ms; the same "
                + $"from memory, without a file: {times[1]:0.0} ms"));
        Console.WriteLine();
        Console.WriteLine("| step | time | time / reading the file | goal | time / the same from memory |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        for (int i = 0; i < steps.Length; i++)
        {
            double time = times[i + 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {steps[i].Name} | {time:0.0} ms | {time / times[0]:0.00} x | at most {steps[i].Goal:0.##} x "
                    + $"| {time / times[1]:0.00} x |"));
        }
        return 0;
    }

    private static void FindTopicsAndLinks(DigestSyntax syntax)
    {
        ITopicMatcher topics = BuiltInTaxonomy.Taxonomy.Matcher();
        foreach (EntrySyntax entry in syntax.Entries)
        {
            topics.Match(syntax.Text, entry.TitlePieces, [entry.AbstractSpan]);
            LinkReader.Read(new DecodedEntry(syntax.Text, entry));
        }
    }
}
