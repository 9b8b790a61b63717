using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PaperGen.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.Build;

/// <summary>What a compiled assembly says of papers, read from its file.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private const string Services = "PaperGen.CompilerServices";

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly Lazy<PaperCatalog?> _catalog;
    private readonly Lazy<PaperMembers> _members;

    public AssemblyImage(string path)
    {
        // The whole file at once: nothing holds it while the build goes on.
        _image = new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage);
        if (!_image.HasMetadata)
            throw new BadImageFormatException("'" + path + "' is no .NET assembly.");
        _metadata = _image.GetMetadataReader();
        Name = _metadata.GetString(_metadata.GetAssemblyDefinition().Name);
        Citations = Attribute(nameof(AssemblyCitationsAttribute));
        CitationLines = Attribute(nameof(AssemblyCitationLinesAttribute));
        _catalog = new Lazy<PaperCatalog?>(() => ImageTable.Read(this)?.Catalog);
        _members = new Lazy<PaperMembers>(() => PaperMembers.Read(_metadata));
    }

    public string Name { get; }

    /// <summary>The assembly's own citations, or null.</summary>
    public string? Citations { get; }

    public string? CitationLines { get; }

    /// <summary>What generated code calls its papers.</summary>
    public PaperMembers Members => _members.Value;

    /// <summary>The assembly's catalog; null if it has none. It reads from this image, as long as that is open.</summary>
    public PaperCatalog? Catalog => _catalog.Value;

    public void Dispose() => _image.Dispose();

    /// <summary>The text of an attribute of the assembly whose constructor takes one.</summary>
    private string? Attribute(string name)
    {
        foreach (CustomAttributeHandle handle in _metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = _metadata.GetCustomAttribute(handle);
            if (!IsConstructorOf(attribute.Constructor, name))
                continue;
            BlobReader value = _metadata.GetBlobReader(attribute.Value);
            // A prolog of two bytes is before the arguments.
            _ = value.ReadUInt16();
            return value.ReadSerializedString();
        }
        return null;
    }

    /// <summary>Whether a method is a constructor of one of the types that generated code uses.</summary>
    private bool IsConstructorOf(EntityHandle method, string name)
    {
        if (method.Kind != HandleKind.MemberReference
            || _metadata.GetMemberReference((MemberReferenceHandle)method).Parent is not { Kind: HandleKind.TypeReference } parent)
            return false;
        TypeReference type = _metadata.GetTypeReference((TypeReferenceHandle)parent);
        return _metadata.StringComparer.Equals(type.Name, name) && _metadata.StringComparer.Equals(type.Namespace, Services);
    }

    /// <summary>
    /// All string literals that begin as a table's chunks do. A chunk says itself what it is, so no code needs to be read.
    /// </summary>
    private List<string> ChunkLiterals()
    {
        var literals = new List<string>();
        int size = _metadata.GetHeapSize(HeapIndex.UserString);
        UserStringHandle handle = MetadataTokens.UserStringHandle(1);
        for (; !handle.IsNil && _metadata.GetHeapOffset(handle) < size; handle = _metadata.GetNextHandle(handle))
        {
            string literal = _metadata.GetUserString(handle);
            if (literal.Length >= TableFormat.ContentsPlace && literal[0] - TableFormat.DigitBase is > 0 and <= TableFormat.DigitMax)
                literals.Add(literal);
        }
        return literals;
    }

    private unsafe Stream? Resource(string name)
    {
        foreach (ManifestResourceHandle handle in _metadata.ManifestResources)
        {
            ManifestResource resource = _metadata.GetManifestResource(handle);
            if (!resource.Implementation.IsNil || !_metadata.StringComparer.Equals(resource.Name, name)
                || _image.PEHeaders.CorHeader is not { } header)
                continue;
            PEMemoryBlock block = _image.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress);
            BlobReader reader = block.GetReader(checked((int)resource.Offset), block.Length - checked((int)resource.Offset));
            int length = reader.ReadInt32();
            if (length < 0 || length > reader.RemainingBytes)
                throw new BadImageFormatException("The resource '" + name + "' does not end in the file.");
            return new UnmanagedMemoryStream(reader.CurrentPointer, length);
        }
        return null;
    }

    /// <summary>The table of papers, with its texts from the image.</summary>
    private sealed class ImageTable(AssemblyImage image, string firstChunk, List<string> literals)
        : CatalogTable(new ImageType(image), firstChunk)
    {
        /// <summary>The table; null if the assembly has none.</summary>
        public static ImageTable? Read(AssemblyImage image)
        {
            List<string> literals = image.ChunkLiterals();
            string? first = literals.Find(static literal => TableFormat.IsChunk(literal, 0, 0, out _));
            return first is null ? null : new ImageTable(image, first, literals);
        }

        protected override string GetChunk(int index) => literals.Find(literal => IsOwnChunk(literal, index)) ?? base.GetChunk(index);
    }

    /// <summary>A type to name the assembly by: the library asks a table's owner for its assembly, and that for its resources.</summary>
    private sealed class ImageType(AssemblyImage image) : TypeDelegator(typeof(ImageType))
    {
        public override Assembly Assembly { get; } = new ImageResources(image);
    }

    private sealed class ImageResources(AssemblyImage image) : Assembly
    {
        public override AssemblyName GetName() => new() { Name = image.Name };

        public override Stream? GetManifestResourceStream(string name) => image.Resource(name);
    }
}
