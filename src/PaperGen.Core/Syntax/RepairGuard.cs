using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Keeps repairs of text from changing what that text is for the reader of its file.</summary>
internal abstract class RepairGuard
{
    /// <summary>The stretch that a repair at a position belongs to, or null where there is none.</summary>
    public abstract TextSpan? UnitAt(int position);

    /// <summary>Whether a stretch is still what it was after changes in it.</summary>
    /// <param name="unit">The stretch.</param>
    /// <param name="changes">Changes of text, in order and apart.</param>
    public abstract bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes);

    /// <summary>Whether every paper that a text names is still named; what a repair adds to an identifier is more of it.</summary>
    protected static bool KeepsIdentifiers(string before, string after)
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
}
