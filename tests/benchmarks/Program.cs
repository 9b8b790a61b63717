using System.Globalization;
using PaperGen.Benchmarks;

// start-up measures two ways side by side in one run and prints their ratio; rule-counts counts what the rules find in a digest; throughput and
// links compare parser and rules, and links, with reading the file; linear doubles the input of each rule; topics compares the topics that are found
// with those that people gave.
switch (args)
{
    case ["start-up"]:
        return StartUp.Run([70, 1000, 10_000, 100_000]);
    case ["start-up", .. var counts]:
        return StartUp.Run(counts.Select(int.Parse).ToArray());
    case ["size"]:
        return AssemblySize.Run([70, 1000, 10_000, 100_000]);
    case ["size", .. var counts]:
        return AssemblySize.Run(counts.Select(int.Parse).ToArray());
    case ["dump", var n, var m, var v, var path]:
        File.WriteAllBytes(path, new PaperGen.Benchmarks.Compiling.CatalogProject(System.Text.Encoding.UTF8.GetBytes(SyntheticDigest.Text(int.Parse(n))), ("PaperGenMembers", m), ("PaperGenVisibility", v)).Image());
        return 0;
    case ["compile"]:
        return CompileTime.Run([70, 1000, 10_000, 100_000]);
    case ["compile", .. var counts]:
        return CompileTime.Run(counts.Select(int.Parse).ToArray());
    case ["driver"]:
        return DriverRuns.Run([10_000]);
    case ["driver", .. var counts]:
        return DriverRuns.Run(counts.Select(int.Parse).ToArray());
    case ["steps"]:
        return DriverSteps.Run(10_000);
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
    case ["linear"]:
        return LinearTime.Run();
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- start-up [PAPERS...]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- rule-counts DIGEST [--show RULE [--take FINDINGS]]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- throughput | linear");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- links [DIGEST]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- topics ../shared/data/hf-2024-2000.papers.txt");
        return 2;
}
