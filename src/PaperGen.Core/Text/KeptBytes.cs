namespace PaperGen.Text;

/// <summary>The stretches of a file's bytes that stay where all others become blanks.</summary>
internal sealed class KeptBytes
{
    private const byte Blank = (byte)' ';

    private readonly List<ByteRange> _ranges = [];
    private bool _isOrdered = true;

    public void Clear()
    {
        _ranges.Clear();
        _isOrdered = true;
    }

    public void Add(int start, int length)
    {
        if (length <= 0)
            return;
        _isOrdered &= _ranges.Count == 0 || _ranges[_ranges.Count - 1].Start <= start;
        _ranges.Add(new ByteRange(start, length));
    }

    /// <summary>
    /// Blanks every byte of a stretch of the file that is in no range. The ends of lines stay, so that lines have the numbers they had.
    /// </summary>
    /// <param name="bytes">Holds the stretch.</param>
    /// <param name="at">Where the stretch begins in there.</param>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="length">How long it is.</param>
    public void BlankOthers(byte[] bytes, int at, int start, int length)
    {
        if (!_isOrdered)
            _ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        _isOrdered = true;
        int end = start + length;
        int next = start;
        foreach (ByteRange range in _ranges)
        {
            if (range.Start >= end)
                break;
            for (; next < range.Start; next++)
                BlankOne(bytes, at + next - start);
            next = Math.Max(next, range.End);
        }
        for (; next < end; next++)
            BlankOne(bytes, at + next - start);
    }

    private static void BlankOne(byte[] bytes, int index)
    {
        if (bytes[index] is not ((byte)'\n' or (byte)'\r'))
            bytes[index] = Blank;
    }
}
