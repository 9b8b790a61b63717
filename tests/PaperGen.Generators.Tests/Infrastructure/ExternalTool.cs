using System.Diagnostics;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A program of somebody else's that judges our output; a test that needs one that is not installed is skipped.</summary>
internal sealed class ExternalTool
{
    private readonly string _path;

    private ExternalTool(string path) => _path = path;

    public static ExternalTool Find(string name, string remedy)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed ({remedy}).");
        return new ExternalTool(path);
    }

    /// <summary>Runs the program.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code, and what it wrote to both outputs.</returns>
    public (int ExitCode, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(_path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        // Its default lines are cut at 79 columns, in the middle of the messages that are looked for.
        start.Environment["max_print_line"] = "10000";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
