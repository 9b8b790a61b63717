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
    /// <summary>What MSBuild says of its project; null if it was not asked.</summary>
    public ProjectEvaluation? Project { get; init; }

    /// <summary>Whether it was read from the standard input, and is written to the output.</summary>
    public bool IsInput { get; init; }

    /// <summary>What the file is saved from, where it is saved as UTF-8; null if it is UTF-8 already.</summary>
    public Encoding? ConvertedFrom { get; init; }

    public string Name => Digest.Path;

    public FileContent Text => Digest.Text;

    public bool HasByteOrderMark => ConvertedFrom is null && Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    /// <summary>The bytes of the file if it held another text.</summary>
    public byte[] Encode(FileContent text) =>
        [.. HasByteOrderMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text.Text)];

    /// <summary>The digest as it reads once its file is saved as UTF-8; itself if it is UTF-8, or nobody can tell what else.</summary>
    public LoadedDigest Converted() => Text.OtherEncoding is not null && TextEncoding.Convertible(Bytes) is { } encoding
        ? this with { Digest = Digest with { Text = Text.AsUtf8() }, ConvertedFrom = encoding }
        : this;

    /// <summary>Whether the text is all that the file holds, so that nothing is lost when it is written again.</summary>
    public bool IsWhole => ConvertedFrom is not null || Encode(Text).AsSpan().SequenceEqual(Bytes);
}
