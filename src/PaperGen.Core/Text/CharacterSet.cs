namespace PaperGen.Text;

/// <summary>Which characters a text has: each of ASCII by itself, all others together. Most texts lack what most rules look for.</summary>
internal readonly unsafe struct CharacterSet
{
    /// <summary>What nearly every text has, beside letters.</summary>
    private const string Frequent = " ,-.";

    private static readonly CharacterSet s_frequent = Of(Frequent + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

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

    /// <summary>
    /// The characters of a text. Letters, spaces and the most frequent marks are always taken to be there, so that most of it is passed
    /// over by four at a time.
    /// </summary>
    public static CharacterSet In(string text)
    {
        CharacterSet set = s_frequent;
        fixed (char* characters = text)
        {
            int i = 0;
            for (; i <= text.Length - FourCharacters.Count; i += FourCharacters.Count)
            {
                if (!AreFrequent(FourCharacters.Read(characters + i)))
                    set = set.With(characters + i, FourCharacters.Count);
            }
            return set.With(characters + i, text.Length - i);
        }
    }

    /// <summary>These characters.</summary>
    public static CharacterSet Of(string text)
    {
        fixed (char* characters = text)
            return default(CharacterSet).With(characters, text.Length);
    }

    public bool Overlaps(CharacterSet other) =>
        ((_low & other._low) | (_high & other._high)) != 0 || (HasBeyondAscii && other.HasBeyondAscii);

    private static bool AreFrequent(ulong characters) => FourCharacters.AreAscii(characters)
        && (FourCharacters.InRange(FourCharacters.Lower(characters), 'a', 'z') | FourCharacters.InRange(
            characters, ',', '.') | FourCharacters.InRange(characters, ' ', ' ')) == FourCharacters.All;

    private CharacterSet With(char* characters, int count)
    {
        ulong low = _low;
        ulong high = _high;
        bool beyondAscii = HasBeyondAscii;
        for (int i = 0; i < count; i++)
        {
            char c = characters[i];
            if (c < 64)
                low |= 1UL << c;
            else if (c < 128)
                high |= 1UL << c;
            else
                beyondAscii = true;
        }
        return new CharacterSet(low, high, beyondAscii);
    }
}
