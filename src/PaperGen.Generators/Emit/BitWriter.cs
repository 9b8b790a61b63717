using PaperGen.Internal;

namespace PaperGen.Emit;

/// <summary>A part of a table: a stream of bits in digits, the lowest bit of a digit first.</summary>
internal sealed class BitWriter
{
    private ushort[] _digits = new ushort[64];
    private int _digitCount;
    // The bits that are not yet a digit.
    private ulong _pending;
    private int _pendingCount;

    /// <summary>How many bits have been written.</summary>
    public int Length => (_digitCount * TableFormat.DigitBits) + _pendingCount;

    /// <summary>How many digits they are, the last one filled up with zeros.</summary>
    public int DigitCount
    {
        get
        {
            Fill();
            return _digitCount;
        }
    }

    /// <summary>One of the digits.</summary>
    public int this[int digit] => _digits[digit];

    /// <summary>Writes the lowest bits of a number, up to 32.</summary>
    public void Add(uint value, int count)
    {
        _pending |= (value & ((1ul << count) - 1)) << _pendingCount;
        _pendingCount += count;
        for (; _pendingCount >= TableFormat.DigitBits; _pendingCount -= TableFormat.DigitBits)
        {
            if (_digitCount == _digits.Length)
                Array.Resize(ref _digits, 2 * _digits.Length);
            _digits[_digitCount++] = (ushort)(_pending & TableFormat.DigitMax);
            _pending >>= TableFormat.DigitBits;
        }
    }

    /// <summary>Writes a number in groups of bits, each behind a bit that says whether another one follows.</summary>
    public void AddNumber(uint value, int group)
    {
        uint mask = (1u << group) - 1;
        for (; value > mask; value >>= group)
            Add(((value & mask) << 1) | 1, group + 1);
        Add(value << 1, group + 1);
    }

    /// <summary>Writes a string in the narrowest of its three forms.</summary>
    public void AddText(string text)
    {
        int width = TableFormat.Text.AlphabetBits;
        foreach (char c in text)
        {
            if (c >= 0x80)
                width = TableFormat.Text.WideBits;
            else if (width == TableFormat.Text.AlphabetBits && Symbol(c) < 0)
                width = TableFormat.Text.AsciiBits;
        }
        Add(width == TableFormat.Text.AlphabetBits ? 1u : 0, 1);
        if (width != TableFormat.Text.AlphabetBits)
            Add(width == TableFormat.Text.WideBits ? 1u : 0, 1);
        AddNumber((uint)text.Length, TableFormat.Text.LengthGroup);
        int each = TableFormat.Padding / width;
        for (int i = 0; i < text.Length; i += each)
        {
            int count = Math.Min(each, text.Length - i);
            uint units = 0;
            for (int j = 0; j < count; j++)
                units |= (width == TableFormat.Text.AlphabetBits ? (uint)Symbol(text[i + j]) : text[i + j]) << (j * width);
            Add(units, count * width);
        }
    }

    /// <summary>Fills the last digit up with zeros.</summary>
    public void Fill()
    {
        if (_pendingCount > 0)
            Add(0, TableFormat.DigitBits - _pendingCount);
    }

    /// <summary>Writes a part behind this one; both are filled up to whole digits.</summary>
    public void Append(BitWriter part)
    {
        Fill();
        part.Fill();
        if (_digits.Length < _digitCount + part._digitCount)
            Array.Resize(ref _digits, Math.Max(2 * _digits.Length, _digitCount + part._digitCount));
        Array.Copy(part._digits, 0, _digits, _digitCount, part._digitCount);
        _digitCount += part._digitCount;
    }

    /// <summary>Writes a range of bits of another part, which is filled up.</summary>
    public void Append(BitWriter part, int start, int count)
    {
        part.Fill();
        ushort[] digits = part._digits;
        int digit = start / TableFormat.DigitBits;
        int offset = start % TableFormat.DigitBits;
        for (; count > 0; count -= TableFormat.DigitBits, digit++)
        {
            int bits = digits[digit] >> offset;
            if (offset > 0 && digit + 1 < part._digitCount)
                bits |= digits[digit + 1] << (TableFormat.DigitBits - offset);
            Add((uint)bits, Math.Min(count, TableFormat.DigitBits));
        }
    }

    /// <summary>The place of a character in <see cref="TableFormat.Text.Alphabet"/>, or -1.</summary>
    private static int Symbol(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '_' => 62,
        _ => -1,
    };
}
