using System.Text.RegularExpressions;
using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>The page of a rule (<c>docs/rules</c>), which the tool carries, as a terminal shows it.</summary>
internal static partial class RulePage
{
    private const string Fence = "```";

    /// <summary>Writes the sections of a rule's page: headings, text and examples, without Markdown's links.</summary>
    public static void Write(string id, ToolHost host)
    {
        bool isExample = false;
        foreach (string line in Sections(id))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                isExample = !isExample;
            else if (isExample)
                host.Lines.WriteLine(line.Length == 0 ? "" : "    " + line);
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                host.Lines.MarkupLine($"[bold]{line[3..].EscapeMarkup()}[/]");
            else
                host.Lines.WriteLine(Link().Replace(line, "$1"));
        }
    }

    /// <summary>The lines from the first section on: what stands before says the title and the severity once more.</summary>
    private static IEnumerable<string> Sections(string id)
    {
        using Stream stream = typeof(RulePage).Assembly.GetManifestResourceStream(id + ".md") ?? throw new InvalidOperationException($"The tool has no page of {id}.");
        using var reader = new StreamReader(stream);
        bool isSection = false;
        while (reader.ReadLine() is { } line)
        {
            isSection |= line.StartsWith("## ", StringComparison.Ordinal);
            if (isSection)
                yield return line;
        }
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
