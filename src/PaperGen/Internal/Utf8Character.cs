namespace PaperGen.Internal;

/// <summary>Decodes one character of UTF-8 (The Unicode Standard, table 3-7). The first use of Encoding.UTF8 costs a process as much as some thousand titles.</summary>
internal static unsafe class Utf8Character
{
    /// <summary>The code point at a place, or -1 if there is no well-formed one.</summary>
    /// <param name="p">The place.</param>
    /// <param name="end">Where the text ends, after it.</param>
    /// <param name="size">How many bytes it takes.</param>
    public static int Read(byte* p, byte* end, out int size)
    {
        int first = *p;
        size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (size == 1)
            return first;
        if (first < 0xC2 || first > 0xF4 || end - p < size)
            return -1;
        int c = first & (0x7F >> size);
        for (int i = 1; i < size; i++)
        {
            if ((p[i] & 0xC0) != 0x80)
                return -1;
            c = (c << 6) | (p[i] & 0x3F);
        }
        bool isOverlong = c < (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000);
        bool isSurrogate = c >> 11 == 0xD800 >> 11;
        return isOverlong || isSurrogate || c > 0x10FFFF ? -1 : c;
    }
}
