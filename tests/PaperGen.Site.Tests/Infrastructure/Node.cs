using System.Diagnostics;
using System.Text;

namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>The system's Node.js; a test is skipped, saying so, where there is none.</summary>
internal static class Node
{
    /// <summary>Runs a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="input">Its standard input.</param>
    /// <returns>What it writes.</returns>
    public static async Task<string> Run(string script, string input)
    {
        string? node = Programs.Find("node", "nodejs");
        Assert.SkipWhen(node is null, "Node.js is not installed: no node is on the PATH (apt-get install nodejs).");
        using var folder = new ToolFolder();
        folder.Text("script.js", script);
        using Process process = Process.Start(new ProcessStartInfo(node!, [folder.At("script.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        string written = await output;
        string complaint = await error;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, complaint);
        return written;
    }
}
