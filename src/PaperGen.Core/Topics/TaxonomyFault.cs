namespace PaperGen.Topics;

/// <summary>Why a line of a taxonomy cannot be read; the rule has a sentence for each.</summary>
internal enum TaxonomyFault
{
    /// <summary>Phrases above the first heading.</summary>
    NoHeading,

    /// <summary><c>replace</c> behind other lines.</summary>
    LateReplace,

    /// <summary>A heading that is none.</summary>
    Heading,

    /// <summary>An id that is none.</summary>
    Id,

    /// <summary>A topic has two ids.</summary>
    SecondId,

    /// <summary>A parent without a name.</summary>
    NoParent,

    /// <summary>A topic has two parents.</summary>
    SecondParent,

    /// <summary>A phrase without a word.</summary>
    NoWord,

    /// <summary>A phrase of too many words.</summary>
    TooLong,
}
