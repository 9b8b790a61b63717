using System.Reflection;
using System.Runtime.InteropServices;

namespace PaperGen.Internal;

/// <summary>The bytes of one embedded digest, in place: the resource is memory of the loaded assembly, so nothing is copied.</summary>
internal sealed unsafe class DigestResource
{
    private readonly Assembly _assembly;
    private readonly string _path;
    // The pointer is into memory that this stream keeps alive.
    private readonly Stream _stream;

    /// <summary>The number of bytes after a byte order mark.</summary>
    public readonly int Length;

    public readonly byte* Bytes;

    /// <summary>Opens the digest that is embedded under a path, and compares its length.</summary>
    public DigestResource(Assembly assembly, string path, int expectedLength)
    {
        _assembly = assembly;
        _path = path;
        _stream = assembly.GetManifestResourceStream(TableFormat.ResourcePrefix + path) ?? throw TableErrors.NotEmbedded(assembly, path);
        long length = _stream.Length;
        byte* bytes = _stream is UnmanagedMemoryStream unmanaged ? unmanaged.PositionPointer : CopyToPinnedMemory(_stream);
        // A mark that the compiler left out of the text, not a U+FEFF that the text itself begins with.
        if (length == expectedLength + 3L && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes += 3;
            length -= 3;
        }
        if (length != expectedLength)
            throw TableErrors.Length(assembly, path, expectedLength, length);
        Bytes = bytes;
        Length = expectedLength;
    }

    /// <summary>The exception for text that is not what the table was made from.</summary>
    public PaperDigestException Changed(string id, int line) => TableErrors.Changed(_assembly, _path, id, line);

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
