using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>What a stretch of a digest is. Every non-blank character of the file is in exactly one node.</summary>
internal enum DigestNodeKind
{
    /// <summary>Text of the page around the papers: menus, counters, invitations to subscribe.</summary>
    Furniture,

    /// <summary>A date in the header of the page.</summary>
    Date,

    /// <summary>A line that begins with <c>//</c>.</summary>
    Comment,

    /// <summary>A <c>key: value</c> line with its continuation lines.</summary>
    Metadata,

    /// <summary>A title, or a piece of one between comments.</summary>
    Title,

    /// <summary>An abstract.</summary>
    Abstract,

    /// <summary>A value whose place says what it is: a name of an author, a date, an identifier, an address.</summary>
    Value,

    /// <summary>What the format needs around its texts: delimiters, names of fields, marks of a list.</summary>
    Mark,

    /// <summary>Text that does not reach the catalog; a problem says why.</summary>
    Unrecognised,
}

/// <summary>A leaf of the syntax tree.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Span">Where it stands, without white space at its ends.</param>
internal readonly record struct DigestNode(DigestNodeKind Kind, TextSpan Span);
