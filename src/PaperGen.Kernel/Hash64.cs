using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// The hash of this project: multiply and fold, eight bytes a step, alike on every machine. It guards against damage and spreads keys;
/// it is no defence against an attacker. Each step is a bijection, so two texts of one length that differ in eight bytes only never
/// have one hash. Its upper bits are its best.
/// </summary>
internal static unsafe class Hash64
{
    /// <summary>2^64 divided by the golden ratio, which is odd: what every multiplicative hash here multiplies by.</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>What a hash begins with that goes on by <see cref="Add"/>.</summary>
    public const ulong Seed = Multiplier;

    /// <summary>One step, for callers that have the values one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of a text's UTF-16 code units. A generated property asks for its paper by that of the id.</summary>
    public static ulong Of(string text)
    {
        fixed (char* first = text)
            return Of((byte*)first, 2 * text.Length, Seed, sizeof(char));
    }

    /// <summary>The hash of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">What the hash depends on beside them.</param>
    /// <param name="unit">How many of them are a unit that a machine may have the other way around.</param>
    public static ulong Of(byte* bytes, int count, ulong seed = Seed, int unit = 1)
    {
        ulong hash = seed ^ ((ulong)count * Multiplier);
        byte* last = bytes + count - 8;
        ulong value = 1;
        // What asks whether the machine is little-endian would be loaded for that alone.
        if (count < 8 || *(byte*)&value == 0)
            return OfFew(bytes, count, hash, unit);
        for (; bytes < last; bytes += 8)
        {
            // Add, which an unoptimized first read would call.
            hash = (hash ^ *(ulong*)bytes) * Multiplier;
            hash ^= hash >> 32;
        }
        // The bytes that are left, at most eight, are the last of those that end here.
        hash = (hash ^ (*(ulong*)last >> (8 * (int)(bytes - last)))) * Multiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>Bytes of which there are few, and all of them on a machine that has the upper ones first.</summary>
    private static ulong OfFew(byte* bytes, int count, ulong hash, int unit)
    {
        if (BitConverter.IsLittleEndian && count >= 4)
            return Add(hash, *(uint*)bytes | ((ulong)*(uint*)(bytes + count - 4) << (8 * (count - 4))));
        int flip = BitConverter.IsLittleEndian ? 0 : unit - 1;
        for (; count > 0; count -= 8, bytes += 8)
        {
            ulong value = 0;
            for (int i = 0; i < 8 && i < count; i++)
                value |= (ulong)bytes[i ^ flip] << (8 * i);
            hash = Add(hash, value);
        }
        return hash;
    }
}
