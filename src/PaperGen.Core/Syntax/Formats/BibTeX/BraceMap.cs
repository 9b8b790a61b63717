namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>Which brace closes which, in one pass over the text. <c>\{</c> and <c>\}</c> are text.</summary>
internal sealed class BraceMap
{
    private static readonly char[] s_signs = ['{', '}', '\\'];

    private readonly List<int> _opens = [];
    private readonly List<int> _closes = [];

    public BraceMap(string text)
    {
        var open = new Stack<int>();
        for (int i = text.IndexOfAny(s_signs); i >= 0; i = i + 1 < text.Length ? text.IndexOfAny(s_signs, i + 1) : -1)
        {
            char c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == '{')
            {
                open.Push(_opens.Count);
                _opens.Add(i);
                _closes.Add(-1);
            }
            else if (c == '}' && open.Count > 0)
            {
                _closes[open.Pop()] = i;
            }
        }
    }

    /// <summary>Says of positions, which are asked in their order, whether every brace before one is closed before it.</summary>
    public Func<int, bool> Outside()
    {
        int next = 0;
        int end = 0;
        return position =>
        {
            for (; next < _opens.Count && _opens[next] < position; next++)
                end = _closes[next] < 0 ? int.MaxValue : Math.Max(end, _closes[next] + 1);
            return end <= position;
        };
    }

    /// <summary>Where the brace is closed that is at a position; -1 if nowhere, or if none is there.</summary>
    public int Close(int open)
    {
        int index = _opens.BinarySearch(open);
        return index < 0 ? -1 : _closes[index];
    }
}
