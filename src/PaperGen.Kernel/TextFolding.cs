namespace PaperGen.Internal;

/// <summary>
/// Folding decides when two texts are the same: lower case, letters and digits only. A text without any letter
/// or digit folds to itself.
/// </summary>
internal static class TextFolding
{
    /// <summary>The folded form of one UTF-16 code unit, or -1 if it does not count. Surrogates count as they are.</summary>
    public static int Fold(int codeUnit)
    {
        if (codeUnit < 128)
        {
            if ((uint)(codeUnit - 'a') <= 'z' - 'a' || (uint)(codeUnit - '0') <= 9)
                return codeUnit;
            return (uint)(codeUnit - 'A') <= 'Z' - 'A' ? codeUnit | 0x20 : -1;
        }
        char c = (char)codeUnit;
        if (char.IsSurrogate(c))
            return c;
        return char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : -1;
    }

    /// <summary>A hash of the folded text, equal for texts that are the same.</summary>
    public static ulong Hash(string text) => Hash(text, 0, text.Length);

    /// <summary>A hash of the folded form of a part of the text.</summary>
    public static ulong Hash(string text, int start, int end)
    {
        ulong hash = Hash64.Seed;
        bool any = false;
        for (int i = start; i < end; i++)
        {
            int folded = Fold(text[i]);
            if (folded < 0)
                continue;
            any = true;
            hash = Hash64.Add(hash, (uint)folded);
        }
        if (any)
            return hash;
        for (int i = start; i < end; i++)
            hash = Hash64.Add(hash, (uint)text[i] | 0x10000);
        return hash;
    }
}
