using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A project with digests, and what can be done to it: generate, compile, load.</summary>
internal sealed record TestProject
{
    private static readonly string[] s_few =
        ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Private.Uri", "netstandard"];

    /// <summary>Enough for generated code; the whole framework would make each compilation twice as slow.</summary>
    private static readonly MetadataReference[] s_references = References(s_few.Contains);

    private static readonly Lazy<MetadataReference[]> s_framework =
        new(() => References(static name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard"));

    public TestProject(string text, string path = "reading.papers.txt") => Digests = [new TestDigest(path, text)];

    public TestProject(params TestDigest[] digests) => Digests = digests;

    public IReadOnlyList<TestDigest> Digests { get; init; }

    public IReadOnlyList<TestTaxonomy> Taxonomies { get; init; } = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    public string AssemblyName { get; init; } = "Consumer";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The project's own code: paths in the project, and texts.</summary>
    public IReadOnlyList<(string Path, string Text)> Code { get; init; } = [("Consumer.cs", "internal static class Consumer { }")];

    /// <summary>Whether the project references the whole framework and has nullable reference types, as new projects of users.</summary>
    public bool SeesFramework { get; init; }

    /// <summary>What the project references.</summary>
    public IReadOnlyList<LoadedCatalog> Libraries { get; init; } = [];

    /// <summary>The project's folder on this machine, which nothing generated may depend on.</summary>
    public string Folder { get; init; } = "/home/someone/project/";

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string> { ["RootNamespace"] = "Reading" };

    public TestProject WithCode(string text, string path = "Consumer.cs") => this with { Code = [(path, text)] };

    public TestProject With(string property, string value) =>
        this with { Properties = new Dictionary<string, string>(Properties) { [property] = value } };

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode);

    public Compilation Compilation() => CSharpCompilation.Create(
        AssemblyName,
        Code.Select(code => Tree(code.Text, code.Path)),
        (SeesFramework ? s_framework.Value : s_references).Concat(Libraries.Select(library => library.Reference)),
        new CSharpCompilationOptions(OutputKind, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: SeesFramework
            ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    /// <summary>A file of the project's code.</summary>
    public SyntaxTree Tree(string text, string path = "Consumer.cs") =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, Folder + path);

    public TestOptions Options =>
        new(new Dictionary<string, string>(Properties) { ["PaperGenProjectDirectory"] = Uri.EscapeDataString(Folder.TrimEnd('/')) });

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new PaperGenerator().AsSourceGenerator()],
        [.. Digests, .. Taxonomies],
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The driver after it ran: twice, and the second time nothing was computed again.</summary>
    public GeneratorDriver Run()
    {
        Compilation compilation = Compilation();
        GeneratorDriver driver = Driver().RunGenerators(compilation);
        CachingAssert.NothingRunsAgain(driver, compilation);
        return driver;
    }

    /// <summary>Hint names and texts of what is generated, in the order of the names.</summary>
    public SortedDictionary<string, string> Sources()
    {
        GeneratorRunResult result = Run().GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return new(result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            StringComparer.Ordinal);
    }

    private static MetadataReference[] References(Func<string, bool> isWanted)
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileNameWithoutExtension(path)))
            .Append(typeof(Paper).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }
}
