using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

internal enum BlockShape
{
    Furniture,
    Comments,
    Metadata,
    Title,
    Abstract,

    /// <summary>Text in another program's format.</summary>
    Foreign,

    /// <summary>A line that Git writes where a merge met two versions.</summary>
    ConflictMarker,

    /// <summary>What Git LFS leaves in the place of a file.</summary>
    LargeFilePointer,
}

/// <summary>Lines between blank lines.</summary>
internal sealed class DigestBlock
{
    private readonly BlockLine _first;
    // Most blocks have no more than one.
    private readonly BlockLine[]? _others;

    public DigestBlock(BlockLine line) => _first = line;

    public DigestBlock(List<BlockLine> lines)
    {
        _first = lines[0];
        _others = lines.Count == 1 ? null : [.. lines.Skip(1)];
    }

    public BlockShape Shape { get; set; }

    /// <summary>How many lines there are, continuation lines joined to the line they continue.</summary>
    public int LineCount => 1 + (_others?.Length ?? 0);

    /// <summary>The lines that are no text.</summary>
    public IEnumerable<BlockLine> Marks => Enumerable.Range(0, LineCount).Select(Line).Where(static line => line.Role != LineRole.Text);

    public FurnitureKind Furniture { get; init; }

    /// <summary>The name of the format, for text in another one.</summary>
    public string Format { get; init; } = "";

    /// <summary>Characters of the text, white space collapsed; counted only as far as it matters.</summary>
    public int TextLength { get; init; }

    /// <summary>A title that does not look like one; a finding says so.</summary>
    public bool IsUnusualTitle { get; set; }

    public TextSpan Span => TextSpan.FromBounds(_first.Span.Start, Line(LineCount - 1).Span.End);

    public BlockLine Line(int index) => index == 0 ? _first : _others![index - 1];

    public bool Has(LineRole role) => Count(role) > 0;

    public int Count(LineRole role)
    {
        int count = 0;
        for (int i = 0; i < LineCount; i++)
            count += Line(i).Role == role ? 1 : 0;
        return count;
    }
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
internal readonly record struct BlockLine(LineRole Role, TextSpan Span, PaperField Key = PaperField.None, int KeyLength = 0);
