using System.Text;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tool.Files;

/// <summary>A digest file as it was when it was read.</summary>
/// <param name="Path">Where it is: absolute, and behind links.</param>
/// <param name="Digest">Its text, under the name that it has in messages: relative to the folder, with <c>/</c>.</param>
/// <param name="Bytes">What the file holds.</param>
internal sealed record LoadedDigest(string Path, DigestFile Digest, byte[] Bytes)
{
    public string Name => Digest.Path;

    public FileContent Text => Digest.Text;

    public bool HasByteOrderMark => Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    /// <summary>The bytes of the file if it held another text.</summary>
    public byte[] Encode(FileContent text) => [.. HasByteOrderMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text.Text)];
}
