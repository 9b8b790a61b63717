namespace PaperGen.Rules;

/// <summary>Which characters a text has: each of ASCII by itself, all others together. Most texts lack what most rules look for.</summary>
internal readonly struct CharacterSet
{
    private readonly ulong _low;
    private readonly ulong _high;

    private CharacterSet(ulong low, ulong high, bool beyondAscii)
    {
        _low = low;
        _high = high;
        HasBeyondAscii = beyondAscii;
    }

    /// <summary>Every character.</summary>
    public static CharacterSet All { get; } = new(ulong.MaxValue, ulong.MaxValue, true);

    /// <summary>Whatever is no printable ASCII.</summary>
    public static CharacterSet Unprintable { get; } = new(uint.MaxValue, 1UL << 63, true);

    /// <summary>Whatever is no ASCII.</summary>
    public static CharacterSet BeyondAscii { get; } = new(0, 0, true);

    public static CharacterSet Digits { get; } = Of("0123456789");

    public bool HasBeyondAscii { get; }

    public static CharacterSet Of(string text)
    {
        ulong low = 0;
        ulong high = 0;
        int all = 0;
        foreach (char c in text)
        {
            all |= c;
            // Shifts count modulo 64, so that a branch is enough for the half that the bit goes to.
            if ((c & 64) == 0)
                low |= 1UL << c;
            else
                high |= 1UL << c;
        }
        return all < 128 ? new CharacterSet(low, high, false) : OfAscii(text);
    }

    public bool Overlaps(CharacterSet other) => ((_low & other._low) | (_high & other._high)) != 0 || (HasBeyondAscii && other.HasBeyondAscii);

    private static CharacterSet OfAscii(string text)
    {
        ulong low = 0;
        ulong high = 0;
        foreach (char c in text)
        {
            if (c < 64)
                low |= 1UL << c;
            else if (c < 128)
                high |= 1UL << c;
        }
        return new CharacterSet(low, high, true);
    }
}
