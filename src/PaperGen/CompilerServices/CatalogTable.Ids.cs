using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <content>Papers by their ids: the buckets of ids, which hold the only copy of them.</content>
public partial class CatalogTable
{
    internal int BucketCount => _header[TableFormat.Header.BucketCount];

    internal string Id(int index)
    {
        Read(index, out PaperEntry entry);
        int position = Bucket(entry.Bucket, out int end);
        while (position < end)
        {
            int paper = IdStart(ref position, out int length, out int width);
            if (paper == index)
                return Characters(ref position, length, width);
            position += length * width;
        }
        throw TableErrors.Damaged(_owner.Assembly);
    }

    /// <summary>Adds all papers of a bucket.</summary>
    internal void AddTo(KnownIds known, int bucket)
    {
        int position = Bucket(bucket, out int end);
        while (position < end)
        {
            int index = IdStart(ref position, out int length, out int width);
            known.Add(Characters(ref position, length, width), index);
        }
    }

    /// <summary>The index of the paper with this id, or -1.</summary>
    internal int IndexOf(string id)
    {
        int position = Bucket(StableHash.Bucket(StableHash.Key(StableHash.OfId(id)), BucketCount), out int end);
        while (position < end)
        {
            int index = IdStart(ref position, out int length, out int width);
            if (length == id.Length && IsText(position, width, id))
                return index;
            position += length * width;
        }
        return -1;
    }

    /// <summary>The index of the first paper whose id has this key, or -1.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">The hash, if it is to have this, too.</param>
    private int IndexOf(uint key, ulong? hash)
    {
        int position = Bucket(StableHash.Bucket(key, BucketCount), out int end);
        while (position < end)
        {
            int index = IdStart(ref position, out int length, out int width);
            // StableHash.OfId, of several characters at once.
            ulong known = StableHash.FnvOffset;
            int each = TableFormat.Padding / width;
            uint units = 0;
            for (int i = 0; i < length; i++, units >>= width)
            {
                if (i % each == 0)
                    units = Bits(position + (i * width), each * width);
                uint unit = units & ((1u << width) - 1);
                known = (known ^ (width == TableFormat.Text.AlphabetBits ? TableFormat.Text.Alphabet[(int)unit] : unit)) * StableHash.FnvPrime;
            }
            if ((uint)(known ^ (known >> 32)) == key && (hash is null || known == hash))
                return index;
            position += length * width;
        }
        return -1;
    }

    /// <summary>The positions at which a bucket begins and ends.</summary>
    private int Bucket(int number, out int end)
    {
        int bits = _header[TableFormat.Header.BucketPositionBits];
        int position = _header[TableFormat.Header.Buckets] + (bits * number);
        end = _header[TableFormat.Header.Ids] + (int)Bits(position + bits, bits);
        return _header[TableFormat.Header.Ids] + (int)Bits(position, bits);
    }

    /// <summary>Reads what stands before the characters of an id.</summary>
    /// <param name="position">The position in a bucket; after the call, that of the characters.</param>
    /// <param name="length">The number of characters.</param>
    /// <param name="width">Bits of a character.</param>
    /// <returns>The index of the paper.</returns>
    private int IdStart(ref int position, out int length, out int width)
    {
        int indexBits = _header[TableFormat.Header.IndexBits];
        // As most ids are: of the alphabet, and their length in one group.
        uint start = Bits(position, indexBits + TableFormat.Text.LengthGroup + 2);
        int index = (int)(start & ((1u << indexBits) - 1));
        start >>= indexBits;
        if ((start & 3) == 1)
        {
            position += indexBits + TableFormat.Text.LengthGroup + 2;
            width = TableFormat.Text.AlphabetBits;
            length = (int)(start >> 2);
        }
        else
        {
            position += indexBits;
            length = TextStart(ref position, out width);
        }
        return index;
    }

    private bool IsText(int position, int width, string text)
    {
        int each = TableFormat.Padding / width;
        uint units = 0;
        for (int i = 0; i < text.Length; i++, units >>= width)
        {
            if (i % each == 0)
                units = Bits(position + (i * width), each * width);
            uint unit = units & ((1u << width) - 1);
            if (text[i] != (width == TableFormat.Text.AlphabetBits ? TableFormat.Text.Alphabet[(int)unit] : unit))
                return false;
        }
        return true;
    }
}
