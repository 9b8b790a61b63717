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

    /// <summary>The same field in a file in which what is before it is longer by so much.</summary>
    public FieldSyntax Moved(int by)
    {
        var pieces = new FieldPiece[Pieces.Count];
        for (int i = 0; i < pieces.Length; i++)
            pieces[i] = Pieces[i] with { Span = Pieces[i].Span.Moved(by) };
        // A field without a name has an empty span at no particular place.
        return new FieldSyntax { Field = Field, Name = Name, NameSpan = IsNamed ? NameSpan.Moved(by) : NameSpan, Pieces = pieces };
    }

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

    /// <summary>A part of a value, or a literal where no stretch of the file is it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="span">The value.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="wanted">What the piece is.</param>
    public static FieldPiece Part(string file, TextSpan span, SliceEncoding encoding, string wanted)
    {
        string decoded = SliceDecoder.Decode(encoding, file, span.Start, span.Length)!;
        int found = decoded.IndexOf(wanted, StringComparison.Ordinal);
        if (found >= 0 && wanted.Length > 0)
        {
            TextSpan part = Source(file, span, encoding, decoded, new TextSpan(found, wanted.Length));
            if (SliceDecoder.Decode(encoding, file, part.Start, part.Length) == wanted)
                return new FieldPiece(part, encoding);
        }
        return Of(wanted, span);
    }

    /// <summary>Where a part of a decoded value is in the file. Most values are there as they read.</summary>
    private static TextSpan Source(string file, TextSpan span, SliceEncoding encoding, string decoded, TextSpan part)
    {
        if (decoded.Length == span.Length && string.CompareOrdinal(file, span.Start, decoded, 0, decoded.Length) == 0)
            return part.Moved(span.Start);
        var map = new SourceMap();
        SliceDecoder.Decode(encoding, file, span.Start, span.Length, map);
        return TextSpan.FromBounds(map.Start(part.Start), map.End(part.End - 1));
    }
}
