namespace PaperGen.Internal;

/// <summary>
/// The fields of a paper by their numbers in the table, which are final once a version is published. Each is a text, unless something else
/// is said.
/// </summary>
internal enum PaperField
{
    None = 0,
    Title = 1,
    Abstract = 2,
    ArxivId = 3,
    Doi = 4,
    Venue = 5,
    Note = 6,
    Authors = 7,
    SupersededBy = 8,

    /// <summary>What the paper calls its contribution, where that is not the beginning of its title.</summary>
    ShortName = 9,
    Type = 10,

    /// <summary>A keyword; a paper may have several.</summary>
    Keyword = 11,

    /// <summary>A further field of a bibliography entry: its name (string), its text; a paper may have several.</summary>
    Other = 12,

    /// <summary>The name of the paper's member (string), if it is not the id.</summary>
    Member = 13,

    /// <summary>The id of an entry merged into the paper (string); a paper may have several.</summary>
    Alias = 14,

    /// <summary>Year, month and day (numbers), 0 for unknown.</summary>
    Date = 15,

    /// <summary>The number of a <c>PaperStatus</c>.</summary>
    Status = 16,

    /// <summary>
    /// Their number; of each twice its <c>PaperLinkKind</c>, plus 1 if it was repaired; the lines from its source's line
    /// to it (signed, as <c>TableFormat.Unsigned</c> writes it);
    /// its address (text).
    /// </summary>
    Links = 17,

    /// <summary>Their number; of each its index; four times its score, plus its <c>TopicMatchOrigin</c>; its evidence (text).</summary>
    Topics = 18,

    /// <summary>The id that the file gives the paper. A record begins with it, so that in a table it is no field.</summary>
    Id = 19,
}
