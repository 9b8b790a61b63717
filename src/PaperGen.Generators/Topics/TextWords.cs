using PaperGen.Characters;

namespace PaperGen.Topics;

/// <summary>The words of a stretch of text: where each stands, and a hash of its lower-case letters.</summary>
/// <remarks>
/// Where a word ends cannot be foreseen, and a jump that goes another way than foreseen costs more than all that is done for a word. So there is none: what
/// may be needed is written always, and kept if a count goes on.
/// </remarks>
internal sealed unsafe class TextWords
{
    /// <summary>So much of a text is read at a time; no abstract is as long, and a phrase that lies across goes unseen.</summary>
    private const int MaxLength = 16384;

    /// <summary>Characters are hashed by so many at a time; so many stand before and behind the text, so that nothing else is read.</summary>
    private const int Step = FourCharacters.Count;

    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const ulong Spread2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Spread3 = 0xD6E8FEB86659FD93;

    // For each byte the places of the bits that are set.
    private static readonly BitPlaces[] s_places = MakePlaces();

    private readonly char[] _lower = new char[Step + MaxLength + Step];
    // Where words begin and end, in turns, in positions of the stretch: numbers of 16 bits.
    private readonly char[] _edges = new char[MaxLength + 8];
    private readonly ulong[] _hashes = new ulong[(MaxLength / 2) + 2];
    private int _start;

    public int Count { get; private set; }

    /// <summary>The hashes of the words, and a 0 behind the last.</summary>
    public ulong[] Hashes => _hashes;

    public int Start(int word) => _start + _edges[2 * word];

    public int End(int word) => _start + _edges[(2 * word) + 1];

    /// <summary>Reads the words between two positions, or as many of them as can be read at a time.</summary>
    /// <returns>Where to go on.</returns>
    public int Read(string text, int start, int end)
    {
        _start = start;
        int length = end - start <= MaxLength ? end - start : WholeWords(text, start);
        FindEdges(text, length);
        Hash();
        return start + length;
    }

    /// <summary>The hash of one word.</summary>
    public ulong HashOf(string word)
    {
        Read(word, 0, word.Length);
        return _hashes[0];
    }

    private static int WholeWords(string text, int start)
    {
        int length = MaxLength;
        while (length > 0 && Words.Lower(text[start + length - 1]) != 0)
            length--;
        return length > 0 ? length : MaxLength;
    }

    private void FindEdges(string text, int length)
    {
        fixed (char* source = text, target = _lower)
        fixed (char* edges = _edges)
        {
            char* edge = edges;
            // Whether the character before is one of a word.
            ulong before = 0;
            for (int start = 0; start < length; start += 64)
            {
                ulong inWords = LowerCase(source + _start + start, target + Step + start, Math.Min(64, length - start));
                ulong changes = inWords ^ ((inWords << 1) | before);
                before = inWords >> 63;
                for (int eight = start; changes != 0; changes >>= 8, eight += 8)
                {
                    ref BitPlaces places = ref s_places[changes & 0xFF];
                    FourCharacters.Write(edge, places.First + FourCharacters.Of((char)eight));
                    FourCharacters.Write(edge + 4, places.Second + FourCharacters.Of((char)eight));
                    edge += places.Count;
                }
            }
            *edge = (char)length;
            Count = (int)(edge - edges + 1) / 2;
        }
    }

    /// <summary>Writes the lower-case form of at most 64 characters.</summary>
    /// <returns>A bit for each that is a letter or digit, the first lowest.</returns>
    private static ulong LowerCase(char* from, char* to, int count)
    {
        ulong bits = 0;
        int i = 0;
        for (; i <= count - FourCharacters.Count; i += FourCharacters.Count)
        {
            ulong characters = FourCharacters.Read(from + i);
            if (!FourCharacters.AreAscii(characters))
            {
                bits |= LowerCaseOfAny(from + i, to + i, FourCharacters.Count) << i;
                continue;
            }
            ulong lower = FourCharacters.Lower(characters);
            FourCharacters.Write(to + i, lower);
            bits |= FourCharacters.Bits(FourCharacters.InRange(lower, 'a', 'z') | FourCharacters.InRange(characters, '0', '9')) << i;
        }
        return i < count ? bits | (LowerCaseOfAny(from + i, to + i, count - i) << i) : bits;
    }

    private static ulong LowerCaseOfAny(char* from, char* to, int count)
    {
        ulong bits = 0;
        for (int i = 0; i < count; i++)
        {
            to[i] = Words.Lower(from[i]);
            if (to[i] != 0)
                bits |= 1UL << i;
        }
        return bits;
    }

    private void Hash()
    {
        fixed (char* lower = _lower)
        fixed (char* edges = _edges)
        fixed (ulong* hashes = _hashes)
        {
            char* text = lower + Step;
            for (int i = 0; i < Count; i++)
                hashes[i] = Hash(text + edges[2 * i], edges[(2 * i) + 1] - edges[2 * i]);
            hashes[Count] = 0;
        }
    }

    private static ulong Hash(char* word, int length)
    {
        // What stands behind and before a short word is shifted out. Up to twelve letters lie in the first four, the second four and the last.
        int outside = 16 * AtLeastZero(Step - length);
        int more = AtLeastZero(length - Step);
        int second = more - AtLeastZero(more - Step);
        ulong hash = (((FourCharacters.Read(word) << outside) + (ulong)length) * Spread) + ((FourCharacters.Read(word + second) << outside) * Spread2)
            + ((FourCharacters.Read(word + length - Step) >> outside) * Spread3);
        for (int i = 2 * Step; i < length - Step; i += Step)
            hash = ((hash ^ (hash >> 32)) + FourCharacters.Read(word + i)) * Spread;
        return hash ^ (hash >> 32);
    }

    private static int AtLeastZero(int value) => value & ~(value >> 31);

    private static BitPlaces[] MakePlaces()
    {
        var places = new BitPlaces[256];
        for (int bits = 0; bits < places.Length; bits++)
        {
            for (int i = 0; i < 8; i++)
            {
                if ((bits & (1 << i)) == 0)
                    continue;
                int count = places[bits].Count++;
                if (count < 4)
                    places[bits].First |= (ulong)i << (16 * count);
                else
                    places[bits].Second |= (ulong)i << (16 * (count - 4));
            }
        }
        return places;
    }

    /// <summary>Which bits of a byte are set: their places, of 16 bits each, the lowest first.</summary>
    private struct BitPlaces
    {
        public ulong First, Second;
        public int Count;
    }
}
