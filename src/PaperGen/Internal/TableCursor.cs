namespace PaperGen.Internal;

/// <summary>Reads what stands one behind the other in a chunk of a table.</summary>
internal struct TableCursor(string chunk, int place)
{
    private readonly string _chunk = chunk;
    private int _place = place;

    public readonly int Place => _place;

    public void Skip(int characters) => _place += characters;

    public int Number()
    {
        int digit = _chunk[_place++] - TableFormat.DigitBase;
        int number = digit & (TableFormat.DigitMax >> 1);
        for (int shift = TableFormat.NumberBits; digit >> TableFormat.NumberBits != 0; shift += TableFormat.NumberBits)
        {
            digit = _chunk[_place++] - TableFormat.DigitBase;
            number |= (digit & (TableFormat.DigitMax >> 1)) << shift;
        }
        return number;
    }

    public ulong Fixed(int digits)
    {
        ulong value = 0;
        for (int i = 0; i < digits; i++)
            value |= (ulong)(_chunk[_place++] - TableFormat.DigitBase) << (i * TableFormat.DigitBits);
        return value;
    }

    public string String()
    {
        int length = Number();
        _place += length;
        return _chunk.Substring(_place - length, length);
    }

    /// <summary>Whether the string here is a given one.</summary>
    public bool IsString(string text)
    {
        int length = Number();
        _place += length;
        return length == text.Length && string.CompareOrdinal(_chunk, _place - length, text, 0, length) == 0;
    }

    /// <summary>The hash of the string here.</summary>
    public ulong StringHash()
    {
        int length = Number();
        _place += length;
        return Hash64.Of(_chunk, _place - length, length, Hash64.Seed);
    }
}
