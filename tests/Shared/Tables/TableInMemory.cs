using System.Reflection;
using PaperGen.CompilerServices;

namespace PaperGen.Tests;

/// <summary>A table over the bytes of one digest, as generated code would make it, without an assembly.</summary>
internal sealed class TableInMemory(string path, byte[] digest, IReadOnlyList<string> chunks) : CatalogTable(new Owner(digest), path, chunks[0], chunks.Count)
{
    protected override string GetChunk(int index) => chunks[index];

    /// <summary>A type of an assembly that holds one digest.</summary>
    private sealed class Owner(byte[] digest) : TypeDelegator(typeof(Owner))
    {
        public override Assembly Assembly { get; } = new Resources(digest);
    }

    private sealed class Resources(byte[] digest) : Assembly
    {
        public override AssemblyName GetName() => new("InMemory");

        public override Stream GetManifestResourceStream(string name) => new MemoryStream(digest, writable: false);
    }
}
