using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>A piece of a text as a table holds it.</summary>
/// <param name="Encoding">How it is written.</param>
/// <param name="Range">Where it is in its source; of a literal, nowhere.</param>
/// <param name="Literal">The text of a literal, else null.</param>
/// <param name="Source">Which of the paper's sources it comes from.</param>
internal readonly record struct TextPiece(SliceEncoding Encoding, ByteRange Range, string? Literal, int Source)
{
    /// <summary>A slice of plain text.</summary>
    public static TextPiece Plain(ByteRange range, int source = 0) => new(SliceEncoding.Plain, range, null, source);

    /// <summary>A text that no slice has.</summary>
    public static TextPiece Of(string literal, int source = 0) => new(SliceEncoding.Literal, default, literal, source);
}
