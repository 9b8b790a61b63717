using System.Runtime.InteropServices;

namespace PaperGen.Internal;

/// <summary>An embedded file. Its bytes are read in place: the resource is memory of the loaded assembly, so nothing is copied.</summary>
/// <param name="owner">A type of the assembly that holds it; not the assembly, which nothing needs before a text.</param>
/// <param name="path">Its path in the project.</param>
/// <param name="length">Its bytes, without a byte order mark.</param>
internal sealed unsafe class DigestResource(Type owner, string path, int length)
{
    // The pointer is into memory that the stream keeps alive. Two threads may open a file twice: both see the same bytes.
    private Stream? _stream;
    private byte* _bytes;

    public string Path => path;

    /// <summary>Opens the file, which compares its length.</summary>
    /// <exception cref="PaperDigestException">It is missing or has another length.</exception>
    public void Open()
    {
        if (_bytes is not null)
            return;
        Stream stream = owner.Assembly.GetManifestResourceStream(TableFormat.ResourcePrefix + path) ?? throw TableErrors.NotEmbedded(owner.Assembly, path);
        long count = stream.Length;
        byte* bytes = stream is UnmanagedMemoryStream unmanaged ? unmanaged.PositionPointer : CopyToPinnedMemory(stream);
        // A mark that the compiler left out of the text, not a U+FEFF that the text itself begins with.
        if (count == length + 3L && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes += 3;
            count -= 3;
        }
        if (count != length)
            throw TableErrors.Length(owner.Assembly, path, length, count);
        _stream = stream;
        _bytes = bytes;
    }

    /// <summary>Whether a stretch of the file is what it was when the table was made.</summary>
    public bool IsUnchanged(int start, int count, ulong hash)
    {
        Open();
        bool isUnchanged = (uint)start <= (uint)length && (uint)count <= (uint)(length - start) && TableFormat.SourceHash(Hash64.Of(_bytes + start, count)) == hash;
        GC.KeepAlive(this);
        return isUnchanged;
    }

    /// <summary>The characters of a stretch that is unchanged.</summary>
    public string Text(int start, int count)
    {
        Open();
        string text = Utf8Text.Decode(_bytes + start, count);
        // An assembly that can be unloaded takes its files along, and nobody else may hold it while this runs.
        GC.KeepAlive(this);
        return text;
    }

    /// <summary>The exception for text that is not what the table was made from.</summary>
    public PaperDigestException Changed(string id, int line) => TableErrors.Changed(owner.Assembly, path, id, line);

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
