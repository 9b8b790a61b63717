using System.Diagnostics;
using System.Globalization;
using PaperGen.Benchmarks.Programs;

namespace PaperGen.Benchmarks.Reports;

/// <summary>
/// <c>docs/performance.md</c>: what is between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c> are the rows that
/// answer what a user asks, out of all that the command NAME prints. Each command runs in a process of its own, one after the other.
/// </summary>
internal static class PerformanceDocument
{
    /// <summary>The commands with the numbers of papers that they are run with, and the rows that the document has.</summary>
    private static readonly Part[] s_parts =
    [
        new("start-up", ["70", "1000"],
        [
            new("first title", 70, "JSON", "the first title of a process"),
            new("first title", 1000, "JSON", "the first title of a process"),
            new("first look-up by id", 1000, "FrozenDictionary", "the first look-up by id of a process"),
            new("bytes allocated until then", 1000, "JSON", "memory allocated until the first title"),
        ]),
        new("steady", ["1000"],
        [
            new("look-up by id, steady, each id in turn", 1000, "FrozenDictionary", "a look-up by id"),
        ]),
        new("search", ["10000"],
        [
            new("the first search of a process, after the first title", 71, "", "the first search of a process"),
            new("`transfomer memroy`", 10_000, "a plain search", "a search for `transfomer memroy`"),
        ]),
        new("build", ["70", "1000"],
        [
            new("`dotnet build`, compiler server running (wall time)", 70, "without", "`dotnet build`, compiler server running"),
            new("`dotnet build`, compiler server running (wall time)", 1000, "without", "`dotnet build`, compiler server running"),
            new("`dotnet build`, no server (processor time)", 70, "without", "`dotnet build` in new processes (processor time)"),
        ]),
        new("driver", ["10000"],
        [
            new("driver run after an edit of C# code", 10_000, "cold", "the generator after a keystroke in C# code"),
            new("driver run after one abstract edited", 10_000, "cold", "the generator after a keystroke in an abstract"),
        ]),
        new("findings", ["2000"],
        [
            new("diagnostics of a digest after one abstract edited", 2000, "of a digest", "the squiggles after a keystroke in an abstract"),
        ]),
        new("tool", ["71"],
        [
            new("`papergen check`, a whole process (wall time)", 71, "`papergen", "`papergen check`, a whole process"),
            new("the tool's package", 0, "", "the tool's package, language server included"),
        ]),
        new("size", ["1000"],
        [
            new("assembly, properties", 1000, "the digest", "the assembly, with a property for each paper"),
        ]),
        new("site", ["2000"],
        [
            new("from the address to a page that can be used", 2000, "", "the page of papers, until it can be used"),
            new("a key, the median", 2000, "", "a key of a search on the page"),
        ]),
        new("native", [],
        [
            new("a native program that writes one paper's title", 1, "one that", "a native program that writes one paper's title"),
        ]),
        new("large", ["100000"],
        [
            new("opening the catalog and reading one title", 100_000, "", "the first title of a process"),
        ]),
    ];

    private static string Path => System.IO.Path.Combine(Repository.Root, "docs", "performance.md");

    /// <param name="commands">The commands to run; none for all.</param>
    public static int Write(string[] commands)
    {
        string feed = Directory.CreateTempSubdirectory("papergen-feed-").FullName;
        try
        {
            PackedPackage.Pack(feed).Share();
            Replace("machine", string.Create(CultureInfo.InvariantCulture,
                $"Measured on {Environment.ProcessorCount} cores, {Environment.OSVersion.Platform}, .NET {Environment.Version}, "
                    + $"compiler {typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!.ToString(2)} in "
                    + $"process."));
            foreach (Part part in s_parts.Where(part => commands.Length == 0 || commands.Contains(part.Command)))
            {
                long start = Stopwatch.GetTimestamp();
                string table = Dotnet.Run([typeof(PerformanceDocument).Assembly.Location, part.Command, .. part.Arguments]).Trim();
                Replace(part.Command, part.RowsOf(table));
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{part.Command}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n{table}\n"));
            }
            return 0;
        }
        finally
        {
            Directory.Delete(feed, recursive: true);
        }
    }

    /// <summary>Replaces a part of the document, each as soon as it is measured: a run that breaks off loses nothing.</summary>
    private static void Replace(string name, string content)
    {
        string document = File.ReadAllText(Path);
        string begin = $"<!-- begin {name} -->\n";
        int start = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int end = document.IndexOf($"<!-- end {name} -->", StringComparison.Ordinal);
        if (start < begin.Length || end < start)
            throw new InvalidOperationException($"docs/performance.md has no part '{name}'.");
        File.WriteAllText(Path, document[..start] + content + "\n" + document[end..]);
    }

    /// <summary>A command and its rows in the document.</summary>
    private sealed record Part(string Command, string[] Arguments, Row[] Rows)
    {
        /// <summary>The head of what a command printed, and the rows that are asked for.</summary>
        public string RowsOf(string table)
        {
            string[] lines = table.Split('\n');
            int head = Array.IndexOf(lines, ResultTable.Head);
            return string.Join('\n',
                [.. lines[head..(head + 2)], .. Rows.Select(row => row.Of(lines) ?? throw new InvalidOperationException(
                    $"'{Command}' printed no row '{row.Printed}' of {row.Papers} papers."))]);
        }
    }

    /// <param name="Printed">What the command calls it.</param>
    /// <param name="Papers">With how many papers.</param>
    /// <param name="Other">How what it is compared with begins; empty for a row that is alone.</param>
    /// <param name="Asked">What a user would call it.</param>
    private sealed record Row(string Printed, int Papers, string Other, string Asked)
    {
        public string? Of(string[] lines)
        {
            string begin = string.Create(CultureInfo.InvariantCulture, $"| {Printed} | {Papers:N0} | ");
            string? line = Array.Find(lines, line => line.StartsWith(begin, StringComparison.Ordinal)
                && (Other.Length == 0 || line.Contains(", " + Other, StringComparison.Ordinal)));
            return line is null ? null : string.Concat("| " + Asked, line.AsSpan(2 + Printed.Length));
        }
    }
}
