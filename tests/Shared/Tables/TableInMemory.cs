using System.Reflection;
using System.Runtime.InteropServices;
using PaperGen.CompilerServices;

namespace PaperGen.Tests;

/// <summary>A table over the bytes of one digest, as generated code would make it, without an assembly.</summary>
/// <param name="path">The digest's path.</param>
/// <param name="digest">Its bytes.</param>
/// <param name="chunks">The table.</param>
/// <param name="isPlainMemory">Whether the digest is memory, as the resources of most hosts are; else it is a stream to be copied.</param>
internal sealed class TableInMemory(string path, byte[] digest, IReadOnlyList<string> chunks, bool isPlainMemory = true)
    : CatalogTable(new Owner(digest, isPlainMemory), path, chunks[0], chunks.Count)
{
    protected override string GetChunk(int index) => chunks[index];

    /// <summary>A type of an assembly that holds one digest.</summary>
    private sealed class Owner(byte[] digest, bool isPlainMemory) : TypeDelegator(typeof(Owner))
    {
        public override Assembly Assembly { get; } = new Resources(digest, isPlainMemory);
    }

    private sealed class Resources(byte[] digest, bool isPlainMemory) : Assembly
    {
        public override AssemblyName GetName() => new("InMemory");

        public override Stream GetManifestResourceStream(string name) => isPlainMemory ? new PinnedStream(digest) : new MemoryStream(digest, writable: false);
    }

    /// <summary>Memory that lives as long as the stream; what the library copies for itself stays for ever, which millions of tables would notice.</summary>
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
