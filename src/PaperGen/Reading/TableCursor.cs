using PaperGen.Internal;

namespace PaperGen.Reading;

/// <summary>Reads what stands one behind the other in a chunk of a table.</summary>
internal struct TableCursor
{
    public string Chunk;
    public int Place;

    public int Number()
    {
        int digit = Chunk[Place++] - TableFormat.DigitBase;
        int number = digit & (TableFormat.DigitMax >> 1);
        for (int shift = TableFormat.NumberBits; digit >> TableFormat.NumberBits != 0; shift += TableFormat.NumberBits)
        {
            digit = Chunk[Place++] - TableFormat.DigitBase;
            number |= (digit & (TableFormat.DigitMax >> 1)) << shift;
        }
        return number;
    }

    public string String()
    {
        int length = Number();
        Place += length;
        return Chunk.Substring(Place - length, length);
    }

    /// <summary>Whether the string here is a given one.</summary>
    public bool IsString(string text)
    {
        int length = Number();
        Place += length;
        return length == text.Length && string.CompareOrdinal(Chunk, Place - length, text, 0, length) == 0;
    }
}
