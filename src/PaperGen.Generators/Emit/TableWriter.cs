using System.Text;
using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>Packs a catalog into the digits of <see cref="TableFormat"/>.</summary>
internal sealed class TableWriter
{
    private readonly CatalogModel _catalog;
    private readonly int _linkCount;
    private readonly int _slotMask;
    // Header, digests, papers, slots, links and topics have fixed places; what has no fixed length follows them.
    private readonly ushort[] _fixed;
    private readonly List<ushort> _pool = [];

    private TableWriter(CatalogModel catalog)
    {
        _catalog = catalog;
        _linkCount = catalog.LinkNames.Count;
        int slots = 4;
        while (slots * 3 < catalog.Papers.Count * 4)
            slots *= 2;
        _slotMask = slots - 1;
        _fixed = new ushort[TopicsStart + (catalog.Topics.Count * TableFormat.Topic.Length)];
    }

    private int DigestsStart => TableFormat.Header.Length;

    private int SlotsStart => DigestsStart + (_catalog.Digests.Count * TableFormat.Digest.Length);

    private int PapersStart => SlotsStart + (2 * (_slotMask + 1));

    private int LinksStart => PapersStart + (_catalog.Papers.Count * TableFormat.Paper.Length);

    private int TopicsStart => LinksStart + (_linkCount * TableFormat.Link.Length);

    /// <summary>The table's chunks, each a string of digits.</summary>
    public static List<string> Write(CatalogModel catalog)
    {
        var writer = new TableWriter(catalog);
        writer.WriteHeader();
        writer.WriteDigests();
        writer.WritePapers();
        writer.WriteTopics();
        return writer.Chunks();
    }

    private void WriteHeader()
    {
        _fixed[TableFormat.Header.FormatNumber] = TableFormat.Format;
        SetPair(TableFormat.Header.PaperCount, _catalog.Papers.Count);
        SetPair(TableFormat.Header.LinkCount, _linkCount);
        SetPair(TableFormat.Header.TopicCount, _catalog.Topics.Count);
        SetPair(TableFormat.Header.DigestCount, _catalog.Digests.Count);
        SetPair(TableFormat.Header.SlotMask, _slotMask);
        SetPair(TableFormat.Header.Digests, DigestsStart);
        SetPair(TableFormat.Header.Slots, SlotsStart);
        SetPair(TableFormat.Header.Papers, PapersStart);
        SetPair(TableFormat.Header.Links, LinksStart);
        SetPair(TableFormat.Header.Topics, TopicsStart);
    }

    private void WriteDigests()
    {
        for (int i = 0; i < _catalog.Digests.Count; i++)
        {
            int position = DigestsStart + (i * TableFormat.Digest.Length);
            SetPair(position + TableFormat.Digest.ByteCount, _catalog.Digests[i].ByteCount);
        }
    }

    private void WritePapers()
    {
        int link = 0;
        for (int i = 0; i < _catalog.Papers.Count; i++)
        {
            PaperModel paper = _catalog.Papers[i];
            EntryModel entry = paper.Entry;
            int position = PapersStart + (i * TableFormat.Paper.Length);
            SetPair(position + TableFormat.Paper.Digest, paper.Digest);
            SetPair(position + TableFormat.Paper.Start, entry.Start);
            SetPair(position + TableFormat.Paper.Line, entry.Line);
            _fixed[position + TableFormat.Paper.Hash] = (ushort)(entry.TextHash >> (2 * TableFormat.DigitBits));
            SetPair(position + TableFormat.Paper.Hash + 1, (int)(entry.TextHash & TableFormat.PairMax));
            SetPair(position + TableFormat.Paper.Id, AddString(paper.Id));
            bool simple = WriteLayout(position, entry);
            SetPair(position + TableFormat.Paper.Extras, AddExtras(paper, simple, link));
            AddSlot(paper.Id, i);
            for (int n = 0; n < entry.Links.Count; n++, link++)
                WriteLink(link, i, entry, entry.Links[n]);
        }
    }

    /// <summary>Writes where title and abstract stand, if the three digits of the paper are enough for it.</summary>
    private bool WriteLayout(int position, EntryModel entry)
    {
        ByteRange title = entry.TitlePieces[0];
        bool hasAbstract = entry.AbstractRange.Length > 0;
        int gap = hasAbstract ? entry.AbstractRange.Start - title.End : 0;
        int end = hasAbstract ? entry.AbstractRange.End : title.End;
        bool simple = entry.TitlePieces.Count == 1 && title.Start == 0 && end == entry.Length
            && title.Length < TableFormat.Paper.LayoutInExtras && gap is >= 0 and <= TableFormat.DigitMax && entry.AbstractRange.Length <= TableFormat.DigitMax;
        _fixed[position + TableFormat.Paper.TitleLength] = (ushort)(simple ? title.Length : TableFormat.Paper.LayoutInExtras);
        if (simple)
        {
            _fixed[position + TableFormat.Paper.Gap] = (ushort)gap;
            _fixed[position + TableFormat.Paper.AbstractLength] = (ushort)entry.AbstractRange.Length;
        }
        return simple;
    }

