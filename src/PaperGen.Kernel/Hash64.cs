namespace PaperGen.Internal;

/// <summary>
/// The hash of this project: multiply and fold, eight bytes a step, alike on every machine. It guards against damage and spreads keys; it is no defence against
/// an attacker. Each step is a bijection, so two texts of one length that differ in eight bytes only never have one hash.
/// </summary>
internal static unsafe class Hash64
{
    /// <summary>2^64 divided by the golden ratio, which is odd: what every multiplicative hash here multiplies by.</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>What a hash begins with that goes on by <see cref="Add"/>.</summary>
    public const ulong Seed = Multiplier;

    /// <summary>One step, for callers that have the values one by one.</summary>
    public static ulong Add(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of a text's UTF-16 code units. A generated property asks for its paper by that of the id.</summary>
    public static ulong Of(string text) => Of(text, 0, text.Length, Seed);

    /// <summary>The hash of a part of a text.</summary>
    public static ulong Of(string text, int start, int length, ulong seed)
    {
        fixed (char* first = text)
            return Of((byte*)(first + start), 2 * length, seed, BitConverter.IsLittleEndian ? 0 : 1);
    }

    /// <summary>The hash of bytes.</summary>
    public static ulong Of(byte* bytes, int count) => Of(bytes, count, Seed, 0);

    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">What the hash depends on beside them.</param>
    /// <param name="flip">1 for code units of a machine that has their upper byte first.</param>
    private static ulong Of(byte* bytes, int count, ulong seed, int flip)
    {
        ulong hash = seed;
        int left = count;
        for (; left >= 8; left -= 8, bytes += 8)
            hash = Add(hash, BitConverter.IsLittleEndian ? *(ulong*)bytes : Read(bytes, 8, flip));
        if (left > 0)
            hash = Add(hash, Read(bytes, left, flip));
        return Add(hash, (ulong)count);
    }

    private static ulong Read(byte* bytes, int count, int flip)
    {
        ulong value = 0;
        for (int i = 0; i < count; i++)
            value |= (ulong)bytes[i ^ flip] << (8 * i);
        return value;
    }
}
