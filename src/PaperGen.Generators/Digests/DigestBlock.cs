using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Digests;

internal enum BlockShape
{
    Furniture,
    Comments,
    Metadata,
    Title,
    Abstract,
}

/// <summary>Lines between blank lines.</summary>
internal sealed class DigestBlock
{
    public BlockShape Shape { get; set; }

    /// <summary>The lines with their roles, continuation lines joined to the line they continue.</summary>
    public required List<BlockLine> Lines { get; init; }

    public FurnitureKind Furniture { get; init; }

    /// <summary>Characters of the text, white space collapsed; counted only as far as it matters.</summary>
    public int TextLength { get; init; }

    /// <summary>A title that does not look like one; a finding says so.</summary>
    public bool IsUnusualTitle { get; set; }

    public TextSpan Span => TextSpan.FromBounds(Lines[0].Span.Start, Lines[Lines.Count - 1].Span.End);
}

internal enum LineRole
{
    Text,
    Comment,
    Metadata,

    /// <summary>A metadata line whose key is a slip of the hand.</summary>
    MisspelledMetadata,
}

/// <summary>One or more lines of one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Span">Where they stand, without white space at the ends.</param>
/// <param name="Key">The key, for metadata; the key that was meant, for misspelled metadata.</param>
/// <param name="KeyLength">The length of the key as written.</param>
internal readonly record struct BlockLine(LineRole Role, TextSpan Span, MetadataKey Key = MetadataKey.None, int KeyLength = 0);
