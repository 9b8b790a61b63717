using PaperGen.Text;

namespace PaperGen.Prose;

/// <summary>Overlapping hits of one rule are one finding, the longest.</summary>
internal static class HitMerger
{
    public static void KeepLongest(List<TextHit> found, List<TextHit> hits)
    {
        if (found.Count < 2)
        {
            hits.AddRange(found);
            return;
        }
        // Longest first, not from left to right: what loses to a neighbour must not take its other neighbour along.
        found.Sort(static (a, b) => Length(a) != Length(b) ? Length(b).CompareTo(Length(a)) : a.Start.CompareTo(b.Start));
        var taken = new SpanSet();
        int first = hits.Count;
        foreach (TextHit hit in found)
        {
            if (taken.TryAdd(TextSpan.FromBounds(hit.Start, hit.End)))
                hits.Add(hit);
        }
        hits.Sort(first, hits.Count - first, Comparer<TextHit>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
    }

    private static int Length(TextHit hit) => hit.End - hit.Start;
}
