using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace PaperGen.Internal;

/// <summary>The bytes of one embedded digest, in place: the resource is memory of the loaded assembly, so nothing is copied.</summary>
internal sealed unsafe class DigestResource
{
    private readonly Assembly _assembly;
    // The pointer is into memory that this stream keeps alive.
    private readonly Stream _stream;
    private readonly byte* _bytes;

    private DigestResource(Assembly assembly, string path, string resource, Stream stream, byte* bytes, int length)
    {
        _assembly = assembly;
        _stream = stream;
        _bytes = bytes;
        Path = path;
        Resource = resource;
        Length = length;
    }

    public string Path { get; }

    public string Resource { get; }

    /// <summary>The number of bytes after a byte order mark.</summary>
    public int Length { get; }

    public byte* Bytes => _bytes;

    public static DigestResource Open(Assembly assembly, string path, string resource, int expectedLength)
    {
        Stream? stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
            throw new PaperDigestException(path, "The digest '" + path + "' is not embedded in the assembly '" + assembly.GetName().Name
                + "' (there is no resource '" + resource + "'). Build the project with the targets of the PaperGen package, which embed every "
                + "PaperDigest item, or add <EmbeddedResource Include=\"" + path + "\" LogicalName=\"" + resource + "\" /> to the project.");

        long length = stream.Length;
        byte* bytes = stream is UnmanagedMemoryStream unmanaged ? unmanaged.PositionPointer : CopyToPinnedMemory(stream);
        if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes += 3;
            length -= 3;
        }
        if (length != expectedLength)
            throw new PaperDigestException(path, Differs(assembly, path, resource) + " It should have "
                + expectedLength.ToString(CultureInfo.InvariantCulture) + " bytes and has " + length.ToString(CultureInfo.InvariantCulture) + ". " + Remedy(resource));
        return new DigestResource(assembly, path, resource, stream, bytes, expectedLength);
    }

    /// <summary>The exception for text that is not what the table was made from.</summary>
    public PaperDigestException Changed(string id, int line) => new(Path, Differs(_assembly, Path, Resource)
        + " The text of '" + id + "' (line " + line.ToString(CultureInfo.InvariantCulture) + ") has changed. " + Remedy(Resource));

    private static string Differs(Assembly assembly, string path, string resource) => "The digest '" + path + "' embedded in the assembly '"
        + assembly.GetName().Name + "' (resource '" + resource + "') is not the one that the assembly was compiled with.";

    private static string Remedy(string resource) => "Rebuild the project, and let nothing but the targets of the PaperGen package embed a file as '" + resource + "'.";

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
