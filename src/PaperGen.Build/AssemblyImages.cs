namespace PaperGen.Build;

/// <summary>An assembly and those it references, opened when they are asked for.</summary>
internal sealed class AssemblyImages : IDisposable
{
    private readonly ILookup<string, string> _paths;
    private readonly Dictionary<string, AssemblyImage?> _images = new(StringComparer.OrdinalIgnoreCase);

    public AssemblyImages(string assembly, IEnumerable<string> references)
    {
        _paths = references.Where(static path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .ToLookup(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)!;
        Main = new AssemblyImage(assembly);
        _images[Main.Name] = Main;
    }

    public AssemblyImage Main { get; }

    /// <summary>The assembly of a name, if one of that name has a catalog; a reference assembly has none.</summary>
    public AssemblyImage? Find(string name)
    {
        if (_images.TryGetValue(name, out AssemblyImage? image))
            return image;
        foreach (string path in _paths[name])
        {
            var candidate = new AssemblyImage(path);
            if (candidate.Catalog is not null)
                return _images[name] = candidate;
            candidate.Dispose();
        }
        return _images[name] = null;
    }

    /// <summary>All that are open.</summary>
    public IEnumerable<AssemblyImage> All => _images.Values.OfType<AssemblyImage>();

    /// <summary>The assembly of a file, if it has papers or cites some and is not open yet.</summary>
    public AssemblyImage? Open(string path)
    {
        if (Read(path) is not { } image)
            return null;
        if (!_images.ContainsKey(image.Name) && (image.Catalog is not null || image.Citations is not null))
            return _images[image.Name] = image;
        image.Dispose();
        return null;
    }

    /// <summary>A file's assembly; null if it is none of .NET.</summary>
    private static AssemblyImage? Read(string path)
    {
        try
        {
            return new AssemblyImage(path);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (AssemblyImage? image in _images.Values)
            image?.Dispose();
    }
}
