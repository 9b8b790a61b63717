using PaperGen.Syntax.Formats;

namespace PaperGen.Syntax;

/// <summary>The tree of a page, with the blocks that it was read from.</summary>
internal sealed class PageSyntax(
    string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<DigestProblem> problems, IReadOnlyList<DigestBlock> blocks)
    : DigestSyntax(DigestFormats.Page, text, nodes, entries, problems)
{
    public override bool IsPlain => true;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DigestBlock> Blocks { get; } = blocks;
}
