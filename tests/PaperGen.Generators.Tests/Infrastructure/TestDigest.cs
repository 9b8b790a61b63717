using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A digest of a project under test, as the compiler hands it to the generator.</summary>
/// <param name="path">Relative to the project, with <c>/</c>.</param>
/// <param name="text">What the file holds.</param>
/// <param name="folder">The project's folder on this machine, which nothing generated may depend on.</param>
internal sealed class TestDigest(string path, string text, string folder = "/home/someone/project/") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => folder + path;

    public string ProjectPath => path;

    public string Content => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The bytes of the file. An encoder writes U+FFFD for half a surrogate pair.</summary>
    public byte[] Bytes(bool byteOrderMark) => [.. byteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)];
}
