using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <content>The stream of bits: chunks, numbers, strings.</content>
public partial class CatalogTable
{
    /// <summary>Up to 32 bits.</summary>
    private uint Bits(int position, int count)
    {
        int digit = (int)((uint)position / TableFormat.DigitBits);
        int offset = position - (digit * TableFormat.DigitBits);
        string chunk = _chunks[digit >> TableFormat.ChunkShift] ?? OpenChunk(digit >> TableFormat.ChunkShift);
        int place = digit & TableFormat.ChunkMask;
        uint bits = (uint)(chunk[place] - TableFormat.DigitBase) >> offset;
        for (int known = TableFormat.DigitBits - offset; known < count; known += TableFormat.DigitBits)
        {
            if (++place > TableFormat.ChunkMask)
            {
                chunk = _chunks[(digit >> TableFormat.ChunkShift) + 1] ?? OpenChunk((digit >> TableFormat.ChunkShift) + 1);
                place = 0;
            }
            bits |= (uint)(chunk[place] - TableFormat.DigitBase) << known;
        }
        return bits & (uint)((1ul << count) - 1);
    }

    private int Number(ref int position, int group)
    {
        uint number = 0;
        for (int shift = 0; ; shift += group)
        {
            uint bits = Bits(position, group + 1);
            position += group + 1;
            number |= (bits >> 1) << shift;
            if ((bits & 1) == 0)
                return (int)number;
        }
    }

    private string Text(ref int position)
    {
        int length = TextStart(ref position, out int width);
        return Characters(ref position, length, width);
    }

    private void SkipText(ref int position)
    {
        int length = TextStart(ref position, out int width);
        position += length * width;
    }

    /// <summary>Reads the form of a string.</summary>
    /// <param name="position">The string's position; after the call, that of its characters.</param>
    /// <param name="width">Bits of a character.</param>
    /// <returns>The number of characters.</returns>
    private int TextStart(ref int position, out int width)
    {
        width = TableFormat.Text.AlphabetBits;
        if (Bits(position++, 1) == 0)
            width = Bits(position++, 1) == 0 ? TableFormat.Text.AsciiBits : TableFormat.Text.WideBits;
        return Number(ref position, TableFormat.Text.LengthGroup);
    }

    private unsafe string Characters(ref int position, int length, int width)
    {
        string text = length == 0 ? "" : new string('\0', length);
        fixed (char* target = text)
        {
            for (int i = 0; i < length; i++, position += width)
            {
                uint unit = Bits(position, width);
                target[i] = width == TableFormat.Text.AlphabetBits ? TableFormat.Text.Alphabet[(int)unit] : (char)unit;
            }
        }
        return text;
    }

    private string OpenChunk(int index)
    {
        string chunk = GetChunk(index);
        Check(chunk, index);
        return _chunks[index] = chunk;
    }

    /// <summary>Compares a chunk with its checksum, before anything is read off it: positions and counts that are wrong would lead to texts that are.</summary>
    private void Check(string chunk, int index)
    {
        int count = chunk.Length - TableFormat.ChecksumLength;
        if (count > 0 && (index == _chunks.Length - 1 ? count <= TableFormat.ChunkMask + 1 : count == TableFormat.ChunkMask + 1))
        {
            ulong hash = StableHash.OfDigits(chunk, count, index == 0 ? StableHash.OfDigits(_digestPaths, _digestPaths.Length, (uint)_chunks.Length) : (uint)index);
            int i = 0;
            while (i < TableFormat.ChecksumLength && chunk[count + i] - TableFormat.DigitBase == ((int)(hash >> (TableFormat.DigitBits * i)) & TableFormat.DigitMax))
                i++;
            if (i == TableFormat.ChecksumLength)
                return;
        }
        throw TableErrors.Damaged(_owner.Assembly);
    }
}
