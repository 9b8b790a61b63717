using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>A field of an entry: what it is, and the pieces of the file that its text is made of.</summary>
internal sealed record FieldSyntax
{
    public required PaperField Field { get; init; }

    /// <summary>The name that the file gives it, in lower case; empty where its place says what it is.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the name stands; empty where there is none.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>In the order of the text; joined by spaces.</summary>
    public required IReadOnlyList<FieldPiece> Pieces { get; init; }

    public bool IsNamed => NameSpan.Length > 0;

    /// <summary>From the first to the last character of the value; empty, behind the name, if there is none.</summary>
    public TextSpan Span => Pieces.Count switch
    {
        0 => new TextSpan(NameSpan.End, 0),
        1 => Pieces[0].Span,
        var count => TextSpan.FromBounds(Pieces[0].Span.Start, Pieces[count - 1].Span.End),
    };
}

/// <summary>A stretch of the file that is text of a field.</summary>
/// <param name="Span">Where it stands, without the delimiters around it.</param>
/// <param name="Encoding">How it is written.</param>
/// <param name="Literal">
/// The text itself where nothing in the file is it (a macro's value, an inherited field); then the span is what stands for it.
/// </param>
internal readonly record struct FieldPiece(TextSpan Span, SliceEncoding Encoding = SliceEncoding.Plain, string? Literal = null)
{
    /// <summary>A text that no slice of the file is.</summary>
    public static FieldPiece Of(string literal, TextSpan span) => new(span, SliceEncoding.Literal, literal);
}
