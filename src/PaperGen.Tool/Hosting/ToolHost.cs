using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace PaperGen.Tool.Hosting;

/// <summary>What the tool knows of the world around it: where it writes, and where it is.</summary>
internal sealed class ToolHost
{
    /// <summary>Wide enough for every line: what is redirected is not wrapped, and a terminal wraps by itself.</summary>
    private const int Unlimited = 1_000_000;

    private const int DefaultWidth = 120;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths begin at, and that paths are shown relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Columns of the terminal that the output goes to; 0 if it goes elsewhere.</summary>
    public int TerminalWidth { get; init; }

    /// <summary>Whether somebody watches the error output, and so the progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal that the error output goes to.</summary>
    public int ErrorWidth { get; init; } = DefaultWidth;

    /// <summary>Whether a terminal gets colours.</summary>
    public bool HasColors { get; init; }

    public bool OutputIsTerminal => TerminalWidth > 0;

    /// <summary>Columns that a line may take.</summary>
    public int Width => OutputIsTerminal ? TerminalWidth : DefaultWidth;

    /// <summary>Opens the input and output as bytes, for a command that speaks a protocol over them.</summary>
    public Func<(Stream Input, Stream Output)> OpenStreams { get; init; } = static () => (Console.OpenStandardInput(), OpenOutput());

    /// <summary>All of the standard input.</summary>
    public byte[] ReadInput()
    {
        using Stream input = OpenStreams().Input;
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The output with colours, if it has them; lines are as long as they are.</summary>
    public IAnsiConsole Lines => field ??= Create(Output, OutputIsTerminal, Unlimited);

    /// <summary>The error output, for progress and messages.</summary>
    public IAnsiConsole Messages => field ??= Create(Error, ErrorIsTerminal, Unlimited);

    /// <summary>The host of a process: UTF-8 whatever the locale says.</summary>
    public static ToolHost OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
            Console.OutputEncoding = utf8;
        bool wantsColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolHost
        {
            Output = new StreamWriter(OpenOutput(), utf8, 1 << 16),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            Folder = Directory.GetCurrentDirectory(),
            TerminalWidth = Console.IsOutputRedirected ? 0 : Math.Max(Console.WindowWidth, 40),
            ErrorIsTerminal = !Console.IsErrorRedirected,
            ErrorWidth = Console.IsErrorRedirected ? DefaultWidth : Math.Max(Console.WindowWidth, 40),
            HasColors = wantsColors,
        };
    }

    /// <summary>
    /// The standard output. On Unix the console's own stream ignores that a pipe is closed; a file stream does not, but it would write into
    /// a file at places of its own, where others that share the output write, too.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    private IAnsiConsole Create(TextWriter writer, bool isTerminal, int width) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        // Windows has to be asked, as old consoles know no colours; the eight that we use are everywhere else.
        Ansi = !(isTerminal && HasColors) ? AnsiSupport.No : OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
        ColorSystem = !(isTerminal && HasColors) ? ColorSystemSupport.NoColors
            : OperatingSystem.IsWindows() ? ColorSystemSupport.Detect : ColorSystemSupport.Standard,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        // Build servers show colours, but not where the output goes into a file.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new ConsoleOutput(writer, isTerminal, width),
    });

    private sealed record ConsoleOutput(TextWriter Writer, bool IsTerminal, int Width) : IAnsiConsoleOutput
    {
        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
