using PaperGen.Benchmarks;

// Each command measures two ways side by side in one run and prints their ratio.
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
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- start-up [PAPERS...] | links [DIGEST]");
        return 2;
}
