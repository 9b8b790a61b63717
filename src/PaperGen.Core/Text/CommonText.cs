namespace PaperGen.Text;

/// <summary>What two texts have in common, in blocks, since most of what an editor changes is some characters of millions.</summary>
internal static class CommonText
{
    private const int Block = 4096;

    /// <summary>How many characters they begin with.</summary>
    public static int AtStart(string text, string other)
    {
        int most = Math.Min(text.Length, other.Length);
        int count = 0;
        while (count + Block <= most && string.CompareOrdinal(text, count, other, count, Block) == 0)
            count += Block;
        while (count < most && text[count] == other[count])
            count++;
        return count;
    }

    /// <summary>How many characters they end with, of those that are behind what they begin with.</summary>
    public static int AtEnd(string text, string other, int start)
    {
        int most = Math.Min(text.Length, other.Length) - start;
        int count = 0;
        while (count + Block <= most
            && string.CompareOrdinal(text, text.Length - count - Block, other, other.Length - count - Block, Block) == 0)
            count += Block;
        while (count < most && text[text.Length - count - 1] == other[other.Length - count - 1])
            count++;
        return count;
    }
}
