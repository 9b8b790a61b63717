using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>Hashes that generated code and the library must compute alike, on every machine and in every later version.</summary>
internal static unsafe class StableHash
{
    public const ulong FnvOffset = 14695981039346656037;
    public const ulong FnvPrime = 1099511628211;

    /// <summary>FNV-1a, 64 bits, over the UTF-16 code units of an id: the name by which a generated property asks for its paper.</summary>
    public static ulong OfId(string id)
    {
        ulong hash = FnvOffset;
        for (int i = 0; i < id.Length; i++)
            hash = (hash ^ id[i]) * FnvPrime;
        return hash;
    }

    /// <summary>One step of the hash of <see cref="OfId"/>, for callers that have the characters one by one.</summary>
    public static ulong Add(ulong hash, int codeUnit) => (hash ^ (uint)codeUnit) * FnvPrime;

    /// <summary>The part of an id's hash by which most properties ask for their papers, and which chooses its bucket. Both halves of it, as the low bits of FNV-1a alone spread short ids badly.</summary>
    public static uint Key(ulong hash) => (uint)(hash ^ (hash >> 32));

    /// <summary>The bucket of a key, among so many.</summary>
    public static int Bucket(uint key, int count) => (int)((((key * 0x9E3779B97F4A7C15) >> 32) * (uint)count) >> 32);

    /// <summary>32 bits over a paper's bytes, eight at a time: it guards a look-up against a file that changed, not against an attacker.</summary>
    /// <remarks>In four rows beside each other, since each step of a row has to wait for the one before it. No step loses anything, so a byte that changed never goes unseen within its row.</remarks>
    public static uint OfText(byte* bytes, int count)
    {
        ulong a = 0x9E3779B97F4A7C15 ^ (uint)count, b = 0xD6E8FEB86659FD93, c = 0xC2B2AE3D27D4EB4F, d = 0x165667B19E3779F9;
        for (; count >= 32; count -= 32, bytes += 32)
        {
            a = Step(a, Eight(bytes));
            b = Step(b, Eight(bytes + 8));
            c = Step(c, Eight(bytes + 16));
            d = Step(d, Eight(bytes + 24));
        }
        for (; count > 0; count -= 8, bytes += 8)
            a = Step(a, count >= 8 ? Eight(bytes) : Read(bytes, count));
        ulong hash = Step(Step(Step(a, b), c), d);
        return (uint)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9FB21C651E98DF25;
        return hash ^ (hash >> 29);
    }

    /// <summary>64 bits over characters, eight at a time: it guards a table against damage, not against an attacker.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="seed">What the hash is to depend on beside them.</param>
    public static ulong OfDigits(string text, int count, ulong seed)
    {
        ulong left = seed ^ 0x9E3779B97F4A7C15;
        ulong right = (uint)count;
        fixed (char* start = text)
        {
            char* p = start;
            for (; count >= 8; count -= 8, p += 8)
            {
                left = (left ^ Four(p)) * 0x9FB21C651E98DF25;
                right = (right ^ Four(p + 4)) * 0xD6E8FEB86659FD93;
                left ^= left >> 29;
                right ^= right >> 31;
            }
            for (; count > 0; count--, p++)
            {
                left = (left ^ *p) * 0x9FB21C651E98DF25;
                left ^= left >> 29;
            }
        }
        ulong hash = (left ^ (right << 32 | right >> 32)) * 0x9FB21C651E98DF25;
        return hash ^ (hash >> 29);
    }

    private static ulong Four(char* p) =>
        BitConverter.IsLittleEndian ? *(ulong*)p : p[0] | ((ulong)p[1] << 16) | ((ulong)p[2] << 32) | ((ulong)p[3] << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(byte* bytes) => BitConverter.IsLittleEndian ? *(ulong*)bytes : Read(bytes, 8);

    private static ulong Read(byte* bytes, int count)
    {
        ulong value = 0;
        for (int i = 0; i < 8 && i < count; i++)
            value |= (ulong)bytes[i] << (8 * i);
        return value;
    }
}
