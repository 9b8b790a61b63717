using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>
/// Keeps repairs of text from changing what a block of the digest is: a period at the end of a title would make it an abstract, a line without
/// its label a comment.
/// </summary>
internal sealed class BlockGuard
{
    private readonly string _text;
    private readonly List<DigestBlock> _blocks;

    public BlockGuard(string text)
    {
        _text = text;
        _blocks = BlockReader.Read(text);
    }

    /// <summary>The block that a position is in, or null between blocks.</summary>
    public DigestBlock? BlockAt(int position)
    {
        int low = 0;
        int high = _blocks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_blocks[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && position <= _blocks[low - 1].Span.End ? _blocks[low - 1] : null;
    }

    /// <summary>Whether a block is still what it was after changes in it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="changes">Changes of text, in order and apart.</param>
    public bool Keeps(DigestBlock block, IReadOnlyList<TextEdit> changes)
    {
        // White space before the block belongs to its first line, and says how metadata are continued.
        int start = block.Span.Start;
        while (start > 0 && _text[start - 1] is not ('\n' or '\r'))
            start--;
        if (changes[0].Span.Start < start || changes[changes.Count - 1].Span.End > block.Span.End)
            return false;
        var extent = TextSpan.FromBounds(start, block.Span.End);
        string changed = TextEdits.Apply(_text, extent, changes);
        List<DigestBlock> after = BlockReader.Read(changed);
        return after.Count == 1 && IsAlike(block, after[0]) && KeepsIdentifiers(_text.Substring(extent.Start, extent.Length), changed);
    }

    /// <summary>Whether every paper that a text names is still named; what a repair adds to an identifier is more of it.</summary>
    private static bool KeepsIdentifiers(string before, string after)
    {
        string[]? left = null;
        foreach (PaperMention mention in PaperMention.In(before))
        {
            left ??= [.. PaperMention.In(after).Select(static other => other.Key).OrderBy(static key => key, StringComparer.Ordinal)];
            int position = Array.BinarySearch(left, mention.Key, StringComparer.Ordinal);
            // In ordinal order what begins with a key comes directly behind it.
            if (position < 0 && (~position == left.Length || !left[~position].StartsWith(mention.Key, StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    private static bool IsAlike(DigestBlock before, DigestBlock after)
    {
        if (before.Shape != after.Shape || before.Furniture != after.Furniture)
            return false;
        // A sentence as short as that may be read as a title, by what follows it.
        if (before.Shape == BlockShape.Abstract && before.TextLength <= DigestParser.MaxPeriodTitleLength != after.TextLength <= DigestParser.MaxPeriodTitleLength)
            return false;
        return before.Marks.Select(static line => line.Key)
            .SequenceEqual(after.Marks.Select(static line => line.Key));
    }
}
