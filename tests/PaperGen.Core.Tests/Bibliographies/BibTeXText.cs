using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>The text of a field, as the library makes it.</summary>
internal static class BibTeXText
{
    public static string Of(string file, FieldSyntax? field)
    {
        string text = "";
        foreach (FieldPiece piece in field?.Pieces ?? [])
            text = SliceDecoder.Join(text, piece.Literal ?? SliceDecoder.Decode(piece.Encoding, file, piece.Span.Start,
                piece.Span.Length)!);
        return text;
    }
}
