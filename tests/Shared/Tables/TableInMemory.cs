using System.Reflection;
using System.Runtime.InteropServices;
using PaperGen.CompilerServices;

namespace PaperGen.Tests;

/// <summary>A table over bytes of files, as generated code would make it, without an assembly.</summary>
/// <param name="files">The bytes of each file by its path.</param>
/// <param name="chunks">The table.</param>
/// <param name="isPlainMemory">Whether a file is memory, as the resources of most hosts are; else it is a stream to be copied.</param>
internal sealed class TableInMemory(Func<string, byte[]> files, IReadOnlyList<string> chunks, bool isPlainMemory = true)
    : CatalogTable(new Owner(files, isPlainMemory), chunks[0])
{
    /// <summary>The table of a single file.</summary>
    public TableInMemory(byte[] file, IReadOnlyList<string> chunks, bool isPlainMemory = true)
        : this(_ => file, chunks, isPlainMemory)
    {
    }

    protected override string GetChunk(int index) => index < chunks.Count ? chunks[index] : base.GetChunk(index);

    /// <summary>A type of an assembly that holds the files.</summary>
    private sealed class Owner(Func<string, byte[]> files, bool isPlainMemory) : TypeDelegator(typeof(Owner))
    {
        public override Assembly Assembly { get; } = new Resources(files, isPlainMemory);
    }

    private sealed class Resources(Func<string, byte[]> files, bool isPlainMemory) : Assembly
    {
        public override AssemblyName GetName() => new("InMemory");

        public override Stream GetManifestResourceStream(string name)
        {
            byte[] file = files(name["PaperGen/".Length..]);
            return isPlainMemory ? new PinnedStream(file) : new MemoryStream(file, writable: false);
        }
    }

    /// <summary>
    /// Memory that lives as long as the stream; what the library copies for itself stays for ever, which millions of tables would notice.
    /// </summary>
    private sealed unsafe class PinnedStream : UnmanagedMemoryStream
    {
        private readonly byte[] _bytes;

        public PinnedStream(byte[] digest)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(digest.Length + 1, pinned: true);
            digest.CopyTo(_bytes, 0);
            Initialize((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0), digest.Length, digest.Length, FileAccess.Read);
        }
    }
}
