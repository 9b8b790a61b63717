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
        var paragraph = new List<string>();
        foreach (string line in Sections(id))
        {
            bool isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            bool isHeading = !isExample && line.StartsWith("## ", StringComparison.Ordinal);
            // On a terminal a paragraph is broken anew.
            if (!isExample && !isFence && !isHeading && line.Length > 0 && line[0] is not ('-' or '|') && host.OutputIsTerminal)
            {
                paragraph.Add(line);
                continue;
            }
            End(paragraph, host);
            if (isFence)
                isExample = !isExample;
            else if (isExample)
                host.Lines.WriteLine(line.Length == 0 ? "" : "    " + line);
            else
                host.Write(new StyledText().Add(isHeading ? line[3..] : Link().Replace(line, "$1"), isHeading ? "bold" : null), 2);
        }
        End(paragraph, host);
    }

    private static void End(List<string> paragraph, ToolHost host)
    {
        if (paragraph.Count > 0)
            host.Write(new StyledText().Add(Link().Replace(string.Join(' ', paragraph), "$1")));
        paragraph.Clear();
    }

    /// <summary>The lines from the first section on: what is before says the title and the severity once more.</summary>
    private static IEnumerable<string> Sections(string id)
    {
        using Stream stream = typeof(RulePage).Assembly.GetManifestResourceStream(id + ".md")
            ?? throw new InvalidOperationException($"The tool has no page of {id}.");
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
