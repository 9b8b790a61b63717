using System.Reflection;
using System.Runtime.InteropServices;
using PaperGen.Internal;

namespace PaperGen.Reading;

/// <summary>An embedded file. Its bytes are read in place: the resource is memory of the loaded assembly, so nothing is copied.</summary>
internal sealed unsafe class DigestResource
{
    /// <summary>Its path in the project.</summary>
    public readonly string Path;

    /// <summary>How many bytes it has, without a byte order mark.</summary>
    public readonly int Length;

    /// <summary>The bytes, once it is open. They live as long as this object.</summary>
    public byte* Bytes;

    // What keeps the bytes alive. Two threads may open a file twice: both see the same ones.
    private Stream? _stream;

    /// <param name="chunk">The first chunk of a table.</param>
    /// <param name="place">Where the file is in it.</param>
    public DigestResource(string chunk, int place)
    {
        Path = chunk.Substring(place + 4, TableFormat.Pair(chunk, place + 2));
        Length = TableFormat.Pair(chunk, place);
    }

    /// <summary>Opens the file, which compares its length.</summary>
    /// <param name="owner">A type of the assembly that it is in.</param>
    /// <exception cref="PaperDigestException">It is missing or has another length.</exception>
    public void Open(Type owner)
    {
        Assembly assembly = owner.Assembly;
        Stream? stream = assembly.GetManifestResourceStream(TableFormat.ResourcePrefix + Path);
        byte* bytes = stream is UnmanagedMemoryStream unmanaged ? unmanaged.PositionPointer : CopyToPinnedMemory(assembly, stream);
        if (stream!.Length != Length)
            bytes = WithoutMark(assembly, bytes, stream.Length);
        _stream = stream;
        Bytes = bytes;
    }

    /// <summary>Whether a stretch of the file has a hash.</summary>
    public bool Has(int start, int length, int hash, Type owner)
    {
        if (Bytes is null)
            Open(owner);
        return (uint)start + (uint)length <= (uint)Length
            && (int)(Hash64.Of(Bytes + start, length) >> TableFormat.SourceHashShift) == hash;
    }

    /// <summary>A mark that the compiler left out of the text, not a U+FEFF that the text itself begins with.</summary>
    private byte* WithoutMark(Assembly assembly, byte* bytes, long count) =>
        count == Length + 3L && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            ? bytes + 3 : throw TableErrors.Length(assembly, Path, Length, count);

    /// <summary>For hosts whose resources are not plain memory. The memory stays pinned: it lives as long as the catalog.</summary>
    private byte* CopyToPinnedMemory(Assembly assembly, Stream? stream)
    {
        if (stream is null)
            throw TableErrors.NotEmbedded(assembly, Path);
        byte[] copy = new byte[stream.Length + 1];
        int count = 0;
        while (count < copy.Length && stream.Read(copy, count, copy.Length - count) is > 0 and int read)
            count += read;
        return (byte*)GCHandle.Alloc(copy, GCHandleType.Pinned).AddrOfPinnedObject();
    }
}
