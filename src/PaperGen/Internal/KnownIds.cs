using System.Runtime.CompilerServices;
using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// All ids of a catalog in a table of strings: for programs that look up many, some times faster than the packed table. It is filled a few papers at a time, by the
/// look-ups that do not find theirs in it, so that none of them waits for the whole. It has room for all from the start: nothing in it ever moves, and readers take no lock.
/// </summary>
internal sealed unsafe class KnownIds
{
    /// <summary>At least so many papers are added at a time, as long as there are others: some microseconds.</summary>
    private const int Step = 16;

    private readonly CatalogTable _table;
    // Apart from the slots, as an id that is not there should touch nothing else.
    private readonly Tag[] _tags;
    private readonly Slot[] _slots;
    private readonly int _shift;
    private int _added;
    private int _nextBucket;
    private volatile bool _isComplete;

    public KnownIds(CatalogTable table)
    {
        int bits = 4;
        while (1 << bits < 2 * table.PaperCount)
            bits++;
        _table = table;
        _tags = new Tag[1 << bits];
        _slots = new Slot[1 << bits];
        _shift = 32 - bits;
    }

    /// <summary>Whether every paper is here, so that an id that is not found is none.</summary>
    public bool IsComplete => _isComplete;

    /// <summary>The paper, if it was added.</summary>
    public Paper? Find(string id)
    {
        Tag[] tags = _tags;
        uint hash = Hash(id);
        for (int place = (int)(hash >> _shift); ; place++)
        {
            place &= tags.Length - 1;
            uint known = tags[place].Hash;
            if (known == 0)
                return null;
            if (known != hash)
                continue;
            ref Slot slot = ref _slots[place];
            if (string.Equals(slot.Id, id))
                return slot.Paper ??= _table.PaperAt(slot.Index);
        }
    }

    /// <summary>Adds the papers of the table's next bucket, or of so many that they are a few.</summary>
    [MethodImpl(MethodImplOptions.Synchronized)]
    public void AddNext()
    {
        for (int enough = _added + Step; _added < enough && _nextBucket < _table.BucketCount; _nextBucket++)
            _table.AddTo(this, _nextBucket);
        _isComplete = _nextBucket == _table.BucketCount;
    }

    /// <summary>Adds a paper; for the table, asked to by <see cref="AddNext"/>.</summary>
    public void Add(string id, int index)
    {
        uint hash = Hash(id);
        int place = (int)(hash >> _shift);
        for (; _tags[place].Hash != 0; place = (place + 1) & (_tags.Length - 1))
        {
            // A bucket of which a part could not be read, as the table is damaged there, comes again.
            if (_tags[place].Hash == hash && _slots[place].Id == id)
                return;
        }
        _slots[place].Id = id;
        _slots[place].Index = index;
        _tags[place].Hash = hash;
        _added++;
    }

    /// <summary>Four characters at a time; never 0. Its upper bits depend on all of them.</summary>
    private static uint Hash(string id)
    {
        int length = id.Length;
        ulong hash = (ulong)length * 0x9E3779B97F4A7C15;
        fixed (char* text = id)
        {
            if (length < 4)
            {
                for (int i = 0; i < length; i++)
                    hash = (hash ^ text[i]) * 0x9FB21C651E98DF25;
            }
            else
            {
                for (int i = 0; i < length - 4; i += 4)
                    hash = ((hash ^ *(ulong*)(text + i)) * 0x9FB21C651E98DF25) ^ (hash >> 32);
                // The last four may overlap those before.
                hash = (hash ^ *(ulong*)(text + length - 4)) * 0x9FB21C651E98DF25;
            }
        }
        return (uint)(hash >> 32) | 1;
    }

    private struct Tag
    {
        // Written last and read first: who sees it sees the slot.
        public volatile uint Hash;
    }

    private struct Slot
    {
        public string? Id;
        public Paper? Paper;
        public int Index;
    }
}
