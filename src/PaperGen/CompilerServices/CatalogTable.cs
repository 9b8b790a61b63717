using System.ComponentModel;
using System.Runtime.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <summary>
/// What generated code derives from: the packed table of a catalog, read in place. This is a contract between every generated table and
/// every later version of this library; user code has no need of it.
/// </summary>
/// <remarks>The layout is in <c>TableFormat</c>. Positions are in digits, offsets in bytes of a digest.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class CatalogTable : ITopicSource
{
    // The first title of a process is compiled before it is read, at some 50 microseconds a method and more for each generic one: what stands on its
    // way is a few flat methods, arrays of objects, and nothing that is not needed yet (tests/benchmarks, start-up, measures it).
    private const int PageShift = 8;
    private const int PageMask = (1 << PageShift) - 1;

    private readonly Type _owner;
    private readonly string _digestPaths;
    private string[]? _splitPaths;
    private readonly string?[] _chunks;
    private readonly int _paperCount;
    // In pages, so that one paper does not make room for all.
    private readonly object?[]?[] _papers;
    private readonly int _paperTable;
    // One bit per paper whose text was compared with its hash. A bit lost between two threads costs a second comparison.
    private readonly int[] _verified;
    // Two threads may open a digest twice, or the first one in an array that the second replaces: both see the same bytes.
    private object?[]? _digests;
    private object?[]? _links;
    private object?[]? _topics;
    private PaperCatalog? _catalog;
    private KnownIds? _knownIds;
    private int _lookUps;

    /// <summary>Reads the header of a table.</summary>
    /// <param name="owner">A type of the assembly that holds the digests.</param>
    /// <param name="digestPaths">The digests' paths in their project, separated by NUL.</param>
    /// <param name="firstChunk">The table's first chunk.</param>
    /// <param name="chunkCount">How many chunks the table has; of more than one, <see cref="GetChunk"/> knows the others.</param>
    /// <exception cref="PaperDigestException">The table was written by a later version than this library, or is damaged.</exception>
    public CatalogTable(Type owner, string digestPaths, string firstChunk, int chunkCount)
    {
        _owner = owner;
        _digestPaths = digestPaths;
        _chunks = new string?[chunkCount];
        _chunks[0] = firstChunk;
        int format = firstChunk.Length > TableFormat.Header.Length ? Digit(TableFormat.Header.FormatNumber) : 0;
        if (format > TableFormat.Format)
            throw TableErrors.Format(owner.Assembly);
        if (format < TableFormat.OldestFormat)
            throw TableErrors.Damaged(owner.Assembly);
        Check(firstChunk, 0);
        int count = Pair(TableFormat.Header.PaperCount);
        _paperCount = count;
        _papers = new object?[]?[(count + PageMask) >> PageShift];
        _verified = new int[(count + 31) >> 5];
        _paperTable = Pair(TableFormat.Header.Papers);
    }

    /// <summary>The catalog over this table.</summary>
    public PaperCatalog Catalog => _catalog ?? AddCatalog();

    internal int PaperCount => _paperCount;

    internal int LinkCount => Pair(TableFormat.Header.LinkCount);

    internal int TopicCount => Pair(TableFormat.Header.TopicCount);

    /// <summary>The table behind the catalog of one assembly.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <returns>Its table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is a joined one.</exception>
    public static CatalogTable Of(PaperCatalog catalog)
    {
        if (catalog is null)
            throw new ArgumentNullException(nameof(catalog), "Give the catalog of an assembly, Papers.Catalog.");
        return catalog.Table ?? throw new ArgumentException("A joined catalog has several tables; give the catalog of one assembly.", nameof(catalog));
    }

    /// <summary>A chunk of the table after the first.</summary>
    /// <param name="index">Its number, from 1.</param>
    /// <returns>The chunk's digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such chunk.</exception>
    protected virtual string GetChunk(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "The table has one chunk.");

    /// <summary>The paper whose id has this hash.</summary>
    /// <param name="idHash">FNV-1a, 64 bits, of the id.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    public Paper GetPaper(long idHash)
    {
        int slots = Pair(TableFormat.Header.Slots);
        int mask = Pair(TableFormat.Header.SlotMask);
        // StableHash.Slot, StableHash.OfId, CodeUnit and PaperAt, written out: see the fields.
        for (int slot = (int)((ulong)idHash ^ ((ulong)idHash >> 32)) & mask; ; slot = (slot + 1) & mask)
        {
            int index = Pair(slots + (2 * slot)) - 1;
            if (index < 0)
                throw TableErrors.MissingPaper(_owner.Assembly, idHash);
            var paper = (Paper?)_papers[index >> PageShift]?[index & PageMask];
            if (paper is not null && paper.IdHash == idHash)
                return paper;

            int position = Pair(_paperTable + (index * TableFormat.Paper.Length) + TableFormat.Paper.Id);
            int length = Pair(position);
            ulong hash = StableHash.FnvOffset;
            for (int i = 0; i < length >> 1; i++)
            {
                int unit = (length & 1) != 0 ? Pair(position + 2 + (2 * i)) : Pair(position + 1 + (i >> 1)) & TableFormat.DigitMax;
                if ((length & 1) == 0)
                    unit = (i & 1) == 0 ? unit & 0x7F : unit >> 7;
                hash = (hash ^ (uint)unit) * StableHash.FnvPrime;
            }
            if (hash != (ulong)idHash)
                continue;
            paper = AddPaper(index);
            paper.IdHash = idHash;
            return paper;
        }
    }

    /// <summary>A link of a paper.</summary>
    /// <param name="idHash">FNV-1a, 64 bits, of the paper's id.</param>
    /// <param name="number">The link's position among those of the paper, from 0.</param>
    /// <returns>The link.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    public PaperLink GetLink(long idHash, int number) => GetPaper(idHash).Links[number];

    /// <summary>The topic with this id.</summary>
    /// <param name="id">The topic's id.</param>
    /// <returns>The topic.</returns>
    /// <exception cref="PaperDigestException">The table has no such topic.</exception>
    public Topic GetTopic(string id)
    {
        for (int i = 0; i < TopicCount; i++)
        {
            if (StringEquals(Pair(TopicPosition(i) + TableFormat.Topic.Id), id))
                return TopicAt(i);
        }
        throw TableErrors.MissingTopic(_owner.Assembly, id);
    }

    /// <summary>The paper with this id, or null.</summary>
    internal Paper? Find(string id) => _knownIds?.Find(id) ?? FindPacked(id);

    private Paper? FindPacked(string id)
    {
        int index = IndexOf(id);
        if (index < 0)
            return null;
        Paper paper = PaperAt(index);
        // A program that looks up few papers pays for no second table.
        if (_lookUps <= PaperCount >> 3)
            _lookUps++;
        else
            (_knownIds ??= new KnownIds(PaperCount)).Add(id, paper);
        return paper;
    }

    internal int IndexOf(string id)
    {
        ulong hash = StableHash.OfId(id);
        int slots = Pair(TableFormat.Header.Slots);
        int mask = Pair(TableFormat.Header.SlotMask);
        for (int slot = StableHash.Slot(hash, mask); ; slot = (slot + 1) & mask)
        {
            int index = Pair(slots + (2 * slot)) - 1;
            if (index < 0 || StringEquals(Pair(PaperPosition(index) + TableFormat.Paper.Id), id))
                return index;
        }
    }

    internal Paper PaperAt(int index) => (Paper?)_papers[index >> PageShift]?[index & PageMask] ?? AddPaper(index);

    internal PaperLink LinkAt(int index) => (PaperLink?)_links?[index] ?? AddLink(index);

    internal Topic TopicAt(int index) => (Topic?)_topics?[index] ?? AddTopic(index);

    // One object for each paper, link and topic, whoever asks first. Synchronized methods, as Interlocked and Monitor live behind an assembly that a
    // process would load for them alone (0.4 ms); readers need no lock, since storing a reference publishes what it refers to.
    [MethodImpl(MethodImplOptions.Synchronized)]
    private Paper AddPaper(int index)
    {
        object?[] page = _papers[index >> PageShift] ??= new object?[Math.Min(PageMask + 1, _paperCount - (index & ~PageMask))];
        return (Paper)(page[index & PageMask] ??= new Paper(this, index));
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private PaperLink AddLink(int index) => (PaperLink)((_links ??= new object?[LinkCount])[index] ??= new PaperLink(this, index));

    [MethodImpl(MethodImplOptions.Synchronized)]
    private Topic AddTopic(int index)
    {
        int position = TopicPosition(index);
        return (Topic)((_topics ??= new object?[TopicCount])[index]
            ??= new Topic(String(Pair(position + TableFormat.Topic.Id)), String(Pair(position + TableFormat.Topic.Name)), this));
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private PaperCatalog AddCatalog() => _catalog ??= new PaperCatalog(this);

    internal string Id(int index) => String(Pair(PaperPosition(index) + TableFormat.Paper.Id));

    internal unsafe string Title(int index)
    {
        int position = _paperTable + (index * TableFormat.Paper.Length);
        DigestResource digest = Verify(index);
        int length = Pair(position + TableFormat.Paper.TitleLength) >> TableFormat.DigitBits;
        return length == TableFormat.Paper.LayoutInExtras
            ? TitleInPieces(digest, index)
            : Utf8Text.Collapse(digest.Bytes + Pair(position + TableFormat.Paper.Start), length);
    }

    private unsafe string TitleInPieces(DigestResource digest, int index)
    {
        int start = Pair(PaperPosition(index) + TableFormat.Paper.Start);
        int layout = Extra(index, TableFormat.Extra.Layout);
        string[] parts = new string[Pair(layout)];
        layout += 2;
        for (int i = 0; i < parts.Length; i++, layout += 4)
            parts[i] = Utf8Text.Collapse(Slice(digest, start + Pair(layout), Pair(layout + 2), index), Pair(layout + 2));
        return parts.Length == 1 ? parts[0] : string.Join(" ", parts);
    }

    internal unsafe string Abstract(int index)
    {
        DigestResource digest = Verify(index);
        AbstractRange(index, out int start, out int length);
        return Utf8Text.Collapse(Slice(digest, start, length, index), length);
    }

    /// <summary>Cursors over a title and an abstract, which make no strings of them.</summary>
    internal unsafe void Texts(int index, out TextCursor title, out TextCursor @abstract)
    {
        DigestResource digest = Verify(index);
        int position = PaperPosition(index);
        int start = Pair(position + TableFormat.Paper.Start);
        int length = Digit(position + TableFormat.Paper.TitleLength);
        AbstractRange(index, out int abstractStart, out int abstractLength);
        if (length == TableFormat.Paper.LayoutInExtras)
        {
            int layout = Extra(index, TableFormat.Extra.Layout);
            if (Pair(layout) != 1)
            {
                title = new TextCursor(Title(index));
                @abstract = new TextCursor(Slice(digest, abstractStart, abstractLength, index), abstractLength);
                return;
            }
            start += Pair(layout + 2);
            length = Pair(layout + 4);
        }
        title = new TextCursor(Slice(digest, start, length, index), length);
        @abstract = new TextCursor(Slice(digest, abstractStart, abstractLength, index), abstractLength);
    }

    internal unsafe string? ExtraText(int index, int kind)
    {
        int payload = Extra(index, kind);
        return payload < 0 ? null : RelativeText(index, payload);
    }

    internal IReadOnlyList<string> AuthorsOf(int index)
    {
        if (ExtraText(index, TableFormat.Extra.Authors) is not { } text)
            return FixedList<string>.Empty;
        return new FixedList<string>(AuthorList.Read(text));
    }

    internal PaperDate? DateOf(int index)
    {
        int payload = Extra(index, TableFormat.Extra.Date);
        if (payload < 0)
            return null;
        int month = Digit(payload + 1);
        int day = Digit(payload + 2);
        return new PaperDate(Digit(payload), month == 0 ? null : month, day == 0 ? null : day);
    }

    internal PaperStatus StatusOf(int index)
    {
        int payload = Extra(index, TableFormat.Extra.Status);
        return payload < 0 ? PaperStatus.Active : (PaperStatus)Digit(payload);
    }

    internal PaperSource SourceOf(int index)
    {
        int position = PaperPosition(index);
        return new PaperSource(DigestPath(Pair(position + TableFormat.Paper.Digest)), Pair(position + TableFormat.Paper.Line));
    }

    internal IReadOnlyList<PaperLink> LinksOf(int index)
    {
        int payload = Extra(index, TableFormat.Extra.Links);
        return payload < 0 ? FixedList<PaperLink>.Empty : new LinkList(this, Pair(payload), Pair(payload + 2));
    }

    internal IReadOnlyList<TopicMatch> TopicMatchesOf(int index)
    {
        int payload = Extra(index, TableFormat.Extra.Topics);
        if (payload < 0)
            return FixedList<TopicMatch>.Empty;
        var matches = new TopicMatch[Pair(payload)];
        payload += 2;
        for (int i = 0; i < matches.Length; i++, payload += TableFormat.Extra.TopicMatchLength)
            matches[i] = new TopicMatch(TopicAt(Pair(payload)), Digit(payload + 2), RelativeText(index, payload + 4), (TopicMatchOrigin)Digit(payload + 3));
        return new FixedList<TopicMatch>(matches);
    }

    internal IReadOnlyList<Topic> TopicsOf(IReadOnlyList<TopicMatch> matches)
    {
        if (matches.Count == 0)
            return FixedList<Topic>.Empty;
        var topics = new Topic[matches.Count];
        for (int i = 0; i < topics.Length; i++)
            topics[i] = matches[i].Topic;
        return new FixedList<Topic>(topics);
    }

    internal unsafe string LinkUrl(int link)
    {
        int position = LinkPosition(link);
        int paper = Pair(position + TableFormat.Link.Paper);
        DigestResource digest = Verify(paper);
        int start = Pair(position + TableFormat.Link.Start);
        int length = Pair(position + TableFormat.Link.UrlLength);
        return length == TableFormat.Link.UrlInTable ? String(start) : Utf8Text.Collapse(Slice(digest, start, length, paper), length);
    }

    internal bool LinkIsRepaired(int link) => Pair(LinkPosition(link) + TableFormat.Link.UrlLength) == TableFormat.Link.UrlInTable;

    internal PaperLinkKind LinkKind(int link) => (PaperLinkKind)Digit(LinkPosition(link) + TableFormat.Link.Kind);

    internal Paper LinkPaper(int link) => PaperAt(Pair(LinkPosition(link) + TableFormat.Link.Paper));

    internal PaperSource LinkSource(int link)
    {
        int position = LinkPosition(link);
        int paper = Pair(position + TableFormat.Link.Paper);
        return new PaperSource(DigestPath(Pair(PaperPosition(paper) + TableFormat.Paper.Digest)), Pair(position + TableFormat.Link.Line));
    }

    Topic? ITopicSource.ParentOf(Topic topic)
    {
        int parent = Pair(TopicPosition(IndexOf(topic)) + TableFormat.Topic.Parent);
        return parent == 0 ? null : TopicAt(parent - 1);
    }

    IReadOnlyList<Topic> ITopicSource.ChildrenOf(Topic topic)
    {
        int parent = IndexOf(topic) + 1;
        var children = new List<Topic>();
        for (int i = 0; i < TopicCount; i++)
        {
            if (Pair(TopicPosition(i) + TableFormat.Topic.Parent) == parent)
                children.Add(TopicAt(i));
        }
        return new FixedList<Topic>(children.ToArray());
    }

    IReadOnlyList<Paper> ITopicSource.PapersOf(Topic topic)
    {
        int position = TopicPosition(IndexOf(topic));
        var papers = new Paper[Pair(position + TableFormat.Topic.PaperCount)];
        int list = Pair(position + TableFormat.Topic.Papers);
        for (int i = 0; i < papers.Length; i++)
            papers[i] = PaperAt(Pair(list + (2 * i)));
        return new FixedList<Paper>(papers);
    }

    /// <summary>Compares the text of a paper with the hash it had when the table was made, once.</summary>
    /// <returns>The digest of the paper.</returns>
    internal unsafe DigestResource Verify(int index)
    {
        int position = _paperTable + (index * TableFormat.Paper.Length);
        int digestIndex = Pair(position + TableFormat.Paper.Digest);
        var digest = (DigestResource?)_digests?[digestIndex] ?? OpenDigest(digestIndex);
        if ((_verified[index >> 5] & (1 << (index & 31))) != 0)
            return digest;

        int start = Pair(position + TableFormat.Paper.Start);
        int titleAndGap = Pair(position + TableFormat.Paper.TitleLength);
        int abstractAndHash = Pair(position + TableFormat.Paper.AbstractLength);
        int length = titleAndGap >> TableFormat.DigitBits == TableFormat.Paper.LayoutInExtras
            ? LengthInExtras(index)
            : (titleAndGap >> TableFormat.DigitBits) + (titleAndGap & TableFormat.DigitMax) + (abstractAndHash >> TableFormat.DigitBits);
        uint expected = ((uint)abstractAndHash << (2 * TableFormat.DigitBits)) | (uint)Pair(position + TableFormat.Paper.Hash + 1);
        if ((uint)start > (uint)digest.Length || (uint)length > (uint)(digest.Length - start) || StableHash.OfText(digest.Bytes + start, length) != expected)
            throw digest.Changed(Id(index), Pair(position + TableFormat.Paper.Line));
        _verified[index >> 5] |= 1 << (index & 31);
        return digest;
    }

    private int LengthInExtras(int index)
    {
        int layout = Extra(index, TableFormat.Extra.Layout);
        return Pair(layout + 2 + (4 * Pair(layout)) + 4);
    }

    private void AbstractRange(int index, out int start, out int length)
    {
        int position = PaperPosition(index);
        start = Pair(position + TableFormat.Paper.Start);
        int title = Digit(position + TableFormat.Paper.TitleLength);
        if (title != TableFormat.Paper.LayoutInExtras)
        {
            start += title + Digit(position + TableFormat.Paper.Gap);
            length = Digit(position + TableFormat.Paper.AbstractLength);
            return;
        }
        int layout = Extra(index, TableFormat.Extra.Layout);
        layout += 2 + (4 * Pair(layout));
        start += Pair(layout);
        length = Pair(layout + 2);
    }

    private unsafe string RelativeText(int index, int position)
    {
        DigestResource digest = Verify(index);
        int start = Pair(PaperPosition(index) + TableFormat.Paper.Start) + Pair(position);
        int length = Pair(position + 2);
        return Utf8Text.Collapse(Slice(digest, start, length, index), length);
    }

    private unsafe byte* Slice(DigestResource digest, int start, int length, int index)
    {
        if ((uint)start > (uint)digest.Length || (uint)length > (uint)(digest.Length - start))
            throw digest.Changed(Id(index), Pair(PaperPosition(index) + TableFormat.Paper.Line));
        return digest.Bytes + start;
    }

    /// <summary>The position of the payload of an extra of this kind, or -1.</summary>
    private int Extra(int index, int kind)
    {
        int position = Pair(PaperPosition(index) + TableFormat.Paper.Extras);
        if (position == 0)
            return -1;
        while (true)
        {
            int found = Digit(position++);
            if (found == kind)
                return position;
            switch (found)
            {
                case TableFormat.Extra.End:
                    return -1;
                case TableFormat.Extra.Layout:
                    position += 2 + (4 * Pair(position)) + 6;
                    break;
                case TableFormat.Extra.Date:
                    position += 3;
                    break;
                case TableFormat.Extra.Status:
                    position += 1;
                    break;
                case TableFormat.Extra.Topics:
                    position += 2 + (TableFormat.Extra.TopicMatchLength * Pair(position));
                    break;
                default:
                    position += 4;
                    break;
            }
        }
    }

    private DigestResource OpenDigest(int index)
    {
        object?[] digests = _digests ??= new object?[Pair(TableFormat.Header.DigestCount)];
        var digest = new DigestResource(_owner.Assembly, digests.Length == 1 ? _digestPaths : DigestPath(index), Pair(Pair(TableFormat.Header.Digests) + (index * TableFormat.Digest.Length)));
        digests[index] = digest;
        return digest;
    }

    /// <summary>Opens every digest, which checks its length.</summary>
    internal void OpenDigests()
    {
        for (int i = 0; i < Pair(TableFormat.Header.DigestCount); i++)
            OpenDigest(i);
    }

    private string DigestPath(int index) => (_splitPaths ??= _digestPaths.Split('\0'))[index];

    private int PaperPosition(int index) => _paperTable + (index * TableFormat.Paper.Length);

    private int LinkPosition(int index) => Pair(TableFormat.Header.Links) + (index * TableFormat.Link.Length);

    private int TopicPosition(int index) => Pair(TableFormat.Header.Topics) + (index * TableFormat.Topic.Length);

    private int IndexOf(Topic topic)
    {
        int index = 0;
        while (!ReferenceEquals(TopicAt(index), topic))
            index++;
        return index;
    }

    private bool StringEquals(int position, string text)
    {
        int length = Pair(position);
        position += 2;
        bool wide = (length & 1) != 0;
        if (length >> 1 != text.Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (CodeUnit(position, i, wide) != text[i])
                return false;
        }
        return true;
    }

    /// <summary>A string of the table: twice its length (plus one if it is not ASCII), then two characters a digit or two digits a character.</summary>
    private unsafe string String(int position)
    {
        int length = Pair(position);
        bool wide = (length & 1) != 0;
        length >>= 1;
        string text = length == 0 ? "" : new string('\0', length);
        fixed (char* target = text)
        {
            for (int i = 0; i < length; i++)
            {
                int unit = wide ? Pair(position + 2 + (2 * i)) : Pair(position + 1 + (i >> 1)) & TableFormat.DigitMax;
                target[i] = (char)(wide ? unit : (i & 1) == 0 ? unit & 0x7F : unit >> 7);
            }
        }
        return text;
    }

    private int CodeUnit(int position, int index, bool wide)
    {
        if (wide)
            return Pair(position + (2 * index));
        int two = Digit(position + (index >> 1));
        return (index & 1) == 0 ? two & 0x7F : two >> 7;
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

    private int Pair(int position)
    {
        string chunk = _chunks[position >> TableFormat.ChunkShift] ?? OpenChunk(position >> TableFormat.ChunkShift);
        int offset = position & TableFormat.ChunkMask;
        int high = (chunk[offset] - TableFormat.DigitBase) << TableFormat.DigitBits;
        return offset < TableFormat.ChunkMask ? high | (chunk[offset + 1] - TableFormat.DigitBase) : high | Digit(position + 1);
    }

    private int Digit(int position)
    {
        string chunk = _chunks[position >> TableFormat.ChunkShift] ?? OpenChunk(position >> TableFormat.ChunkShift);
        return chunk[position & TableFormat.ChunkMask] - TableFormat.DigitBase;
    }
}
