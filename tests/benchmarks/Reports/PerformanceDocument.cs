using System.Diagnostics;
using System.Globalization;
using PaperGen.Benchmarks.Programs;

namespace PaperGen.Benchmarks.Reports;

/// <summary>
/// <c>docs/performance.md</c>: what stands between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c> is what the command
/// NAME printed. Each command runs in a process of its own, one after the other.
/// </summary>
internal static class PerformanceDocument
{
    /// <summary>The commands whose tables are in the document.</summary>
    private static readonly string[] s_commands =
        ["start-up", "steady", "compile", "build", "size", "driver", "steps", "throughput", "large", "split"];

    private static string Path => System.IO.Path.Combine(Repository.Root, "docs", "performance.md");

    /// <param name="commands">The commands to run; none for all.</param>
    public static int Write(string[] commands)
    {
        string feed = Directory.CreateTempSubdirectory("papergen-feed-").FullName;
        try
        {
            PackedPackage.Pack(feed).Share();
            Replace("machine", string.Create(CultureInfo.InvariantCulture,
                $"Measured on {Environment.ProcessorCount} cores, {Environment.OSVersion.Platform}, .NET {Environment.Version}, "
                    + $"compiler {typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!.ToString(2)} in "
                    + $"process."));
            foreach (string command in commands.Length == 0 ? s_commands : commands)
            {
                long start = Stopwatch.GetTimestamp();
                string table = Dotnet.Run(typeof(PerformanceDocument).Assembly.Location, command).Trim();
                Replace(command, table);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{command}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n{table}\n"));
            }
            return 0;
        }
        finally
        {
            Directory.Delete(feed, recursive: true);
        }
    }

    /// <summary>Replaces a part of the document, each as soon as it is measured: a run that breaks off loses nothing.</summary>
    private static void Replace(string name, string content)
    {
        string document = File.ReadAllText(Path);
        string begin = $"<!-- begin {name} -->\n";
        int start = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int end = document.IndexOf($"<!-- end {name} -->", StringComparison.Ordinal);
        if (start < begin.Length || end < start)
            throw new InvalidOperationException($"docs/performance.md has no part '{name}'.");
        File.WriteAllText(Path, document[..start] + content + "\n" + document[end..]);
    }
}
