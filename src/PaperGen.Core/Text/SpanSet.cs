namespace PaperGen.Text;

/// <summary>Spans that do not overlap, kept so that the next one is checked in logarithmic time.</summary>
internal sealed class SpanSet
{
    private readonly SortedSet<TextSpan> _spans = new(Comparer<TextSpan>.Create(static (a, b) => a.OverlapsWith(b) ? 0 : a.CompareTo(b)));

    /// <summary>Adds a span unless it overlaps one that is there.</summary>
    public bool TryAdd(TextSpan span) => _spans.Add(span);
}
