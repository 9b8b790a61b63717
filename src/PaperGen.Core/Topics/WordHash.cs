using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>Hashes of words in lower case. Nearly all words are as long as sixteen letters of ASCII at most, and are hashed without a jump.</summary>
internal static unsafe class WordHash
{
    /// <summary>So many characters before and behind a word are read and do not count.</summary>
    public const int Padding = EightCharacters.Count;

    private const ulong Spread = Hash64.Multiplier;
    private const ulong Spread2 = 0xC2B2AE3D27D4EB4F;

    /// <summary>The first and the last eight characters are all of a word.</summary>
    private const int MaxShort = 2 * EightCharacters.Count;

    // By the length of a word: which of the first and of the last eight characters are its own.
    private static readonly ulong[] s_first = [.. Enumerable.Range(0, MaxShort + 1).Select(EightCharacters.First)];
    private static readonly ulong[] s_last = [.. Enumerable.Range(0, MaxShort + 1).Select(static length => ~EightCharacters.First(EightCharacters.Count - length))];

    /// <summary>Hashes words of ASCII.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edges">Where words begin and end in it, in turns.</param>
    /// <param name="hashes">Takes the hashes.</param>
    /// <param name="count">How many words there are.</param>
    public static void OfAscii(char* text, char* edges, ulong* hashes, int count)
    {
        fixed (ulong* first = s_first, last = s_last)
        {
            for (ulong* end = hashes + count; hashes < end; hashes++, edges += 2)
            {
                nint length = (nint)edges[1] - edges[0];
                char* word = text + (nint)edges[0];
                *hashes = length <= MaxShort
                    ? Mixed((Read(word) & first[length]) + (ulong)length, Read(word + length - EightCharacters.Count) & last[length])
                    : OfLong(word, (int)length);
            }
        }
    }

    private static ulong OfLong(char* word, int length)
    {
        ulong hash = Read(word) + (ulong)length;
        int i = EightCharacters.Count;
        for (; i < length - EightCharacters.Count; i += EightCharacters.Count)
            hash = Mixed(hash, Read(word + i));
        return Mixed(hash, Read(word + length - EightCharacters.Count));
    }

    private static ulong Mixed(ulong left, ulong right)
    {
        ulong hash = (left * Spread) + (right * Spread2);
        return hash ^ (hash >> 32);
    }

    /// <summary>Hashes the words that are not of ASCII alone.</summary>
    /// <param name="text">The text, in any case.</param>
    /// <param name="edges">Where words begin and end in it, in turns.</param>
    /// <param name="hashes">Takes their hashes, in place of those that they have as if they were.</param>
    /// <param name="count">How many words there are.</param>
    public static void OfOther(char* text, char* edges, ulong* hashes, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ulong hash = Spread;
            int all = 0;
            for (int place = edges[2 * i]; place < edges[(2 * i) + 1]; place++)
            {
                char letter = Words.Lower(text[place]);
                all |= letter;
                hash = Mixed(hash, letter);
            }
            if (all >= 0x80)
                hashes[i] = hash;
        }
    }

    private static ulong Read(char* characters) => EightCharacters.Of(FourCharacters.Read(characters), FourCharacters.Read(characters + FourCharacters.Count));
}
