namespace PaperGen.Internal;

/// <summary>Where each character of a decoded text comes from.</summary>
internal sealed class SourceMap
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public int Length => _starts.Count;

    /// <summary>Adds the next character.</summary>
    /// <param name="start">Where its source begins.</param>
    /// <param name="end">Where its source ends.</param>
    public void Add(int start, int end)
    {
        _starts.Add(start);
        _ends.Add(end);
    }

    /// <summary>Adds characters that have one source together.</summary>
    public void Add(int start, int end, int characters)
    {
        for (int i = 0; i < characters; i++)
            Add(start, end);
    }

    public int Start(int position) => _starts[position];

    public int End(int position) => _ends[position];
}
