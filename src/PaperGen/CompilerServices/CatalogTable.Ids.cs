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
        ulong hash = StableHash.OfId(id);
        return Search(StableHash.Key(hash), hash, isHashKnown: true, id);
    }

    /// <summary>The index of the first paper whose id has this key, or -1.</summary>
    /// <param name="key">The key of the id's hash.</param>
    /// <param name="hash">The hash.</param>
    /// <param name="isHashKnown">Whether the id is to have that hash, too.</param>
    /// <param name="id">The id itself, if it is known: compared instead of the hash.</param>
    private int Search(uint key, ulong hash, bool isHashKnown, string? id)
    {
        // StableHash.Bucket, Bucket and IdStart, written out: see the fields.
        int[] header = _header;
        int bits = header[TableFormat.Header.BucketPositionBits];
        int position = header[TableFormat.Header.Buckets] + (bits * (int)((((key * 0x9E3779B97F4A7C15) >> 32) * (uint)header[TableFormat.Header.BucketCount]) >> 32));
        int end = header[TableFormat.Header.Ids] + (int)Bits(position + bits, bits);
        position = header[TableFormat.Header.Ids] + (int)Bits(position, bits);
        bits = header[TableFormat.Header.IndexBits];
        while (position < end)
        {
            uint start = Bits(position, bits + TableFormat.Text.LengthGroup + 2);
            int index = (int)(start & ((1u << bits) - 1));
            position += bits;
            start >>= bits;
            int width = TableFormat.Text.AlphabetBits;
            int length = (int)(start >> 2);
            // As most ids are: of the alphabet, and their length in one group.
            if ((start & 3) == 1)
                position += TableFormat.Text.LengthGroup + 2;
            else
                length = TextStart(ref position, out width);
            int characters = position;
            position += length * width;
            if (id is not null && id.Length != length)
                continue;
            int each = TableFormat.Padding / width;
            ulong known = StableHash.FnvOffset;
            uint units = 0;
            int i = 0;
            for (; i < length; i++, units >>= width)
            {
                if (i % each == 0)
                    units = Bits(characters + (i * width), each * width);
                uint unit = units & ((1u << width) - 1);
                char c = width == TableFormat.Text.AlphabetBits ? TableFormat.Text.Alphabet[(int)unit] : (char)unit;
                if (id is null)
                    known = (known ^ c) * StableHash.FnvPrime;
                else if (id[i] != c)
                    break;
            }
            if (id is not null ? i == length : isHashKnown ? known == hash : (uint)(known ^ (known >> 32)) == key)
                return index;
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
        int bits = _header[TableFormat.Header.IndexBits];
        uint start = Bits(position, bits + TableFormat.Text.LengthGroup + 2);
        int index = (int)(start & ((1u << bits) - 1));
        position += bits;
        start >>= bits;
        width = TableFormat.Text.AlphabetBits;
        length = (int)(start >> 2);
        // As most ids are: of the alphabet, and their length in one group.
        if ((start & 3) == 1)
            position += TableFormat.Text.LengthGroup + 2;
        else
            length = TextStart(ref position, out width);
        return index;
    }
}
