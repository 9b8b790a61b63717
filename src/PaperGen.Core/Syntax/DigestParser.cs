using PaperGen.Syntax.Layouts;

namespace PaperGen.Syntax;

/// <summary>
/// Reads a digest (grammar: the design, "The digest"): lines make blocks, each block has a shape of its own, and neighbouring shapes
/// make entries. What one block holds never changes how another is read.
/// </summary>
internal static class DigestParser
{
    /// <summary>The longest title that is recognised by its length. Longest of 84,305 real ones: 226; shortest real abstract: 91.</summary>
    public const int MaxTitleLength = 240;

    /// <summary>A block that ends with a period and is no longer than this is too short for an abstract.</summary>
    public const int MaxPeriodTitleLength = 90;

    /// <summary>The tree of a file, in whatever layout it was pasted.</summary>
    public static DigestSyntax Parse(string text, CancellationToken cancellation = default) =>
        LayoutChoice.Of(text, ParsePlain(text, cancellation), cancellation);

    /// <summary>The tree by the plain rule: titles, abstracts, metadata lines.</summary>
    public static PageSyntax ParsePlain(string text, CancellationToken cancellation = default)
    {
        List<DigestBlock> blocks = BlockReader.Read(text, cancellation);
        ReadShortSentencesAsTitles(blocks);
        return new EntryAssembler(text, blocks).Assemble(cancellation);
    }

    /// <summary>"Attention is all you need." directly before an abstract is a title.</summary>
    private static void ReadShortSentencesAsTitles(List<DigestBlock> blocks)
    {
        for (int i = blocks.Count - 2; i >= 0; i--)
        {
            // Under metadata lines there is no doubt where the title is.
            bool hasTitle = i > 0 && blocks[i - 1].Shape == BlockShape.Title && blocks[i - 1].Has(LineRole.Metadata);
            if (!hasTitle && blocks[i].Shape == BlockShape.Abstract && blocks[i].TextLength <= MaxPeriodTitleLength
                && blocks[i + 1].Shape == BlockShape.Abstract)
            {
                blocks[i].Shape = BlockShape.Title;
                blocks[i].IsUnusualTitle = true;
            }
        }
    }
}
