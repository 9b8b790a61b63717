namespace PaperGen.Text;

/// <summary>Eight characters of ASCII in one number, a byte for each: the first, the fifth, the second, the sixth and so on, as two numbers of four are put together at once.</summary>
internal static class EightCharacters
{
    public const int Count = 2 * FourCharacters.Count;

    /// <summary>A 1 for each of them.</summary>
    private const ulong Each = 0x0101_0101_0101_0101;

    /// <summary>Brings the lowest bit of each byte into the highest byte, to the place of its character.</summary>
    private const ulong InOrder = (1UL << 56) | (1UL << (60 - 8)) | (1UL << (57 - 16)) | (1UL << (61 - 24)) | (1UL << (58 - 32)) | (1UL << (62 - 40)) | (1UL << (59 - 48)) | (1UL << (63 - 56));

    public static ulong Of(ulong firstFour, ulong lastFour) => firstFour | (lastFour << 8);

    /// <summary>Letters in lower case, digits as they are; anything else may become another character.</summary>
    public static ulong Lower(ulong characters) => characters | (Each * 0x20);

    /// <summary>The flags of those that lie in a range.</summary>
    public static ulong InRange(ulong characters, char first, char last) =>
        (characters + (Each * (0x80U - first))) & ~(characters + (Each * (0x7FU - last))) & (Each * 0x80);

    /// <summary>Flags as eight bits, the first character's lowest.</summary>
    public static ulong Bits(ulong flags) => ((flags >> 7) * InOrder) >> 56;

    /// <summary>Has all bits of the first so many characters.</summary>
    public static ulong First(int count)
    {
        ulong bytes = 0;
        for (int i = 0; i < count; i++)
            bytes |= 0xFFUL << (i < FourCharacters.Count ? 16 * i : (16 * (i - FourCharacters.Count)) + 8);
        return bytes;
    }
}
