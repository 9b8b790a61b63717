using Microsoft.CodeAnalysis;
using PaperGen.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;
using TextSpan = PaperGen.Text.TextSpan;

namespace PaperGen.Analyzers;

/// <summary>Where a finding in a digest is, as the compiler and editors want it.</summary>
internal static class DigestLocation
{
    public static Location Create(string path, FileContent text, TextSpan span)
    {
        PaperGen.Text.LinePositionSpan lines = text.Lines.PositionOf(span);
        return Location.Create(path, new(span.Start, span.Length), new(Position(lines.Start), Position(lines.End)));
    }

    private static LinePosition Position(PaperGen.Text.LinePosition position) => new(position.Line, position.Character);
}
