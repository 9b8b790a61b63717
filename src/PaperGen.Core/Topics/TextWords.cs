using PaperGen.Text;

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

    // For each byte the places of the bits that are set.
    private static readonly BitPlaces[] s_places = MakePlaces();

    private readonly char[] _lower = new char[WordHash.Padding + MaxLength + WordHash.Padding];
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
        fixed (char* source = text, lower = _lower, edges = _edges)
        fixed (ulong* hashes = _hashes)
        {
            char* target = lower + WordHash.Padding;
            Count = FindEdges(source + start, target, edges, length, out bool isAscii) / 2;
            WordHash.OfAscii(target, edges, hashes, Count);
            if (!isAscii)
                WordHash.OfOther(source + start, edges, hashes, Count);
            hashes[Count] = 0;
        }
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

    /// <summary>Writes the lower-case form of all characters, and where words begin and end.</summary>
    /// <param name="from">The text.</param>
    /// <param name="to">Takes the lower-case form, without letters that are not of ASCII.</param>
    /// <param name="edges">Takes the places.</param>
    /// <param name="length">The length of the text.</param>
    /// <param name="isAscii">Whether all letters are.</param>
    /// <returns>How many places there are.</returns>
    private static int FindEdges(char* from, char* to, char* edges, int length, out bool isAscii)
    {
        var state = new EdgeState { Edge = edges };
        isAscii = true;
        fixed (BitPlaces* places = s_places)
        {
            for (int i = 0; i < length;)
            {
                i = ReadAscii(from, to, i, length, places, ref state);
                if (i == length)
                    break;
                int count = Math.Min(length - i, EightCharacters.Count);
                Write(LowerCase(from + i, to + i, count, ref isAscii), i, places, ref state.Edge, ref state.Before);
                i += count;
            }
        }
        *state.Edge = (char)length;
        return (int)(state.Edge - edges) + 1;
    }

    /// <summary>Reads eight characters after the other, as long as they are of ASCII. Apart from the others, so that the processor's registers hold all that it needs.</summary>
    /// <returns>Where it ends.</returns>
    private static int ReadAscii(char* from, char* to, int start, int length, BitPlaces* places, ref EdgeState state)
    {
        char* edge = state.Edge;
        ulong before = state.Before;
        nint i = start;
        for (; i <= length - EightCharacters.Count; i += EightCharacters.Count)
        {
            ulong first = FourCharacters.Read(from + i);
            ulong last = FourCharacters.Read(from + i + FourCharacters.Count);
            if (!FourCharacters.AreAscii(first | last))
                break;
            FourCharacters.Write(to + i, FourCharacters.Lower(first));
            FourCharacters.Write(to + i + FourCharacters.Count, FourCharacters.Lower(last));
            ulong characters = EightCharacters.Of(first, last);
            ulong inWords = EightCharacters.Bits(EightCharacters.InRange(EightCharacters.Lower(characters), 'a', 'z') | EightCharacters.InRange(characters, '0', '9'));
            Write(inWords, (int)i, places, ref edge, ref before);
        }
        state.Edge = edge;
        state.Before = before;
        return (int)i;
    }

    /// <summary>Writes where words begin and end among eight characters.</summary>
    private static void Write(ulong inWords, int position, BitPlaces* places, ref char* edge, ref ulong before)
    {
        BitPlaces* changes = places + (inWords ^ (byte)(inWords << 1) ^ before);
        before = inWords >> 7;
        ulong positions = FourCharacters.Of((char)position);
        FourCharacters.Write(edge, changes->First + positions);
        FourCharacters.Write(edge + FourCharacters.Count, changes->Second + positions);
        edge += changes->Count;
    }

    /// <summary>Writes the lower-case form of some characters.</summary>
    /// <returns>A bit for each that is a letter or digit, the first lowest.</returns>
    private static ulong LowerCase(char* from, char* to, int count, ref bool isAscii)
    {
        ulong bits = 0;
        for (int i = 0; i < count; i++)
        {
            char lower = Words.Lower(from[i]);
            bool isOther = lower >= 0x80;
            to[i] = isOther ? '\0' : lower;
            isAscii &= !isOther;
            if (lower != 0)
                bits |= 1UL << i;
        }
        return bits;
    }

    private static BitPlaces[] MakePlaces()
    {
        var places = new BitPlaces[256];
        for (int bits = 0; bits < places.Length; bits++)
        {
            for (int i = 0; i < 8; i++)
            {
                if ((bits & (1 << i)) == 0)
                    continue;
                int count = (int)places[bits].Count++;
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
        public nint Count;
    }

    /// <summary>What goes on from character to character: where the next place is written, and whether the character before is one of a word.</summary>
    private struct EdgeState
    {
        public char* Edge;
        public ulong Before;
    }
}
