using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analyzers;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>What the analyzers say of a project.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new DigestAnalyzer(), new CatalogAnalyzer(), new TopicsAnalyzer(), new CitationAnalyzer(), new UsingAnalyzer(),
            new NameAnalyzer()];

    /// <summary>What the analyzers say of citations in a project's code and digests, once the generator has run.</summary>
    public static async Task<Diagnostic[]> OfCitations(TestProject project, params SyntaxTree[] more)
    {
        project.Driver()
            .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _,
                TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> found = await compilation.AddSyntaxTrees(more)
            .WithAnalyzers([new CitationAnalyzer()], new AnalyzerOptions([.. project.Digests], project.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Ordered(found);
    }

    /// <summary>What the compiler and the analyzers say of a project's code, once the generator has run: <c>CS0104 1:5-10</c>.</summary>
    public static async Task<string[]> OfCode(TestProject project)
    {
        project.Driver()
            .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _,
                TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new UsingAnalyzer()], new AnalyzerOptions([.. project.Digests], project.Options))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. Ordered(found).Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(Describe)];
    }

    /// <summary>The findings, as rule and span (1-based, end exclusive), in the order of the text.</summary>
    public static async Task<string[]> Of(TestProject project) =>
        [.. (await Diagnostics(project, [.. project.Digests, .. project.Taxonomies])).Select(Describe)];

    public static async Task<Diagnostic[]> Diagnostics(TestProject project, ImmutableArray<AdditionalText> digests)
    {
        var options = new AnalyzerOptions(digests, project.Options);
        ImmutableArray<Diagnostic> found = await CSharpCompilation.Create("Empty")
            // Without code there is no name, and without references no library.
            .WithAnalyzers([.. Analyzers.Where(static analyzer => analyzer is not NameAnalyzer)], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Ordered(found);
    }

    private static Diagnostic[] Ordered(ImmutableArray<Diagnostic> found)
    {
        // An analyzer that throws is reported as AD0001.
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    public static string Describe(Diagnostic diagnostic)
    {
        if (diagnostic.Location == Location.None)
            return diagnostic.Id;
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string end = span.EndLinePosition.Line == span.StartLinePosition.Line ? "" : $"{span.EndLinePosition.Line + 1}:";
        return $"{diagnostic.Id} {span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}-{end}{span.EndLinePosition.Character + 1}";
    }
}
