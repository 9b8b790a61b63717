namespace PaperGen.Internal;

/// <summary>How a piece of a text is written; the numbers are in tables.</summary>
internal enum SliceEncoding
{
    /// <summary>No slice: the piece is in the table itself, since nothing in a file is its text.</summary>
    Literal = 0,

    /// <summary>Text with white space collapsed.</summary>
    Plain = 1,

    /// <summary>The inside of a JSON string.</summary>
    Json = 2,

    /// <summary>Text with TeX's commands, as values of BibTeX files are.</summary>
    BibTeX = 3,

    /// <summary>Names as a BibTeX file lists them, between <c>and</c>.</summary>
    BibTeXNames = 4,

    /// <summary>An address or an identifier of a BibTeX file: no TeX but escapes.</summary>
    BibTeXVerbatim = 5,

    /// <summary>The inside of a JSON string in which CSL's markup may stand (<c>&lt;i&gt;</c>).</summary>
    CslText = 6,
}
