using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>What the parser had to say about the structure of a digest. Each kind is a rule; the analyzer gives it its identifier.</summary>
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
}

/// <summary>A finding of the parser.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Argument">What the message needs beside the text at the span.</param>
internal readonly record struct DigestProblem(DigestProblemKind Kind, TextSpan Span, string Argument = "");
