using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>Writes texts that are broken where the terminal ends; what is redirected is not broken.</summary>
internal static class Screen
{
    /// <param name="host">Whose output.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns before each line but the first.</param>
    public static void Write(this ToolHost host, StyledText text, int indent = 0) =>
        Write(host.Lines, text, host.OutputIsTerminal ? host.Width : int.MaxValue, indent);

    /// <summary>Writes to the error output.</summary>
    public static void WriteMessage(this ToolHost host, StyledText text, int indent = 0) =>
        Write(host.Messages, text, host.ErrorIsTerminal ? host.ErrorWidth : int.MaxValue, indent);

    private static void Write(IAnsiConsole console, StyledText text, int width, int indent)
    {
        foreach (string line in text.Lines(width, indent))
            console.MarkupLine(line);
    }
}
