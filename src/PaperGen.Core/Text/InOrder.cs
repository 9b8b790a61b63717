namespace PaperGen.Text;

/// <summary>Things in the order in which they begin in a text.</summary>
internal static class InOrder
{
    /// <summary>How many begin at a position or before it.</summary>
    public static int CountTo<T>(IReadOnlyList<T> items, int position, Func<T, TextSpan> span)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (span(items[middle]).Start <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
