using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// The papers that were looked up by their ids, in a table of strings: for programs that look up many, some times faster than the packed table. It has room for
/// all papers of a catalog, so nothing in it ever moves, and readers take no lock.
/// </summary>
internal sealed unsafe class KnownIds
{
    /// <summary>So many places are looked at; an id that found none of them free is looked up in the packed table.</summary>
    private const int MaxProbes = 8;

    private readonly Slot[] _slots;
    private readonly int _shift;

    public KnownIds(int papers)
    {
        int bits = 4;
        while (1 << bits < 2 * papers)
            bits++;
        _slots = new Slot[1 << bits];
        _shift = 64 - bits;
    }

    /// <summary>The paper, if it was added.</summary>
    public Paper? Find(string id)
    {
        Slot[] slots = _slots;
        int place = (int)(Hash(id) >> _shift);
        for (int probe = 0; probe < MaxProbes; probe++)
        {
            ref Slot slot = ref slots[(place + probe) & (slots.Length - 1)];
            string? known = slot.Id;
            if (known is null)
                return null;
            if (string.Equals(known, id))
                return slot.Paper;
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Add(string id, Paper paper)
    {
        int place = (int)(Hash(id) >> _shift);
        for (int probe = 0; probe < MaxProbes; probe++)
        {
            ref Slot slot = ref _slots[(place + probe) & (_slots.Length - 1)];
            if (slot.Id is { } known)
            {
                if (known == id)
                    return;
                continue;
            }
            slot.Paper = paper;
            slot.Id = id;
            return;
        }
    }

    /// <summary>Four characters at a time. Its upper bits depend on all of them.</summary>
    private static ulong Hash(string id)
    {
        int length = id.Length;
        ulong hash = (ulong)length * 0x9E3779B97F4A7C15;
        fixed (char* text = id)
        {
            if (length < 4)
            {
                for (int i = 0; i < length; i++)
                    hash = (hash ^ text[i]) * 0x9FB21C651E98DF25;
                return hash;
            }
            for (int i = 0; i < length - 4; i += 4)
                hash = ((hash ^ *(ulong*)(text + i)) * 0x9FB21C651E98DF25) ^ (hash >> 32);
            // The last four may overlap those before.
            return (hash ^ *(ulong*)(text + length - 4)) * 0x9FB21C651E98DF25;
        }
    }

    private struct Slot
    {
        // Written last and read first: who sees the id sees the paper.
        public volatile string? Id;
        public Paper? Paper;
    }
}
