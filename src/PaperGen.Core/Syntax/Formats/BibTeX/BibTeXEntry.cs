using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>
/// An entry of a BibTeX file as a paper: macros resolved, fields inherited, each field of the paper with the pieces of the file it is made
/// of.
/// </summary>
internal sealed class BibTeXEntry
{
    /// <summary>The type in lower case.</summary>
    public required string Type { get; init; }

    /// <summary>The key; empty if there is none.</summary>
    public required string Key { get; init; }

    /// <summary>Where the key stands; where it should stand if there is none.</summary>
    public required TextSpan KeySpan { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>Whether an entry before it has its key, so that it is no paper.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary>All values, its own first.</summary>
    public required IReadOnlyList<BibTeXValue> Values { get; init; }

    /// <summary>The fields of the paper.</summary>
    public required IReadOnlyList<FieldSyntax> Fields { get; init; }

    /// <summary>The value of a name in lower case, or null.</summary>
    public BibTeXValue? Value(string name)
    {
        foreach (BibTeXValue value in Values)
        {
            if (value.Name == name)
                return value;
        }
        return null;
    }

    /// <summary>The first field of a kind, or null.</summary>
    public FieldSyntax? Field(PaperField field)
    {
        foreach (FieldSyntax candidate in Fields)
        {
            if (candidate.Field == field)
                return candidate;
        }
        return null;
    }
}
