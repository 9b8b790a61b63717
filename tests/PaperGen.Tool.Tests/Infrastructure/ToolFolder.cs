using System.Text;
using PaperGen.Tool.Commands;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>A folder of its own in which a test runs the tool, in this process.</summary>
internal sealed class ToolFolder : IDisposable
{
    public ToolFolder()
    {
        Path = Directory.CreateTempSubdirectory("papergen-tool-").FullName;
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file in UTF-8 without a byte order mark.</summary>
    public ToolFolder Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    public ToolFolder Bytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return this;
    }

    public string Read(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(At(name)));

    public byte[] ReadBytes(string name) => File.ReadAllBytes(At(name));

    /// <summary>What the tool reads of its standard input.</summary>
    public byte[] Input { get; set; } = [];

    public ToolResult Run(params string[] arguments) => Run(0, false, arguments);

    /// <summary>Runs the tool.</summary>
    /// <param name="terminalWidth">Columns of the terminal that it believes to write to; 0 for a file.</param>
    /// <param name="colors">Whether that terminal has colours.</param>
    /// <param name="arguments">The command line.</param>
    public ToolResult Run(int terminalWidth, bool colors, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int exitCode = PapergenCommand.Run(arguments, new ToolHost
        {
            Output = output,
            Error = error,
            Folder = Path,
            TerminalWidth = terminalWidth,
            HasColors = colors,
            OpenStreams = () => (new MemoryStream(Input), Stream.Null),
        });
        return new ToolResult(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What the tool did.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The result itself if the tool ended so.</summary>
    public ToolResult Ends(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, not {exitCode}\n{Output}\n{Error}");
        return this;
    }
}
