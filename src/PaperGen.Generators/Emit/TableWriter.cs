using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>Packs a catalog into the digits of <see cref="TableFormat"/>.</summary>
internal sealed class TableWriter
{
    private readonly CatalogModel _catalog;
    private readonly uint[] _header = new uint[TableFormat.Header.FieldCount];
    private readonly uint[] _digestStarts;
    private readonly BitWriter _table = new();

    private TableWriter(CatalogModel catalog)
    {
        _catalog = catalog;
        _digestStarts = new uint[catalog.Digests.Count + 1];
        for (int i = 0; i < catalog.Digests.Count; i++)
            _digestStarts[i + 1] = _digestStarts[i] + (uint)catalog.Digests[i].ByteCount;
    }

    /// <summary>The table's chunks, each a string of digits.</summary>
    public static List<string> Write(CatalogModel catalog)
    {
        var writer = new TableWriter(catalog);
        writer.WriteTable();
        return writer.Chunks();
    }

    /// <summary>The digests' paths as the table's constructor takes them, separated by NUL, which no path holds.</summary>
    public static string DigestPaths(CatalogModel catalog)
    {
        string[] paths = new string[catalog.Digests.Count];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = catalog.Digests[i].Path;
        return string.Join("\0", paths);
    }

    private void WriteTable()
    {
        Set(TableFormat.Header.PaperCount, _catalog.Papers.Count);
        Set(TableFormat.Header.LinkCount, _catalog.LinkNames.Count);
        Set(TableFormat.Header.TopicCount, _catalog.Topics.Count);
        Set(TableFormat.Header.TopicBits, TableFormat.BitsOf((uint)_catalog.Topics.Count));
        Set(TableFormat.Header.DigestCount, _catalog.Digests.Count);
        Set(TableFormat.Header.BucketCount, IdWriter.BucketCount(_catalog.Papers.Count));
        Set(TableFormat.Header.BucketBits, TableFormat.BitsOf(_header[TableFormat.Header.BucketCount] - 1));
        Set(TableFormat.Header.IndexBits, TableFormat.BitsOf((uint)Math.Max(0, _catalog.Papers.Count - 1)));
        BitWriter ids = IdWriter.Write(_catalog.Papers, (int)_header[TableFormat.Header.IndexBits], out uint[] buckets);
        WriteBlocks(out BitWriter blocks, out BitWriter entries);

        // The header stands before the other parts and says where they are.
        var parts = new BitWriter();
        Begin(TableFormat.Header.Buckets);
        Set(TableFormat.Header.BucketPositionBits, Width(buckets));
        foreach (uint position in buckets)
            parts.Add(position, Width(buckets));
        Begin(TableFormat.Header.Digests);
        foreach (uint start in _digestStarts)
            parts.Add(start, 32);
        Begin(TableFormat.Header.Blocks);
        parts.Append(blocks);
        Begin(TableFormat.Header.Ids);
        parts.Append(ids);
        Begin(TableFormat.Header.Topics);
        WriteTopics(parts);
        Begin(TableFormat.Header.Entries);
        parts.Append(entries);
        parts.Add(0, TableFormat.Padding);

        _table.Add(TableFormat.Format, TableFormat.DigitBits);
        foreach (uint field in _header)
            _table.Add(field, TableFormat.Header.FieldBits);
        _table.Append(parts);

        void Begin(int field)
        {
            parts.Fill();
            Set(field, (TableFormat.Header.Length * TableFormat.DigitBits) + parts.Length);
        }
    }

    private void Set(int field, int value) => _header[field] = (uint)value;

