namespace PaperGen.Syntax;

/// <summary>Why a metadata value cannot be used; the rule has a sentence for each.</summary>
internal enum MetadataFault
{
    /// <summary>A key has no value.</summary>
    NoValue,

    /// <summary>A key that has one value is repeated.</summary>
    Repeated,

    /// <summary>The status is repeated.</summary>
    RepeatedStatus,

    /// <summary>An arXiv identifier that is none.</summary>
    ArxivId,

    /// <summary>A DOI that is none.</summary>
    Doi,

    /// <summary>An id that no citation can write.</summary>
    SpaceInId,

    /// <summary>A list of topics without one.</summary>
    NoTopic,

    /// <summary>A list of authors without one.</summary>
    NoAuthor,

    /// <summary>A list of links without one.</summary>
    NoAddress,

    /// <summary>An item of a list of links that is none.</summary>
    NotAnAddress,

    /// <summary>A date that is none.</summary>
    Date,

    /// <summary>A status that is none.</summary>
    Status,
}
