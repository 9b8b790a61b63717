using System.Diagnostics;

namespace PaperGen.Benchmarks.Programs;

/// <summary>Whole processes.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command of the SDK, or a compiled program.</summary>
    /// <returns>What it wrote to the standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output : throw new InvalidOperationException("dotnet " + string.Join(" ", arguments) + " failed:\n" + output);
    }
}
