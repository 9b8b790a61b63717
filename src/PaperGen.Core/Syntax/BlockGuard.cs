using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>
/// Keeps repairs of text from changing what a block of a page is: a period at the end of a title would make it an abstract, a line without
/// its label a comment.
/// </summary>
internal sealed class BlockGuard(PageSyntax syntax) : RepairGuard
{
    public override TextSpan? UnitAt(int position) => BlockAt(position)?.Span;

    /// <summary>The block that a position is in, or null between blocks.</summary>
    public DigestBlock? BlockAt(int position)
    {
        int low = InOrder.CountTo(syntax.Blocks, position, static block => block.Span);
        return low > 0 && position <= syntax.Blocks[low - 1].Span.End ? syntax.Blocks[low - 1] : null;
    }

    public override bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes)
    {
        string text = syntax.Text;
        // White space before the block belongs to its first line, and says how metadata are continued.
        int start = unit.Start;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
            start--;
        if (changes[0].Span.Start < start || changes[changes.Count - 1].Span.End > unit.End)
            return false;
        var extent = TextSpan.FromBounds(start, unit.End);
        string changed = TextEdits.Apply(text, extent, changes);
        List<DigestBlock> after = BlockReader.Read(changed);
        string whole = text.Substring(extent.Start, extent.Length);
        List<DigestBlock> before = BlockReader.Read(whole);
        return after.Count == 1 && before.Count == 1 && IsAlike(before[0], after[0]) && KeepsIdentifiers(whole, changed);
    }

    private static bool IsAlike(DigestBlock before, DigestBlock after)
    {
        if (before.Shape != after.Shape || before.Furniture != after.Furniture)
            return false;
        // A sentence as short as that may be read as a title, by what follows it.
        if (before.Shape == BlockShape.Abstract
            && before.TextLength <= DigestParser.MaxPeriodTitleLength != after.TextLength <= DigestParser.MaxPeriodTitleLength)
        {
            return false;
        }
        return before.Marks.Select(static line => line.Key)
            .SequenceEqual(after.Marks.Select(static line => line.Key));
    }
}
