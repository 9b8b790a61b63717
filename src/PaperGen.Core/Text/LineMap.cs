namespace PaperGen.Text;

/// <summary>Where the lines of a text begin, counted as editors and the compiler do.</summary>
internal sealed class LineMap
{
    private static readonly char[] s_breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly int[] _starts;

    public LineMap(string text)
    {
        _text = text;
        var starts = new List<int> { 0 };
        for (int i = text.IndexOfAny(s_breaks); i >= 0; i = text.IndexOfAny(s_breaks, i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }
        _starts = [.. starts];
    }

    public int Count => _starts.Length;

    /// <summary>The line of a character and its column in it, both from 0.</summary>
    public LinePosition PositionOf(int position)
    {
        int index = Array.BinarySearch(_starts, position);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, position - _starts[line]);
    }

    /// <summary>The places where a span begins and ends.</summary>
    public LinePositionSpan PositionOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>A line without its line break.</summary>
    /// <param name="line">Which, from 0.</param>
    public TextSpan SpanOf(int line)
    {
        int start = _starts[line];
        int end = line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;
        while (end > start && Array.IndexOf(s_breaks, _text[end - 1]) >= 0)
            end--;
        return TextSpan.FromBounds(start, end);
    }
}

/// <summary>A place in a text, both numbers from 0.</summary>
internal readonly record struct LinePosition(int Line, int Character);

/// <summary>The places where a stretch of a text begins and ends.</summary>
internal readonly record struct LinePositionSpan(LinePosition Start, LinePosition End);
