namespace PaperGen.Internal;

/// <summary>Where each character of a decoded text comes from.</summary>
internal sealed class SourceMap
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public int Count => _starts.Count;

    /// <summary>Where what stands for a character begins.</summary>
    public int Start(int character) => _starts[character];

    /// <summary>Behind what stands for a character.</summary>
    public int End(int character) => _ends[character];

    public void Add(int start, int end)
    {
        _starts.Add(start);
        _ends.Add(end);
    }
}
