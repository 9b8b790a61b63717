using System.Diagnostics;
using System.Text;

namespace PaperGen.Package.Tests;

/// <summary>Runs commands as a user does, with everything they write.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(5);

    /// <summary>Variables with which the build that runs these tests would disturb the builds that they run.</summary>
    private static readonly string[] s_foreignVariables =
    [
        "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH",
        "NUGET_PACKAGES", "CI",
    ];

    /// <summary>Whether there is such a command.</summary>
    public static bool Finds(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)));

    public static CommandResult DotNet(string folder, params string[] arguments) => Run("dotnet", folder, [], arguments);

    public static CommandResult Run(string command, string folder, (string Name, string Value)[] variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string name in s_foreignVariables)
            start.Environment.Remove(name);
        // Builds that differ from a user's in nothing but what would make them slow or dependent on the day.
        start.Environment["NuGetAudit"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in CompilerServer.Variables.Concat(variables))
            start.Environment[name] = value;

        string line = command + " " + string.Join(' ', arguments);
        using Process process = Process.Start(start)!;
        var output = new Collector(process.StandardOutput);
        var error = new Collector(process.StandardError);
        if (!process.WaitForExit(s_timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new CommandFailedException(line, folder, "took longer than " + s_timeout, output.Text + error.Text);
        }
        // A build server that the command started may hold the pipes open.
        output.Finish();
        error.Finish();
        return new CommandResult(line, folder, process.ExitCode, output.Text, error.Text);
    }

    /// <summary>Reads a stream to its end in the background.</summary>
    private sealed class Collector
    {
        private readonly StringBuilder _text = new();
        private readonly Task _reading;

        public Collector(StreamReader reader) => _reading = Task.Run(() => Read(reader));

        public string Text
        {
            get
            {
                lock (_text)
                    return _text.ToString();
            }
        }

        public void Finish() => _reading.Wait(TimeSpan.FromSeconds(10));

        private void Read(StreamReader reader)
        {
            char[] buffer = new char[4096];
            while (reader.Read(buffer, 0, buffer.Length) is > 0 and int count)
            {
                lock (_text)
                    _text.Append(buffer, 0, count);
            }
        }
    }
}

/// <summary>What a command did.</summary>
internal sealed record CommandResult(string Command, string Folder, int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The command itself if it succeeded.</summary>
    public CommandResult Succeeds() => ExitCode == 0 ? this : throw Failure("returned " + ExitCode);

    /// <summary>The command itself if it failed.</summary>
    public CommandResult Fails() => ExitCode != 0 ? this : throw Failure("succeeded");

    /// <summary>The command itself if its output holds a text.</summary>
    public CommandResult Says(string text) => Output.Contains(text, StringComparison.Ordinal)
        ? this : throw Failure("did not say '" + text + "'");

    /// <summary>The command itself if its output does not hold a text.</summary>
    public CommandResult DoesNotSay(string text) => !Output.Contains(text, StringComparison.Ordinal)
        ? this : throw Failure("said '" + text + "'");

    /// <summary>The command itself if it succeeded without a warning.</summary>
    public CommandResult SucceedsWithoutWarnings() => Succeeds().DoesNotSay(": warning ");

    public CommandFailedException Failure(string what) => new(Command, Folder, what, Output + Error);
}

/// <summary>A command did not do what it should; the message holds all that it wrote.</summary>
internal sealed class CommandFailedException(string command, string folder, string what, string output)
    : Exception("`" + command + "` in " + folder + " " + what + ":\n" + output);