    private void WriteBlocks(out BitWriter blocks, out BitWriter entries)
    {
        int count = _catalog.Papers.Count;
        uint[] lines = Differences(static paper => (uint)paper.Entry.Line);
        FieldRange line = FieldRange.Choose(lines, TableFormat.Block.MaxLineBits);
        uint[] spans = Differences(Start);
        SetUsualLayout(spans);
        if (count > 0)
            spans[count - 1] = (uint)_catalog.Papers[count - 1].Entry.Length + _header[TableFormat.Header.Tail];
        FieldRange span = FieldRange.Choose(spans, TableFormat.Block.MaxSpanBits);
        SetScores();
        var writer = new EntryWriter(_header);
        int[] starts = new int[count + 1];
        uint[] sizes = new uint[count];
        for (int i = 0; i < count; i++)
        {
            writer.Write(_catalog.Papers[i], spans[i]);
            starts[i + 1] = writer.Entries.Length;
            sizes[i] = (uint)(starts[i + 1] - starts[i]) + EscapeBits(span, spans[i]) + EscapeBits(line, lines[i]);
        }
        FieldRange size = FieldRange.Choose(sizes, TableFormat.Block.MaxSizeBits);
        Set(TableFormat.Header.SpanBits, span.Bits);
        Set(TableFormat.Header.SpanBase, (int)span.Base);
        Set(TableFormat.Header.LineBits, line.Bits);
        Set(TableFormat.Header.LineBase, (int)line.Base);
        Set(TableFormat.Header.SizeBits, size.Bits);
        Set(TableFormat.Header.SizeBase, (int)size.Base);

        entries = new BitWriter();
        int blockCount = (count + TableFormat.Block.Mask) >> TableFormat.Block.Shift;
        uint[] positions = new uint[blockCount];
        uint[] blockStarts = new uint[blockCount];
        uint[] blockLines = new uint[blockCount];
        for (int block = 0; block < blockCount; block++)
        {
            int first = block << TableFormat.Block.Shift;
            int end = Math.Min(first + TableFormat.Block.Mask + 1, count);
            positions[block] = (uint)entries.Length;
            blockStarts[block] = Start(_catalog.Papers[first]);
            blockLines[block] = (uint)_catalog.Papers[first].Entry.Line;
            for (int i = first; i < end; i++)
            {
                entries.Add(span.Field(spans[i]), span.Bits);
                entries.Add(line.Field(lines[i]), line.Bits);
                entries.Add(size.Field(sizes[i]), size.Bits);
            }
            for (int i = first; i < end; i++)
            {
                entries.Add(sizes[i], (int)EscapeBits(size, sizes[i]));
                entries.Add(spans[i], (int)EscapeBits(span, spans[i]));
                entries.Add(lines[i], (int)EscapeBits(line, lines[i]));
                entries.Append(writer.Entries, starts[i], starts[i + 1] - starts[i]);
            }
        }
        blocks = new BitWriter();
        Set(TableFormat.Header.BlockPositionBits, Width(positions));
        Set(TableFormat.Header.BlockStartBits, Width(blockStarts));
        Set(TableFormat.Header.BlockLineBits, Width(blockLines));
        for (int block = 0; block < blockCount; block++)
        {
            blocks.Add(positions[block], Width(positions));
            blocks.Add(blockStarts[block], Width(blockStarts));
            blocks.Add(blockLines[block], Width(blockLines));
        }
    }

    /// <summary>What each paper adds to a value that grows through the catalog; nothing comes after the last one, which adds what the one before it does.</summary>
    private uint[] Differences(Func<PaperModel, uint> value)
    {
        uint[] differences = new uint[_catalog.Papers.Count];
        for (int i = 0; i + 1 < differences.Length; i++)
            differences[i] = value(_catalog.Papers[i + 1]) - value(_catalog.Papers[i]);
        if (differences.Length > 1)
            differences[differences.Length - 1] = differences[differences.Length - 2];
        return differences;
    }

    /// <summary>Where a paper begins, counted through all digests.</summary>
    private uint Start(PaperModel paper) => _digestStarts[paper.Digest] + (uint)paper.Entry.Start;

    private static uint EscapeBits(FieldRange range, uint value) => range.Holds(value) ? 0 : (uint)TableFormat.Block.EscapeBits;

    private static int Width(uint[] values) => values.Length == 0 ? 0 : TableFormat.BitsOf(values.Max());

