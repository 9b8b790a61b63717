using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>Writes the papers' ids by the buckets of their keys (<see cref="TableFormat.Bucket"/>).</summary>
internal static class IdWriter
{
    /// <summary>How many buckets a catalog has.</summary>
    public static int BucketCount(int papers) => Math.Min((papers / TableFormat.Bucket.Papers) + 1, TableFormat.Bucket.MaxCount);

    /// <summary>Writes all buckets, one after the other.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="indexBits">Bits of a paper's index.</param>
    /// <param name="positions">The position of each bucket among the ids, and that of the end.</param>
    /// <returns>The ids.</returns>
    public static BitWriter Write(EquatableArray<PaperModel> papers, int indexBits, out uint[] positions)
    {
        var buckets = new List<int>?[BucketCount(papers.Count)];
        for (int i = 0; i < papers.Count; i++)
            (buckets[BucketOf(papers[i].Id, buckets.Length)] ??= []).Add(i);
        var ids = new BitWriter();
        positions = new uint[buckets.Length + 1];
        for (int bucket = 0; bucket < buckets.Length; bucket++)
        {
            foreach (int paper in buckets[bucket] ?? [])
            {
                ids.Add((uint)paper, indexBits);
                ids.AddText(papers[paper].Id);
            }
            positions[bucket + 1] = (uint)ids.Length;
        }
        return ids;
    }

    /// <summary>The bucket that holds an id, among so many.</summary>
    public static int BucketOf(string id, int count) => StableHash.Bucket(StableHash.Key(StableHash.OfId(id)), count);
}
