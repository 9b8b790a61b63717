using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using PaperGen.Citations;
using PaperGen.Model;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A project under test, generated, compiled with warnings as errors, and loaded with its digests embedded.</summary>
internal sealed class LoadedCatalog : IDisposable
{
    private readonly AssemblyLoadContext _context = new("consumer", isCollectible: true);
    private readonly byte[] _image;
    private readonly IReadOnlyList<LoadedCatalog> _libraries;

    private LoadedCatalog(byte[] image, Compilation compilation, string @namespace, IReadOnlyList<LoadedCatalog> libraries)
    {
        _image = image;
        _libraries = libraries;
        foreach (LoadedCatalog library in libraries)
            _context.LoadFromStream(new MemoryStream(library._image));
        Assembly = _context.LoadFromStream(new MemoryStream(image));
        Compilation = compilation;
        Namespace = @namespace;
    }

    public Assembly Assembly { get; }

    /// <summary>The compilation with the generated sources.</summary>
    public Compilation Compilation { get; }

    public string Namespace { get; }

    /// <summary>The assembly as other projects reference it.</summary>
    public MetadataReference Reference => MetadataReference.CreateFromImage(_image);

    public PaperCatalog Catalog => (PaperCatalog)Static("Papers", "Catalog")!;

    /// <param name="project">The project.</param>
    /// <param name="byteOrderMark">Whether the embedded files begin with one.</param>
    /// <param name="resource">What is embedded in place of a digest's bytes; null for nothing at all.</param>
    public static LoadedCatalog Build(TestProject project, bool byteOrderMark = false, Func<byte[], byte[]?>? resource = null)
    {
        Compilation input = project.Compilation();
        GeneratorDriver driver = project.Driver()
            .RunGeneratorsAndUpdateCompilation(input, out Compilation compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        CachingAssert.NothingRunsAgain(driver, input);

        var resources = new List<ResourceDescription>();
        foreach (TestDigest digest in project.Digests)
        {
            byte[] bytes =
                EmbeddedCopy.Of(digest.Bytes(byteOrderMark), digest.ProjectPath,
                    privateFields: PrivateFields.Parse(project.Properties.GetValueOrDefault("PaperGenPrivateFieldList") ?? ""));
            if ((resource is null ? bytes : resource(bytes)) is { } embedded)
                resources.Add(new ResourceDescription("PaperGen/" + digest.ProjectPath, () => new MemoryStream(embedded), isPublic: true));
        }
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, manifestResources: resources);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        string @namespace = project.Properties.GetValueOrDefault("PaperGenNamespace")
            ?? project.Properties.GetValueOrDefault("RootNamespace") ?? "";
        return new LoadedCatalog(image.ToArray(), compilation, @namespace, project.Libraries);
    }

    /// <summary>The same assembly once more, of which nothing was used yet.</summary>
    public LoadedCatalog Again() => new(_image, Compilation, Namespace, _libraries);

    /// <summary>The same assembly once more, with another byte in place of one of the stretch.</summary>
    public LoadedCatalog WithFlippedByte(ReadOnlySpan<byte> stretch, int position)
    {
        byte[] image = [.. _image];
        image[image.AsSpan().IndexOf(stretch) + position] ^= 1;
        return new LoadedCatalog(image, Compilation, Namespace, _libraries);
    }

    public Type Type(string name) => Assembly.GetType((Namespace.Length > 0 ? Namespace + "." : "") + name, throwOnError: true)!;

    /// <summary>The value of a static member of a generated class.</summary>
    public object? Static(string type, string member) =>
        Type(type).GetProperty(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null);

    /// <summary>All citations, as the generated class lists them.</summary>
    public IReadOnlyList<Citation> Citations => (IReadOnlyList<Citation>)Static("Citations", "All")!;

    public IReadOnlyList<Citation> CitationsOf(Paper paper) => Look("Of", typeof(Paper), paper);

    public IReadOnlyList<Citation> CitationsBy(Type type) => Look("By", typeof(Type), type);

    public IReadOnlyList<Citation> CitationsBy(string documentationId) => Look("By", typeof(string), documentationId);

    private IReadOnlyList<Citation> Look(string method, Type parameter, object argument) =>
        (IReadOnlyList<Citation>)Type("Citations").GetMethod(method, [parameter])!.Invoke(null, [argument])!;

    public Paper Paper(string id) => (Paper)Static("Papers", id)!;

    public void Dispose() => _context.Unload();
}
