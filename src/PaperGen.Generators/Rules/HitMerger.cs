namespace PaperGen.Rules;

/// <summary>Overlapping hits of one rule are one finding, the longest.</summary>
internal static class HitMerger
{
    public static void KeepLongest(List<RuleHit> found, List<RuleHit> hits)
    {
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        int first = hits.Count;
        foreach (RuleHit hit in found)
        {
            if (hits.Count == first || hits[hits.Count - 1].End <= hit.Start)
                hits.Add(hit);
            else if (hit.End - hit.Start > hits[hits.Count - 1].End - hits[hits.Count - 1].Start)
                hits[hits.Count - 1] = hit;
        }
    }
}
