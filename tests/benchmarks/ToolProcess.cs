using System.Diagnostics;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>A whole process of <c>papergen check</c>, beside one that only says its version; and what the tool's package weighs.</summary>
internal static class ToolProcess
{
    private const int Turns = 15;

    /// <summary>What the package may weigh with the language server in it.</summary>
    private const int MaxBytes = 3_500_000;

    public static int Run(int[] counts)
    {
        string folder = Directory.CreateTempSubdirectory("papergen-tool-").FullName;
        try
        {
            string project = Path.Combine(Repository.Root, "src", "PaperGen.Tool");
            Dotnet.Run("build", project, "-c", "Release", "-o", Path.Combine(folder, "tool"), "-v", "q", "-nologo");
            Dotnet.Run("pack", project, "-o", Path.Combine(folder, "feed"), "-v", "q", "-nologo");
            string tool = Path.Combine(folder, "tool", "papergen.dll");
            ResultTable.Begin();
            foreach (int count in counts)
            {
                string digest = Path.Combine(folder, count + ".papers.txt");
                File.WriteAllText(digest, SyntheticDigest.Text(count));
                double[] medians = Measuring.Turns.Medians(Turns, () => Wall(tool, "check", digest), () => Wall(tool, "--version"));
                ResultTable.Row("`papergen check`, a whole process (wall time)", count, Quantity.Milliseconds(medians[0]),
                    Quantity.Milliseconds(medians[1]), "`papergen --version`", Goal.None);
            }
            long bytes = Directory.EnumerateFiles(Path.Combine(folder, "feed"), "*.nupkg").Sum(static file => new FileInfo(file).Length);
            ResultTable.Row("the tool's package", 0, Quantity.Bytes(bytes), Goal.AtMostValue(MaxBytes));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Milliseconds of a process, whatever it finds.</summary>
    private static double Wall(params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return errors.Result.Length == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException(errors.Result);
    }
}
