using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Rules;

/// <summary>Overlapping hits of one rule are one finding, the longest.</summary>
internal static class HitMerger
{
    public static void KeepLongest(List<RuleHit> found, List<RuleHit> hits)
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
        foreach (RuleHit hit in found)
        {
            if (taken.TryAdd(TextSpan.FromBounds(hit.Start, hit.End)))
                hits.Add(hit);
        }
        hits.Sort(first, hits.Count - first, Comparer<RuleHit>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
    }

    private static int Length(RuleHit hit) => hit.End - hit.Start;
}
