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

    public DigestResource(string path, int length)
    {
        Path = path;
        Length = length;
    }

    /// <summary>Opens the file, which compares its length.</summary>
    /// <exception cref="PaperDigestException">It is missing or has another length.</exception>
    public void Open(Assembly assembly)
    {
        Stream stream = assembly.GetManifestResourceStream(TableFormat.ResourcePrefix + Path)
            ?? throw TableErrors.NotEmbedded(assembly, Path);
        long count = stream.Length;
        byte* bytes = stream is UnmanagedMemoryStream unmanaged ? unmanaged.PositionPointer : CopyToPinnedMemory(stream);
        // A mark that the compiler left out of the text, not a U+FEFF that the text itself begins with.
        if (count == Length + 3L && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes += 3;
            count -= 3;
        }
        if (count != Length)
            throw TableErrors.Length(assembly, Path, Length, count);
        _stream = stream;
        Bytes = bytes;
    }

    /// <summary>For hosts whose resources are not plain memory. The memory stays pinned: it lives as long as the catalog.</summary>
    private static byte* CopyToPinnedMemory(Stream stream)
    {
        byte[] copy = new byte[stream.Length + 1];
        int count = 0;
        while (count < copy.Length && stream.Read(copy, count, copy.Length - count) is > 0 and int read)
            count += read;
        return (byte*)GCHandle.Alloc(copy, GCHandleType.Pinned).AddrOfPinnedObject();
    }
}
