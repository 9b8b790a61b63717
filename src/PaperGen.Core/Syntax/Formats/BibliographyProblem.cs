using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>What can be wrong with a bibliography.</summary>
internal enum BibliographyProblemKind
{
    /// <summary>A field begins, and no comma is before it. At its name.</summary>
    MissingComma,

    /// <summary>A value follows a name, and no <c>=</c> is between. At the name.</summary>
    MissingEquals,

    /// <summary>A field has no value. At its name.</summary>
    MissingValue,

    /// <summary>A value lost the delimiters around it. At the value.</summary>
    MissingBraces,

    /// <summary>At the brace that has no partner.</summary>
    UnclosedValue,

    /// <summary>At the quote that has no partner.</summary>
    UnclosedQuote,

    /// <summary>At the delimiter that has no partner.</summary>
    UnclosedEntry,

    /// <summary>A brace too many closes the entry before its last field. At it.</summary>
    ExtraClosingBrace,

    /// <summary>Text that is no field, in an entry. At it.</summary>
    UnexpectedText,

    /// <summary>At where it should stand.</summary>
    MissingKey,

    /// <summary>At the key.</summary>
    WhiteSpaceInKey,

    /// <summary>At the first character of the key that TeX cannot cite.</summary>
    SignInKey,

    /// <summary>At the key of the second entry.</summary>
    DuplicateKey,

    /// <summary>At the key of the second entry; the argument is the first one's.</summary>
    KeysDifferInCase,

    /// <summary>At the name that is passed over.</summary>
    DuplicateField,

    /// <summary>At the macro's name.</summary>
    UndefinedMacro,

    /// <summary>At the macro's name.</summary>
    RedefinedMacro,

    /// <summary>At the comma.</summary>
    StrayComma,

    /// <summary><c>\"</c> in a value between quotes, where BibTeX ends it. At it.</summary>
    QuoteInQuotes,

    /// <summary><c>\{</c> or <c>\}</c> without its partner, which BibTeX counts. At it.</summary>
    EscapedBrace,

    /// <summary>A name that begins with a digit, where BibTeX stops. At it.</summary>
    FieldNameDigit,

    /// <summary>An entry without a title. At its key.</summary>
    MissingTitle,

    /// <summary><c>{"u}</c>: an accent without its backslash. At the group.</summary>
    LostBackslash,

    /// <summary>A comma in a name that parts nothing. At it.</summary>
    StrayCommaInName,

    /// <summary>Names that commas part, where BibTeX needs <c>and</c>. At the first of those commas.</summary>
    NamesByCommas,

    /// <summary>An entry names a parent that the file does not have. At the value.</summary>
    UnknownParent,

    /// <summary>The field for the DOI holds none. At the value.</summary>
    InvalidDoi,

    /// <summary>The field for the DOI holds its address. At the value.</summary>
    DoiAsUrl,

    /// <summary>An arXiv identifier is in a field of another purpose only. At it.</summary>
    ArxivWithoutEprint,

    /// <summary>The date of an entry names no year. At the value.</summary>
    InvalidYear,

    /// <summary>An entry lacks fields that its type has; the argument names them. At its key.</summary>
    MissingField,

    /// <summary>A field names a file on somebody's machine. At the value.</summary>
    LocalPath,

    /// <summary>The file is in another format; the argument says what it looks like. At its first line.</summary>
    OtherFormat,

    /// <summary>What is no JSON; the argument says what is missing. At what lacks it.</summary>
    MalformedJson,

    /// <summary>A record of RIS begins without its type. At its first tag.</summary>
    MissingType,
}

/// <summary>Something wrong with a bibliography.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Argument">What the message needs beside the text at the span.</param>
/// <param name="Edit">What mends it, where that is certain.</param>
internal readonly record struct BibliographyProblem(
    BibliographyProblemKind Kind, TextSpan Span, string Argument = "", TextEdit? Edit = null);
