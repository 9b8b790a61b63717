namespace PaperGen.Internal;

/// <summary>
/// Where each character of a decoded text comes from: runs of characters that are in the source as they are, and others.
/// </summary>
internal sealed class SourceMap
{
    // Of each run the position in the text, the start in the source, and the end there; of characters as they are the end is Same.
    private readonly List<int> _positions = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private const int Same = -1;

    public int Length { get; private set; }

    /// <summary>Adds the next character.</summary>
    /// <param name="start">Where its source begins.</param>
    /// <param name="end">Where its source ends.</param>
    public void Add(int start, int end)
    {
        if (end == start + 1)
            AddSame(start, 1);
        else
            Add(start, end, 1);
    }

    /// <summary>Adds characters that have one source together.</summary>
    public void Add(int start, int end, int characters)
    {
        if (characters > 0)
            AddRun(start, end, characters);
    }

    /// <summary>Adds characters that are in the source as they are.</summary>
    public void AddSame(int start, int characters)
    {
        int last = _starts.Count - 1;
        if (last >= 0 && _ends[last] == Same && _starts[last] + Length - _positions[last] == start)
            Length += characters;
        else if (characters > 0)
            AddRun(start, Same, characters);
    }

    public int Start(int position)
    {
        int run = RunAt(position);
        return _ends[run] == Same ? _starts[run] + position - _positions[run] : _starts[run];
    }

    public int End(int position)
    {
        int run = RunAt(position);
        return _ends[run] == Same ? _starts[run] + position - _positions[run] + 1 : _ends[run];
    }

    private void AddRun(int start, int end, int characters)
    {
        _positions.Add(Length);
        _starts.Add(start);
        _ends.Add(end);
        Length += characters;
    }

    private int RunAt(int position)
    {
        if ((uint)position >= (uint)Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, "The text has no such character.");
        int run = _positions.BinarySearch(position);
        return run < 0 ? ~run - 1 : run;
    }
}
