namespace PaperGen.Internal;

/// <summary>How a piece of a text is written; the numbers stand in tables.</summary>
internal enum SliceEncoding
{
    /// <summary>No slice: the piece stands in the table itself, since nothing in a file is its text.</summary>
    Literal = 0,

    /// <summary>Text with white space collapsed.</summary>
    Plain = 1,

    /// <summary>The inside of a JSON string.</summary>
    Json = 2,
}
