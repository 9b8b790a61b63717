namespace PaperGen.Core.Tests.Architecture;

/// <summary>
/// Dependencies point one way: each layer uses those before it and nothing else. Read from the sources, so that a constant or a
/// <c>nameof</c> counts, too.
/// </summary>
public class LayerTests
{
    private static readonly Layering s_core =
        new("src/PaperGen.Core", "Text", "Names", "CSharp", "Syntax", "Findings", "Prose", "Links", "Topics", "Model", "Rules", "Analysis");

    private static readonly Layering s_host = new("src/PaperGen.Generators", "Options", "Citations", "Clashes", "Emit", "Analyzers", ".");

    private static readonly Layering s_library =
        new("src/PaperGen", "Values+PaperDigestException.cs+PaperSource.cs", "Reading", "Internal+CompilerServices+.", "Bibliography.cs");

    private static readonly Layering s_tool = new("src/PaperGen.Tool", "Hosting", "Files", "Findings", "Output",
        "LanguageServer/Protocol", "LanguageServer/Documents", "LanguageServer/Projects", "LanguageServer/Features",
        "LanguageServer/Serving", "Commands", ".");

    // Read once, as one program: most of the time goes into that.
    private static readonly Lazy<IReadOnlyList<SourceReference>> s_references =
        new(static () =>
            SourceReferences.In(["src/PaperGen.Core", "src/PaperGen.Kernel", "src/PaperGen.Generators", "src/PaperGen.Tool"], "NET"));

    // A program of its own: it has types of the same names as Core's.
    private static readonly Lazy<IReadOnlyList<SourceReference>> s_libraryReferences =
        new(static () => SourceReferences.In(["src/PaperGen", "src/PaperGen.Kernel"], "NET"));

    [Fact]
    public void Core_is_built_in_floors() => Holds(s_core, s_references.Value);

    [Fact]
    public void The_host_is_built_in_floors() => Holds(s_host, s_references.Value);

    [Fact]
    public void The_tool_is_built_in_floors() => Holds(s_tool, s_references.Value);

    [Fact]
    public void The_library_is_built_in_floors() => Holds(s_library, s_libraryReferences.Value);

    [Fact]
    public void Every_file_is_on_a_floor() => Assert.All([s_core, s_host, s_library, s_tool], static layering =>
        Assert.DoesNotContain(Repository.Sources(layering.Root), path => layering.LayerOf(path) < 0));

    /// <summary>A using that nothing needs is no reference, but it says where its file looks.</summary>
    [Fact]
    public void No_file_of_core_imports_a_floor_above_it() => Assert.All(Repository.Sources("src/PaperGen.Core"), static path =>
        Assert.DoesNotContain(File.ReadLines(Repository.At(path)), line => line.StartsWith("using PaperGen.", StringComparison.Ordinal)
            && s_core.LayerOf("src/PaperGen.Core/" + line["using PaperGen.".Length..].TrimEnd(';')
                .Replace('.', '/') + "/_.cs") > s_core.LayerOf(path)));

    [Fact]
    public void A_namespace_of_core_is_a_folder() => Assert.All(Repository.Sources("src/PaperGen.Core"), static path =>
        Assert.Contains("namespace PaperGen." + Path.GetDirectoryName(path)!["src/PaperGen.Core/".Length..].Replace('/', '.') + ";",
            File.ReadLines(Repository.At(path))));

    [Fact]
    public void Kernel_uses_nothing_of_core() =>
        Assert.DoesNotContain(s_references.Value,
            static reference => reference.From.StartsWith("src/PaperGen.Kernel/", StringComparison.Ordinal)
                && reference.To.StartsWith("src/PaperGen.Core/", StringComparison.Ordinal));

    [Fact]
    public void Core_names_no_type_of_Roslyn_and_references_nothing()
    {
        Assert.DoesNotContain(Repository.Sources("src/PaperGen.Core").SelectMany(path => File.ReadLines(Repository.At(path))),
            static line => line.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Equal(["netstandard"], typeof(PaperGen.Syntax.DigestParser).Assembly.GetReferencedAssemblies()
            .Select(static assembly => assembly.Name));
    }

    private static void Holds(Layering layering, IReadOnlyList<SourceReference> references)
    {
        // A test that read no source would hold for ever.
        Assert.True(references.Count > 100, $"only {references.Count} references were found");
        string[] upward = [.. references
            .Where(reference => layering.LayerOf(reference.From) is var from and >= 0 && layering.LayerOf(reference.To) is var to
                && to > from)
            .Select(reference =>
                $"{reference.From}({reference.Line}): {layering.Layers[layering.LayerOf(reference.From)]} uses {reference.Name} of {layering.Layers[layering.LayerOf(reference.To)]} ({reference.To})")];
        Assert.True(upward.Length == 0, string.Join("\n", upward));
    }
}
