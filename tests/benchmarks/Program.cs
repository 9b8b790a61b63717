using PaperGen.Benchmarks;

// Each command measures two ways side by side in one run and prints their ratio; "topics" also compares the topics that are found with those that people gave.
switch (args)
{
    case ["start-up"]:
        return StartUp.Run([70, 1000, 10_000]);
    case ["start-up", .. var counts]:
        return StartUp.Run(counts.Select(int.Parse).ToArray());
    case ["topics", var digest]:
        return TopicReport.Run(digest);
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- start-up [PAPERS...]");
        Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- topics ../shared/data/hf-2024-2000.papers.txt");
        return 2;
}
