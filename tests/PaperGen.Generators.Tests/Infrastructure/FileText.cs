using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A digest as the compiler reads it from disk: the encoding is guessed, the checksum is that of the bytes.</summary>
internal sealed class FileText(byte[] bytes) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(new MemoryStream(bytes), checksumAlgorithm: SourceHashAlgorithm.Sha256);

    public override string Path => "/home/someone/project/reading.papers.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
