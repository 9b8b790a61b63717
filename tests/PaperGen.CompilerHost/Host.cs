using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.CompilerHost;

/// <summary>
/// What a compiler does with the analyzer assembly of the package. Only text goes in and out: the compiler's types are another version's
/// than those of the caller.
/// </summary>
public static class Host
{
    /// <summary>The versions of C#, from 7.3, that this compiler knows, and <c>latest</c>.</summary>
    public static string[] Languages() =>
    [
        .. Enum.GetValues<LanguageVersion>()
            .Where(static version => version is >= LanguageVersion.CSharp7_3 and < LanguageVersion.LatestMajor)
            .Select(static version => version.ToDisplayString()),
        LanguageVersion.Latest.ToDisplayString(),
    ];

    /// <summary>Generates, analyzes and compiles.</summary>
    /// <param name="analyzers">The path of the analyzer assembly.</param>
    /// <param name="references">The paths of what the project references.</param>
    /// <param name="files">The paths of digests and taxonomies.</param>
    /// <param name="code">The project's own code.</param>
    /// <param name="language">The version of C#.</param>
    /// <returns>
    /// Each generated file as its name and text, each finding as a line, under <c>compiled</c> what the compiler says of all of it, and
    /// under <c>failed</c> what else went wrong.
    /// </returns>
    public static Dictionary<string, string> Run(string analyzers, string[] references, string[] files, string code, string language)
    {
        var failures = new StringBuilder();
        var reference = new AnalyzerFileReference(analyzers, new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => failures.Append(failure.ErrorCode).Append(' ').AppendLine(failure.Message);
        if (!LanguageVersionFacts.TryParse(language, out LanguageVersion version))
            throw new ArgumentException(language + " is no version of C# here.", nameof(language));
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        Compilation compilation = CSharpCompilation.Create(
            "Consumer", [CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), parse, "/project/Consumer.cs")],
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<AdditionalText> texts = [.. files.Select(static path => (AdditionalText)new FileText(path))];
        var options =
            new Options(new Dictionary<string, string>
            {
                ["build_property.RootNamespace"] = "Reading",
                ["build_property.PaperGenVisibility"] = "public"
            });

        ImmutableArray<ISourceGenerator> generators = reference.GetGenerators(LanguageNames.CSharp);
        GeneratorDriverRunResult run = CSharpGeneratorDriver.Create(generators, texts, parse, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _).GetRunResult();
        var results = new Dictionary<string, string>();
        foreach (GeneratorRunResult result in run.Results)
        {
            if (result.Exception is { } exception)
                failures.AppendLine(exception.ToString());
            foreach (GeneratedSourceResult source in result.GeneratedSources)
                results.Add(source.HintName, source.SourceText.ToString());
        }

        ImmutableArray<Diagnostic> found =
            compilation.WithAnalyzers(reference.GetAnalyzers(LanguageNames.CSharp), new AnalyzerOptions(texts, options))
                .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        results.Add("findings", string.Join('\n', found.Select(Line).Order(StringComparer.Ordinal)));
        using var image = new MemoryStream();
        results.Add("compiled", string.Join('\n', compilation.Emit(image).Diagnostics.Select(Line)));
        results.Add("failed", failures.ToString());
        results.Add("generators", generators.Length.ToString(CultureInfo.InvariantCulture));
        return results;
    }

    private static string Line(Diagnostic diagnostic) =>
        Path.GetFileName(diagnostic.Location.GetLineSpan().Path) + diagnostic.Location.GetLineSpan().Span + " " + diagnostic.Severity + " "
            + diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>Loads analyzers beside the compiler that this assembly was loaded with.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) =>
            AssemblyLoadContext.GetLoadContext(typeof(Host).Assembly)!.LoadFromAssemblyPath(fullPath);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(File.OpenRead(path), Encoding.UTF8);

        public override string Path => "/project/" + System.IO.Path.GetFileName(path);

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values s_none = new(new Dictionary<string, string>());

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_none;

        private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
        {
            private readonly Dictionary<string, string> _values = new(values, KeyComparer);

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                _values.TryGetValue(key, out value);
        }
    }
}