    /// <summary>The bytes between title and abstract, and behind a paper's text, that most papers have; the smaller ones of several.</summary>
    private void SetUsualLayout(uint[] spans)
    {
        var counts = new Dictionary<(uint Gap, uint Tail), int>();
        int most = 0;
        for (int i = 0; i < spans.Length; i++)
        {
            EntryModel entry = _catalog.Papers[i].Entry;
            // Nothing comes after the last paper.
            if (!EntryWriter.HasSimpleLayout(entry, out uint gap) || i == spans.Length - 1)
                continue;
            (uint Gap, uint Tail) layout = (gap, spans[i] - (uint)entry.Length);
            counts.TryGetValue(layout, out int count);
            counts[layout] = ++count;
            if (layout.Gap > TableFormat.PairMax || layout.Tail > TableFormat.PairMax || count <= most)
                continue;
            most = count;
            _header[TableFormat.Header.Gap] = layout.Gap;
            _header[TableFormat.Header.Tail] = layout.Tail;
        }
    }

    private void SetScores()
    {
        int least = TableFormat.Match.MetadataScore;
        int most = 0;
        foreach (PaperModel paper in _catalog.Papers)
        {
            foreach (TopicMention topic in paper.Entry.Topics)
            {
                if (topic.Origin == TableFormat.Match.MetadataOrigin)
                    continue;
                least = Math.Min(least, topic.Score);
                most = Math.Max(most, topic.Score);
            }
        }
        Set(TableFormat.Header.ScoreBase, least);
        Set(TableFormat.Header.ScoreBits, TableFormat.BitsOf((uint)Math.Max(0, most - least)));
    }

    private void WriteTopics(BitWriter part)
    {
        var topics = new BitWriter();
        uint[] positions = new uint[_catalog.Topics.Count];
        for (int i = 0; i < positions.Length; i++)
        {
            TopicModel topic = _catalog.Topics[i];
            positions[i] = (uint)topics.Length;
            topics.Add((uint)(topic.Parent + 1), (int)_header[TableFormat.Header.TopicBits]);
            topics.AddText(topic.Name);
            bool usual = TopicText.Id(topic.Name) == topic.Id;
            topics.Add(usual ? 1u : 0, 1);
            if (!usual)
                topics.AddText(topic.Id);
        }
        // The topics stand behind their positions, which count from the start of these.
        int width = TableFormat.BitsOf((uint)topics.Length + (uint)(positions.Length * 32));
        int first = ((positions.Length * width) + TableFormat.DigitBits - 1) / TableFormat.DigitBits * TableFormat.DigitBits;
        Set(TableFormat.Header.TopicPositionBits, width);
        foreach (uint position in positions)
            part.Add((uint)first + position, width);
        part.Append(topics);
    }

    private List<string> Chunks()
    {
        var chunks = new List<string>();
        char[] chunk = new char[TableFormat.ChunkMask + 1 + TableFormat.ChecksumLength];
        int digits = _table.DigitCount;
        uint count = (uint)((digits + TableFormat.ChunkMask) >> TableFormat.ChunkShift);
        string paths = DigestPaths(_catalog);
        for (int first = 0; first < digits; first += TableFormat.ChunkMask + 1)
        {
            int length = Math.Min(TableFormat.ChunkMask + 1, digits - first);
            for (int i = 0; i < length; i++)
                chunk[i] = (char)(TableFormat.DigitBase + _table[first + i]);
            ulong hash = StableHash.OfDigits(new string(chunk, 0, length), length, first == 0 ? StableHash.OfDigits(paths, paths.Length, count) : (uint)chunks.Count);
            for (int i = 0; i < TableFormat.ChecksumLength; i++, hash >>= TableFormat.DigitBits)
                chunk[length + i] = (char)(TableFormat.DigitBase + (int)(hash & TableFormat.DigitMax));
            chunks.Add(new string(chunk, 0, length + TableFormat.ChecksumLength));
        }
        return chunks;
    }
}
