namespace PaperGen.Text;

/// <summary>Four characters in one number, the first lowest, so that one operation looks at all of them without a jump.</summary>
internal static unsafe class FourCharacters
{
    public const int Count = 4;

    /// <summary>A 1 for each of them.</summary>
    private const ulong Each = 0x0001_0001_0001_0001;

    /// <summary>A flag for each of them.</summary>
    public const ulong All = Each * 0x80;

    public static ulong Of(char c) => Each * c;

    public static ulong Read(char* p) =>
        BitConverter.IsLittleEndian ? *(ulong*)p : p[0] | ((ulong)p[1] << 16) | ((ulong)p[2] << 32) | ((ulong)p[3] << 48);

    public static void Write(char* p, ulong characters)
    {
        if (BitConverter.IsLittleEndian)
        {
            *(ulong*)p = characters;
            return;
        }
        for (int i = 0; i < Count; i++)
            p[i] = (char)(characters >> (16 * i));
    }

    public static bool AreAscii(ulong characters) => (characters & (Each * 0xFF80)) == 0;

    /// <summary>Letters of ASCII in lower case, digits as they are; anything else may become another character.</summary>
    public static ulong Lower(ulong characters) => characters | (Each * 0x20);

    /// <summary>The flags of those of four characters of ASCII that lie in a range.</summary>
    public static ulong InRange(ulong characters, char first, char last) =>
        (characters + (Each * (0x80U - first))) & ~(characters + (Each * (0x7FU - last))) & All;

    /// <summary>The flags of those that are equal, and seldom of another one behind such.</summary>
    public static ulong MayBeEqual(ulong left, ulong right)
    {
        ulong difference = left ^ right;
        return ((difference - Each) & ~difference & (Each * 0x8000)) >> 8;
    }

    /// <summary>Flags as four bits, the first lowest.</summary>
    public static ulong Bits(ulong flags) => (((flags >> 7) * 0x0001_0002_0004_0008) >> 48) & 0xF;
}
