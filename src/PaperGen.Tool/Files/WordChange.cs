using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using PaperGen.Text;

namespace PaperGen.Tool.Files;

/// <summary>Words of a line that were replaced by others.</summary>
/// <param name="Old">Where they are in the old line; empty if something was inserted.</param>
/// <param name="New">Where the others are in the new one.</param>
internal readonly record struct WordChange(TextSpan Old, TextSpan New)
{
    /// <summary>
    /// Words that are compared at a time: comparing takes the time of words times changes, and a line may have a million of both.
    /// </summary>
    private const int Window = 400;

    private static readonly WordChunker s_words = new();

    /// <summary>The words that two lines do not have in common, in order.</summary>
    public static List<WordChange> Between(string old, string @new)
    {
        int start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start])
            start++;
        int end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)])
            end++;
        // From a blank to a blank, as words are compared.
        while (start > 0 && old[start - 1] != ' ')
            start--;
        while (end > 0 && old[^end] != ' ')
            end--;
        IReadOnlyList<string> oldWords = s_words.Chunk(old[start..^end]);
        IReadOnlyList<string> newWords = s_words.Chunk(@new[start..^end]);
        int[] oldPlaces = Places(oldWords, start);
        int[] newPlaces = Places(newWords, start);
        return [.. Between(oldWords, newWords).Select(change => new WordChange(
            TextSpan.FromBounds(oldPlaces[change.OldStart], oldPlaces[change.OldEnd]),
            TextSpan.FromBounds(newPlaces[change.NewStart], newPlaces[change.NewEnd])))];
    }

    private static IEnumerable<LineChange> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        int i = 0;
        int j = 0;
        while (i < old.Count || j < @new.Count)
        {
            while (i < old.Count && j < @new.Count && old[i] == @new[j])
                (i, j) = (i + 1, j + 1);
            int oldEnd = Math.Min(old.Count, i + Window);
            int newEnd = Math.Min(@new.Count, j + Window);
            bool isLast = oldEnd == old.Count && newEnd == @new.Count;
            int start = i;
            int newStart = j;
            foreach (DiffBlock block in Differ.Instance.CreateDiffs(
                Words(old, i, oldEnd), Words(@new, j, newEnd), ignoreWhiteSpace: false, ignoreCase: false, s_words).DiffBlocks)
            {
                var change = new LineChange(start + block.DeleteStartA, start + block.DeleteStartA + block.DeleteCountA,
                    newStart + block.InsertStartB, newStart + block.InsertStartB + block.InsertCountB);
                // What is near the end of a window may be a change that goes on behind it.
                if (Math.Max(change.OldEnd - start, change.NewEnd - newStart) > Window / 2 && !isLast)
                    break;
                yield return change;
                (i, j) = (change.OldEnd, change.NewEnd);
            }
            if (isLast)
                yield break;
            if (i == start && j == newStart)
            {
                yield return new LineChange(i, oldEnd, j, newEnd);
                (i, j) = (oldEnd, newEnd);
            }
        }
    }

    private static string Words(IReadOnlyList<string> words, int start, int end) => string.Concat(words.Skip(start).Take(end - start));

    private static int[] Places(IReadOnlyList<string> words, int start)
    {
        int[] places = new int[words.Count + 1];
        places[0] = start;
        for (int i = 0; i < words.Count; i++)
            places[i + 1] = places[i] + words[i].Length;
        return places;
    }
}
