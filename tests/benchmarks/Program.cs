using System.Globalization;
using PaperGen.Benchmarks;

// start-up measures two ways side by side in one run and prints their ratio; rule-counts counts what the rules find in a digest; throughput and
// links compare topics with links, parser and rules, and links, with reading the file; linear doubles the input of each rule; topics compares the topics
// that are found with those that people gave; citations edits one file of a thousand.
switch (args)
{
    case ["start-up"]:
        return StartUp.Run([70, 1000, 10_000]);
    case ["start-up", .. var counts]:
        return StartUp.Run(counts.Select(int.Parse).ToArray());
    case ["links"]:
        return LinkReading.Run(null);
    case ["links", var digest]:
        return LinkReading.Run(digest);
    case ["rule-counts", var digest]:
        return RuleCounts.Run(digest);
    case ["rule-counts", var digest, "--show", var rule]:
        return RuleCounts.Show(digest, rule, int.MaxValue);
    case ["rule-counts", var digest, "--show", var rule, "--take", var take]:
        return RuleCounts.Show(digest, rule, int.Parse(take, CultureInfo.InvariantCulture));
    case ["throughput"]:
        return Throughput.Run();
    case ["topics", var digest]:
        return TopicReport.Run(digest);
    case ["topics", var digest, "--errors", "tuning"]:
        return TopicReport.ShowErrors(digest);
    case ["citations"]:
        return CitationEdits.Run(10);
    case ["citations", var citing]:
        return CitationEdits.Run(int.Parse(citing, CultureInfo.InvariantCulture));
    case ["linear"]:
        return LinearTime.Run();
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- start-up [PAPERS...]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- rule-counts DIGEST [--show RULE [--take FINDINGS]]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- throughput | linear");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- links [DIGEST]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- topics ../shared/data/hf-2024-2000.papers.txt [--errors tuning]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- citations [CITING FILES]");
        return 2;
}
