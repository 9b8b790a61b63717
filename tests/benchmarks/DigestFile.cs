using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Benchmarks;

/// <summary>A digest on disk, read as the compiler reads it.</summary>
internal sealed class DigestFile : IDisposable
{
    // The compiler's own guess of a file's encoding: UTF-8 without tolerance for anything that is none.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _path;
    private readonly bool _isTemporary;

    private DigestFile(string path, bool isTemporary)
    {
        _path = path;
        _isTemporary = isTemporary;
        Length = new FileInfo(path).Length;
    }

    public long Length { get; }

    public static DigestFile At(string path) => new(path, isTemporary: false);

    public static DigestFile Synthetic(int papers)
    {
        string path = Path.Combine(Path.GetTempPath(), "papergen-" + Guid.NewGuid().ToString("N") + ".papers.txt");
        File.WriteAllText(path, SyntheticDigest.Text(papers));
        return new DigestFile(path, isTemporary: true);
    }

    /// <summary>
    /// As CommonCompiler.TryReadFileContent and EncodedStringText do it: the file is opened with a buffer of one byte, which is none, and
    /// decoded and hashed as it is read. (Only files of less than 40 KB are first read in one piece.)
    /// </summary>
    public SourceText Read()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.None);
        return SourceText.From(stream, s_encoding, SourceHashAlgorithm.Sha256);
    }

    public byte[] Bytes() => File.ReadAllBytes(_path);

    /// <summary>The part of it that is not the system's: the same of bytes that are in memory.</summary>
    public static SourceText Decode(byte[] bytes) =>
        SourceText.From(new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true), s_encoding,
            SourceHashAlgorithm.Sha256);

    public void Dispose()
    {
        if (_isTemporary)
            File.Delete(_path);
    }
}
