namespace PaperGen.Text;

/// <summary>A stretch of a digest in UTF-8 bytes, counted from the start of its entry.</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    public int End => Start + Length;
}
