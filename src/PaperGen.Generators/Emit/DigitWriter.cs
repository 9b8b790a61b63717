using System.Text;
using PaperGen.Internal;

namespace PaperGen.Emit;

/// <summary>A part of a table (<see cref="TableFormat"/>).</summary>
internal sealed class DigitWriter
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public DigitWriter Fixed(ulong value, int digits)
    {
        for (; digits > 0; digits--, value >>= TableFormat.DigitBits)
            Digit((int)(value & TableFormat.DigitMax));
        return this;
    }

    /// <summary>A number of two digits.</summary>
    public DigitWriter Pair(int value) => Fixed((ulong)value, 2);

    public DigitWriter Number(int value)
    {
        const int More = 1 << TableFormat.NumberBits;
        for (; value >= More; value >>= TableFormat.NumberBits)
            Digit((value & (More - 1)) | More);
        return Digit(value);
    }

    public DigitWriter String(string text)
    {
        Number(text.Length);
        _text.Append(text);
        return this;
    }

    /// <summary>Writes a part behind this one.</summary>
    public DigitWriter Append(string part)
    {
        _text.Append(part);
        return this;
    }

    public void Clear() => _text.Clear();

    public override string ToString() => _text.ToString();

    private DigitWriter Digit(int digit)
    {
        _text.Append((char)(TableFormat.DigitBase + digit));
        return this;
    }
}
