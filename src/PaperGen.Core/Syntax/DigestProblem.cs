using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>
/// What the parser had to say about the structure of a digest. Each kind is a rule; the analyzer gives it its identifier.
/// </summary>
internal enum DigestProblemKind
{
    EmptyDigest,
    MissingAbstract,
    MissingTitle,
    NonPaperText,
    UnrecognisedText,
    DateWithoutYear,
    DetachedMetadata,
    UnknownMetadataKey,
    InvalidMetadata,
    UnusualTitle,
    UnclaimedIdentifier,
    ForeignFormat,
    ConflictMarker,
    LargeFilePointer,
    LayoutInText,

    /// <summary>A region in another layout than the plain one was read.</summary>
    LayoutRead,

    /// <summary>A region can be read in two ways.</summary>
    LayoutAmbiguous,

    /// <summary>What is marked like the papers around it is none.</summary>
    RecordLeftOut,

    /// <summary>A paper was read unlike the others of its page.</summary>
    RecordUnlikeOthers,

    /// <summary>Names of authors that are in no paper.</summary>
    NamesWithoutPaper,
}

/// <summary>A finding of the parser.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Argument">What the message needs beside the text at the span.</param>
/// <param name="IsMinor">Whether it is by nature of the page: then it is an information, whatever the rule's severity.</param>
/// <param name="Fault">Of a metadata value, why it cannot be used.</param>
internal readonly record struct DigestProblem(
    DigestProblemKind Kind, TextSpan Span, string Argument = "", bool IsMinor = false, MetadataFault Fault = default);