    private int AddExtras(PaperModel paper, bool simple, int firstLink)
    {
        EntryModel entry = paper.Entry;
        int start = Next;
        if (!simple)
        {
            _pool.Add(TableFormat.Extra.Layout);
            AddPair(entry.TitlePieces.Count);
            foreach (ByteRange piece in entry.TitlePieces)
                AddRange(piece);
            AddRange(entry.AbstractRange);
            AddPair(entry.Length);
        }
        if (entry.Links.Count > 0)
        {
            _pool.Add(TableFormat.Extra.Links);
            AddPair(firstLink);
            AddPair(entry.Links.Count);
        }
        if (entry.Topics.Count > 0)
        {
            _pool.Add(TableFormat.Extra.Topics);
            AddPair(entry.Topics.Count);
            for (int i = 0; i < entry.Topics.Count; i++)
            {
                AddPair(paper.Topics[i]);
                _pool.Add((ushort)entry.Topics[i].Score);
                _pool.Add((ushort)entry.Topics[i].Origin);
                AddRange(entry.Topics[i].Range);
            }
        }
        foreach (TextExtra text in entry.Texts)
        {
            _pool.Add((ushort)text.Kind);
            AddRange(text.Range);
        }
        if (entry.Date.Year != 0)
        {
            _pool.Add(TableFormat.Extra.Date);
            _pool.Add((ushort)entry.Date.Year);
            _pool.Add((ushort)entry.Date.Month);
            _pool.Add((ushort)entry.Date.Day);
        }
        if (entry.Status != 0)
        {
            _pool.Add(TableFormat.Extra.Status);
            _pool.Add((ushort)entry.Status);
        }
        if (Next == start)
            return 0;
        _pool.Add(TableFormat.Extra.End);
        return start;
    }

    private void AddSlot(string id, int paper)
    {
        int slot = StableHash.Slot(StableHash.OfId(id), _slotMask);
        while (_fixed[SlotsStart + (2 * slot)] != 0 || _fixed[SlotsStart + (2 * slot) + 1] != 0)
            slot = (slot + 1) & _slotMask;
        SetPair(SlotsStart + (2 * slot), paper + 1);
    }

    private void WriteLink(int index, int paper, EntryModel entry, LinkModel link)
    {
        int position = LinksStart + (index * TableFormat.Link.Length);
        SetPair(position + TableFormat.Link.Paper, paper);
        SetPair(position + TableFormat.Link.Start, link.IsRepaired ? AddString(link.Url) : entry.Start + link.Range.Start);
        SetPair(position + TableFormat.Link.UrlLength, link.IsRepaired ? TableFormat.Link.UrlInTable : link.Range.Length);
        _fixed[position + TableFormat.Link.Kind] = (ushort)link.Kind;
        SetPair(position + TableFormat.Link.Line, link.Line);
    }

    private void WriteTopics()
    {
        for (int i = 0; i < _catalog.Topics.Count; i++)
        {
            TopicModel topic = _catalog.Topics[i];
            int position = TopicsStart + (i * TableFormat.Topic.Length);
            SetPair(position + TableFormat.Topic.Id, AddString(topic.Id));
            SetPair(position + TableFormat.Topic.Name, AddString(topic.Name));
            SetPair(position + TableFormat.Topic.Parent, topic.Parent + 1);
            SetPair(position + TableFormat.Topic.PaperCount, topic.Papers.Count);
            SetPair(position + TableFormat.Topic.Papers, Next);
            foreach (int paper in topic.Papers)
                AddPair(paper);
        }
    }

    private int Next => _fixed.Length + _pool.Count;

    /// <summary>Adds a string: twice its length, plus one if it is not ASCII; then two characters a digit, or two digits a character.</summary>
    private int AddString(string text)
    {
        int position = Next;
        bool wide = false;
        foreach (char c in text)
            wide |= c >= 0x80;
        AddPair((text.Length << 1) | (wide ? 1 : 0));
        for (int i = 0; i < text.Length; i++)
        {
            if (wide)
                AddPair(text[i]);
            else if ((i & 1) == 0)
                _pool.Add((ushort)(text[i] | (i + 1 < text.Length ? text[i + 1] << 7 : 0)));
        }
        return position;
    }

    private void AddRange(ByteRange range)
    {
        AddPair(range.Start);
        AddPair(range.Length);
    }

    private void AddPair(int value)
    {
        _pool.Add((ushort)(value >> TableFormat.DigitBits));
        _pool.Add((ushort)(value & TableFormat.DigitMax));
    }

    private void SetPair(int position, int value)
    {
        _fixed[position] = (ushort)(value >> TableFormat.DigitBits);
        _fixed[position + 1] = (ushort)(value & TableFormat.DigitMax);
    }

    /// <summary>The digests' paths as the table's constructor takes them, separated by NUL, which no path holds.</summary>
    public static string DigestPaths(CatalogModel catalog)
    {
        string[] paths = new string[catalog.Digests.Count];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = catalog.Digests[i].Path;
        return string.Join("\0", paths);
    }

    private List<string> Chunks()
    {
        var chunks = new List<string>();
        var chunk = new StringBuilder(TableFormat.ChunkMask + 1 + TableFormat.ChecksumLength);
        for (int i = 0; i < Next; i++)
        {
            int digit = i < _fixed.Length ? _fixed[i] : _pool[i - _fixed.Length];
            chunk.Append((char)(TableFormat.DigitBase + digit));
            if (chunk.Length > TableFormat.ChunkMask || i == Next - 1)
            {
                AddChecksum(chunk, chunks.Count);
                chunks.Add(chunk.ToString());
                chunk.Clear();
            }
        }
        return chunks;
    }

    private void AddChecksum(StringBuilder chunk, int index)
    {
        uint count = (uint)((Next + TableFormat.ChunkMask) >> TableFormat.ChunkShift);
        string paths = DigestPaths(_catalog);
        ulong hash = StableHash.OfDigits(chunk.ToString(), chunk.Length, index == 0 ? StableHash.OfDigits(paths, paths.Length, count) : (uint)index);
        for (int i = 0; i < TableFormat.ChecksumLength; i++, hash >>= TableFormat.DigitBits)
            chunk.Append((char)(TableFormat.DigitBase + (int)(hash & TableFormat.DigitMax)));
    }
}
