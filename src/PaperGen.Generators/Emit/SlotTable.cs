using PaperGen.Internal;

namespace PaperGen.Emit;

/// <summary>Gives each paper a slot of its own, by the key of its id: for each bucket of keys a seed that leads all of them to free slots (hash and displace).</summary>
internal sealed class SlotTable
{
    /// <summary>Papers in a bucket on average. More of them take longer, fewer need more seeds.</summary>
    private const int PapersPerBucket = 4;

    /// <summary>One slot in so many stays free, so that the last buckets find a seed soon.</summary>
    private const int PapersPerFreeSlot = 12;

    /// <summary>No bucket has as many but one that was made to; a seed for it would be looked for in vain, and for long.</summary>
    private const int MaxPapersOfBucket = 24;

    private readonly uint[] _keys;
    private readonly List<int> _unplaced = [];

    public SlotTable(string[] ids)
    {
        _keys = Array.ConvertAll(ids, static id => StableHash.Key(StableHash.OfId(id)));
        Seeds = new uint[(ids.Length / PapersPerBucket) + 1];
        Slots = new int[ids.Length + (ids.Length / PapersPerFreeSlot) + 1];
        int[] order = ByBucket(out int[] starts);
        // The fullest buckets first, while there is room.
        for (int size = MaxPapersOfBucket; size > 0; size--)
        {
            for (int bucket = 0; bucket < Seeds.Length; bucket++)
            {
                if (Math.Min(starts[bucket + 1] - starts[bucket], MaxPapersOfBucket) == size)
                    Place(bucket, order, starts[bucket], starts[bucket + 1]);
            }
        }
        _unplaced.Sort();
    }

    /// <summary>The seed of each bucket.</summary>
    public uint[] Seeds { get; }

    /// <summary>The index plus one of the paper in each slot, 0 for none.</summary>
    public int[] Slots { get; }

    /// <summary>The papers for which there is no slot, ascending.</summary>
    public IReadOnlyList<int> Unplaced => _unplaced;

    private int[] ByBucket(out int[] starts)
    {
        starts = new int[Seeds.Length + 1];
        foreach (uint key in _keys)
            starts[StableHash.Bucket(key, Seeds.Length) + 1]++;
        for (int bucket = 0; bucket < Seeds.Length; bucket++)
            starts[bucket + 1] += starts[bucket];
        int[] next = (int[])starts.Clone();
        int[] order = new int[_keys.Length];
        for (int paper = 0; paper < order.Length; paper++)
            order[next[StableHash.Bucket(_keys[paper], Seeds.Length)]++] = paper;
        return order;
    }

    private void Place(int bucket, int[] order, int start, int end)
    {
        var papers = new List<int>(end - start);
        for (int i = start; i < end; i++)
        {
            // Two papers of one key can have no two slots; the first has it.
            if (papers.Count < MaxPapersOfBucket && !papers.Exists(paper => _keys[paper] == _keys[order[i]]))
                papers.Add(order[i]);
            else
                _unplaced.Add(order[i]);
        }
        for (uint seed = 0; seed <= TableFormat.Slot.MaxSeed; seed++)
        {
            if (!TryPlace(papers, seed))
                continue;
            Seeds[bucket] = seed;
            return;
        }
        _unplaced.AddRange(papers);
    }

    private bool TryPlace(List<int> papers, uint seed)
    {
        for (int i = 0; i < papers.Count; i++)
        {
            ref int slot = ref Slots[StableHash.Slot(_keys[papers[i]], seed, Slots.Length)];
            if (slot == 0)
            {
                slot = papers[i] + 1;
                continue;
            }
            while (--i >= 0)
                Slots[StableHash.Slot(_keys[papers[i]], seed, Slots.Length)] = 0;
            return false;
        }
        return true;
    }
}
