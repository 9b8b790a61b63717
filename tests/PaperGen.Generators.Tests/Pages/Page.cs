using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Pages;

/// <summary>A page of the documentation: what it shows in fences, and the project that its digest and its programs make.</summary>
internal sealed partial class Page
{
    private Page(string path)
    {
        Path = path;
        Fences = [.. AllFences().Matches(File.ReadAllText(RepositoryFile.Path(path)).ReplaceLineEndings("\n"))
            .Select(static match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    /// <summary>The pages that can be read by themselves; those of the rules have tests of their own.</summary>
    public static string[] Paths { get; } =
    [
        "README.md", "src/PaperGen/README.md",
        .. Directory.GetFiles(RepositoryFile.Path("docs"), "*.md").Select(static file => "docs/" + System.IO.Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
        .. Directory.GetFiles(RepositoryFile.Path("samples"), "*.md", SearchOption.AllDirectories)
            .Select(static file => System.IO.Path.GetRelativePath(RepositoryFile.Path(""), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public string Path { get; }

    /// <summary>What follows the backquotes, and what is between them.</summary>
    public IReadOnlyList<(string Info, string Text)> Fences { get; }

    /// <summary>What the digest in a fence is called.</summary>
    public static string FileName(string info) => info.StartsWith("bibtex ", StringComparison.Ordinal)
        ? info["bibtex ".Length..] : "reading.papers.txt";

    public static Page Read(string path) => new(path);

    /// <summary>The programs, each with the output that is shown below it, if any is.</summary>
    public IEnumerable<PageProgram> Programs()
    {
        for (int i = 0; i < Fences.Count; i++)
        {
            if (Fences[i].Info is "csharp" or "csharp plain" or "csharp Program.cs")
                yield return new PageProgram(Project(Fences[i]), i + 1 < Fences.Count && Fences[i + 1].Info == "text output"
                    ? Fences[i + 1].Text : null);
        }
    }

    /// <summary>
    /// The page's digest, taxonomy and further files with a program: what `dotnet new console` makes, where the fence does not say
    /// <c>plain</c>.
    /// </summary>
    private TestProject Project((string Info, string Text) program)
    {
        var code = new List<(string, string)> { ("Program.cs", program.Text), ("Console.cs", PageProgram.Console) };
        code.AddRange(Fences.Where(static fence => fence.Info == "csharp example")
            .Select(static (fence, i) => ($"Example{i}.cs", fence.Text)));
        bool plain = program.Info == "csharp plain";
        if (!plain)
            code.Add(("Reading.GlobalUsings.g.cs", PageProgram.ImplicitUsings));
        return new TestProject(
            [.. Fences.Where(static fence => fence.Info is "text digest" or "text reading.papers.txt" or "bibtex references.papers.bib")
                .Select(static fence => new TestDigest(FileName(fence.Info), fence.Text))])
        {
            Taxonomies = [.. Fences.Where(static fence => fence.Info == "text topics")
                .Select(static fence => new TestTaxonomy("own.topics.txt", fence.Text))],
            Code = code,
            SeesFramework = true,
            OutputKind = OutputKind.ConsoleApplication,
            DocumentationMode = DocumentationMode.Parse,
        }.With("PaperGenGlobalUsing", plain ? "false" : "true");
    }

    [GeneratedRegex("^```([^\n`]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AllFences();
}

/// <summary>A program on a page.</summary>
/// <param name="Project">The project that it is in.</param>
/// <param name="Output">What the page says that it prints; null if nothing is said.</param>
internal sealed record PageProgram(TestProject Project, string? Output)
{
    /// <summary>What the SDK and the package import into every file.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using PaperGen;
        """;

    /// <summary>A console that programs can share a process with: a class of the global namespace comes before an imported one.</summary>
    public const string Console = """
        internal static class Console
        {
            internal static readonly System.Text.StringBuilder Text = new System.Text.StringBuilder();
            internal static void WriteLine(object? value) => Text.Append(value).Append('\n');
        }
        """;

    /// <summary>Compiles the program and runs it.</summary>
    public string Run()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(Project);
        loaded.Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return loaded.Assembly.GetType("Console")!.GetField(
            "Text", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!.ToString()!;
    }
}
