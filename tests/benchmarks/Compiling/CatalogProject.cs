using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Benchmarks.Compiling;

/// <summary>A project with one digest in the compiler's memory, as the command-line compiler or an editor holds it.</summary>
internal sealed class CatalogProject
{
    private const string Namespace = "Reading";
    // As in an editor; the command-line compiler parses no documentation unless it is asked to write it.
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);
    private static readonly CSharpParseOptions s_commandLine = new(LanguageVersion.Latest, DocumentationMode.None);
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime" or "System.Collections"
            or "System.Private.Uri" or "netstandard" or "PaperGen")
        .Select(static path => MetadataReference.CreateFromFile(path))];

    private static int s_projects;

    private readonly ProjectOptions _options;

    /// <param name="digest">The digest's bytes.</param>
    /// <param name="properties">Options of PaperGen by their MSBuild names.</param>
    public CatalogProject(byte[] digest, params (string Name, string Value)[] properties)
        : this(digest, "txt", properties)
    {
    }

    /// <param name="digest">The digest's bytes.</param>
    /// <param name="extension">The extension of its file, which says its format.</param>
    /// <param name="properties">Options of PaperGen by their MSBuild names.</param>
    public CatalogProject(byte[] digest, string extension, params (string Name, string Value)[] properties)
    {
        Bytes = digest;
        // A name of its own, so that nothing is known from another project.
        Digest = new Digest(SourceText.From(new MemoryStream(digest), Encoding.UTF8, SourceHashAlgorithm.Sha256),
            $"all{s_projects++}.papers.{extension}");
        _options = new ProjectOptions([("RootNamespace", Namespace), .. properties]);
    }

    public byte[] Bytes { get; }

    public Digest Digest { get; }

    /// <summary>
    /// The project's own code, without what is generated; with nullable reference types, as every template of .NET makes projects.
    /// </summary>
    public static CSharpCompilation Compilation(IEnumerable<SyntaxTree> code) => CSharpCompilation.Create(
        Namespace, code, s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
            concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file of code.</summary>
    public static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_parseOptions);

    /// <summary>A file of code as the command-line compiler parses it.</summary>
    public static SyntaxTree ParseForBuild(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_commandLine);

    /// <summary>A generator that has not run.</summary>
    public GeneratorDriver Driver() => Driver(s_parseOptions);

    /// <summary>What analyzers get of the project with a digest, such as its own after an edit.</summary>
    public AnalyzerOptions AnalyzerOptions(Digest digest) => new([digest], _options);

    /// <summary>The texts that are generated when the command-line compiler asks.</summary>
    public string[] Sources() =>
        [.. Driver(s_commandLine).RunGenerators(Compilation([]))
            .GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SourceText.ToString())];

    /// <summary>The assembly with what is generated and the digest in it.</summary>
    public byte[] Image()
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation([]), out Compilation compilation, out _);
        using var image = new MemoryStream();
        var result = compilation.Emit(image,
            manifestResources: [new ResourceDescription("PaperGen/" + Digest.ProjectPath, () => new MemoryStream(Bytes), isPublic: true)]);
        return result.Success ? image.ToArray() : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(5)));
    }

    private CSharpGeneratorDriver Driver(CSharpParseOptions options) =>
        CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()], [Digest], options, _options);

    private sealed class ProjectOptions((string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values s_none = new([]);

        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(properties.Select(static property => ("build_property." + property.Name, property.Value)));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile is Digest digest ? new Values([("build_metadata.AdditionalFiles.PaperGenPath", digest.ProjectPath)]) : s_none;
    }

    private sealed class Values(IEnumerable<(string Key, string Value)> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values =
            values.ToDictionary(static pair => pair.Key, static pair => pair.Value, KeyComparer);

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
