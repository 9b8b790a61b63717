using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>Programs of the system; a test whose program is not there is skipped.</summary>
internal static class ExternalCommand
{
    /// <summary>Runs a program in a folder.</summary>
    /// <param name="command">The program.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ToolResult Run(string command, string folder, string input, params string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"The program {command} is not installed.");
            throw;
        }
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output.Result, error.Result);
        }
    }

    /// <summary>Runs the tool as a process of its own.</summary>
    public static ToolResult Tool(string folder, params string[] arguments) =>
        Run("dotnet", folder, "", ["exec", "--roll-forward", "Major", ToolPath, .. arguments]);

    public static string ToolPath => Path.Combine(AppContext.BaseDirectory, "papergen.dll");
}
