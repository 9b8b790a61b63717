using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>The value of a field, macros resolved: a stretch of the file, or TeX that is nowhere in it.</summary>
/// <param name="Name">The field's name in lower case.</param>
/// <param name="NameSpan">Where that stands.</param>
/// <param name="Span">The value without its delimiters; what stands for it if it has <paramref name="Raw"/>.</param>
/// <param name="Raw">The TeX that it is, unless that is the stretch itself.</param>
internal sealed record BibTeXValue(string Name, TextSpan NameSpan, TextSpan Span, string? Raw = null)
{
    /// <summary>The decoded text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="encoding">How the value is written.</param>
    public string Decode(string text, SliceEncoding encoding) => Raw is null
        ? SliceDecoder.Decode(encoding, text, Span.Start, Span.Length)!
        : SliceDecoder.Decode(encoding, Raw, 0, Raw.Length)!;

    /// <summary>The value as a piece of a field's text.</summary>
    public FieldPiece Piece(SliceEncoding encoding) => Raw is null
        ? new FieldPiece(Span, encoding)
        : new FieldPiece(Span, SliceEncoding.Literal, SliceDecoder.Decode(encoding, Raw, 0, Raw.Length)!);

    /// <summary>A part of the value as a piece, or as a literal where no stretch of the file is it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="encoding">How the value is written.</param>
    /// <param name="wanted">What the piece is.</param>
    public FieldPiece Part(string text, SliceEncoding encoding, string wanted) =>
        Raw is null ? FieldPiece.Part(text, Span, encoding, wanted) : FieldPiece.Of(wanted, Span);
}
