using System.Diagnostics;
using System.Globalization;

namespace PaperGen.Benchmarks;

/// <summary>
/// The first title in a fresh process: a generated catalog in a library of its own, against the same papers as an embedded JSON file read with
/// System.Text.Json's source generator. Whole processes, run in turns.
/// </summary>
internal static class StartUp
{
    private const int Runs = 25;

    public static int Run(int[] counts)
    {
        string root = Directory.CreateTempSubdirectory("papergen-start-up-").FullName;
        try
        {
            PackedPackage package = PackedPackage.Pack(Path.Combine(root, "feed"));
            Console.WriteLine("| papers | first title | against JSON | allocated | against JSON |");
            Console.WriteLine("|---:|---:|---:|---:|---:|");
            foreach (int count in counts)
                Measure(Path.Combine(root, count.ToString(CultureInfo.InvariantCulture)), package, count);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(string folder, PackedPackage package, int count)
    {
        (string Title, string Abstract)[] papers = SyntheticDigest.Papers(count);
        string catalog = StartUpProjects.WriteCatalog(Path.Combine(folder, "catalog"), package, papers);
        string json = StartUpProjects.WriteJson(Path.Combine(folder, "json"), papers);

        var ours = new List<Sample>();
        var theirs = new List<Sample>();
        for (int i = 0; i < Runs; i++)
        {
            ours.Add(Start(catalog));
            theirs.Add(Start(json));
        }
        Sample our = Median(ours), their = Median(theirs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {our.Milliseconds:0.0} ms | {their.Milliseconds / our.Milliseconds:0.0} x faster ({their.Milliseconds:0.0} ms) | {our.Bytes} B | {(double)their.Bytes / our.Bytes:0.0} x fewer ({their.Bytes} B) |"));
    }

    private static Sample Median(List<Sample> samples) => new(
        samples.Select(static sample => sample.Milliseconds).Order().ElementAt(samples.Count / 2),
        samples.Select(static sample => sample.Bytes).Order().ElementAt(samples.Count / 2));

    private static Sample Start(string program)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] parts = output.Split(' ', StringSplitOptions.TrimEntries);
        if (process.ExitCode != 0 || parts.Length != 2)
            throw new InvalidOperationException("The program " + program + " failed: " + output);
        return new Sample(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private readonly record struct Sample(double Milliseconds, long Bytes);
}
