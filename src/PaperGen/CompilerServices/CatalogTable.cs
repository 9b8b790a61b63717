using System.ComponentModel;
using System.Reflection;
using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <summary>
/// What generated code derives from: the packed table of a catalog, read in place. This is a contract between every generated table and
/// every later version of this library; user code has no need of it.
/// </summary>
/// <remarks>The layout is in <c>TableFormat</c>. Positions are in digits, offsets in bytes of a digest.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CatalogTable : ITopicSource
{
    private readonly string?[] _chunks;
    private readonly Paper?[] _papers;
    private readonly PaperLink?[] _links;
    private readonly Topic?[] _topics;
    private readonly DigestResource?[] _digests;
    // One bit per paper whose text was compared with its hash.
    private readonly int[] _verified;

    /// <summary>Reads the header of the table.</summary>
    /// <param name="chunkCount">How many chunks <see cref="GetChunk"/> knows.</param>
    /// <exception cref="PaperDigestException">The table was written by a later version than this library.</exception>
    protected CatalogTable(int chunkCount)
    {
        _chunks = new string?[chunkCount];
        int format = Digit(TableFormat.Header.FormatNumber);
        if (format is < TableFormat.OldestFormat or > TableFormat.Format)
            throw new PaperDigestException("", "The assembly '" + Assembly.GetName().Name + "' was compiled with a later version of PaperGen than the PaperGen.dll beside it reads. "
                + "Reference that later version of the package in the application, too.");
        _papers = new Paper?[Pair(TableFormat.Header.PaperCount)];
        _links = new PaperLink?[Pair(TableFormat.Header.LinkCount)];
        _topics = new Topic?[Pair(TableFormat.Header.TopicCount)];
        _digests = new DigestResource?[Pair(TableFormat.Header.DigestCount)];
        _verified = new int[(_papers.Length + 31) >> 5];
        Catalog = new PaperCatalog(this);
    }

    /// <summary>The catalog over this table.</summary>
    public PaperCatalog Catalog { get; }

    internal int PaperCount => _papers.Length;

    internal int LinkCount => _links.Length;

    internal int TopicCount => _topics.Length;

    private Assembly Assembly => GetType().Assembly;

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

    /// <summary>A chunk of the table.</summary>
    /// <param name="index">Its number, from 0.</param>
    /// <returns>The chunk's digits.</returns>
    protected abstract string GetChunk(int index);

    /// <summary>The paper whose id has this hash.</summary>
    /// <param name="idHash">FNV-1a, 64 bits, of the id.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    public Paper GetPaper(long idHash)
    {
        ulong hash = (ulong)idHash;
        int slots = Pair(TableFormat.Header.Slots);
        int mask = Pair(TableFormat.Header.SlotMask);
        for (int slot = StableHash.Slot(hash, mask); ; slot = (slot + 1) & mask)
        {
            int index = Pair(slots + (2 * slot)) - 1;
            if (index < 0)
                throw new PaperDigestException("", "The table of the assembly '" + Assembly.GetName().Name + "' has no paper with the id hash "
                    + idHash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + ": its generated files are of different builds. Rebuild the project.");
            if (IdHash(index) == hash)
                return PaperAt(index);
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
        for (int i = 0; i < _topics.Length; i++)
        {
            if (TopicAt(i).Id == id)
                return TopicAt(i);
        }
        throw new PaperDigestException("", "The table of the assembly '" + Assembly.GetName().Name + "' has no topic '" + id + "': its generated files are of different builds. Rebuild the project.");
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

    internal Paper PaperAt(int index) => _papers[index]
        ?? Interlocked.CompareExchange(ref _papers[index], new Paper(this, index), null) ?? _papers[index]!;

    internal PaperLink LinkAt(int index) => _links[index]
        ?? Interlocked.CompareExchange(ref _links[index], new PaperLink(this, index), null) ?? _links[index]!;

    internal Topic TopicAt(int index)
    {
        if (_topics[index] is { } topic)
            return topic;
        int position = TopicPosition(index);
        topic = new Topic(String(Pair(position + TableFormat.Topic.Id)), String(Pair(position + TableFormat.Topic.Name)), this);
        return Interlocked.CompareExchange(ref _topics[index], topic, null) ?? topic;
    }

    internal string Id(int index) => String(Pair(PaperPosition(index) + TableFormat.Paper.Id));

    internal unsafe string Title(int index)
    {
        Verify(index);
        int position = PaperPosition(index);
        DigestResource digest = DigestOf(index);
        int start = Pair(position + TableFormat.Paper.Start);
        int length = Digit(position + TableFormat.Paper.TitleLength);
        if (length != TableFormat.Paper.LayoutInExtras)
            return Utf8Text.Collapse(Slice(digest, start, length, index), length);

        int layout = Extra(index, TableFormat.Extra.Layout);
        int pieces = Pair(layout);
        layout += 2;
        if (pieces == 1)
            return Utf8Text.Collapse(Slice(digest, start + Pair(layout), Pair(layout + 2), index), Pair(layout + 2));
        string[] parts = new string[pieces];
        for (int i = 0; i < pieces; i++, layout += 4)
            parts[i] = Utf8Text.Collapse(Slice(digest, start + Pair(layout), Pair(layout + 2), index), Pair(layout + 2));
        return string.Join(" ", parts);
    }

    internal unsafe string Abstract(int index)
    {
        Verify(index);
        AbstractRange(index, out int start, out int length);
        return Utf8Text.Collapse(Slice(DigestOf(index), start, length, index), length);
    }

    /// <summary>Cursors over a title and an abstract, which make no strings of them.</summary>
    internal unsafe void Texts(int index, out TextCursor title, out TextCursor @abstract)
    {
        Verify(index);
        DigestResource digest = DigestOf(index);
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
        return new FixedList<string>(ListText.Split(text));
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
        Verify(paper);
        int length = Pair(position + TableFormat.Link.UrlLength);
        return Utf8Text.Collapse(Slice(DigestOf(paper), Pair(position + TableFormat.Link.Start), length, paper), length);
    }

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
        for (int i = 0; i < _topics.Length; i++)
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
    internal unsafe void Verify(int index)
    {
        int bit = 1 << (index & 31);
        if ((Volatile.Read(ref _verified[index >> 5]) & bit) != 0)
            return;

        int position = PaperPosition(index);
        DigestResource digest = DigestOf(index);
        int start = Pair(position + TableFormat.Paper.Start);
        int length = HashedLength(index, position);
        uint expected = ((uint)Digit(position + TableFormat.Paper.Hash) << 30) | (uint)Pair(position + TableFormat.Paper.Hash + 1);
        if (StableHash.OfText(Slice(digest, start, length, index), length) != expected)
            throw digest.Changed(Id(index), Pair(position + TableFormat.Paper.Line));

        int seen;
        do
            seen = _verified[index >> 5];
        while (Interlocked.CompareExchange(ref _verified[index >> 5], seen | bit, seen) != seen);
    }

    private int HashedLength(int index, int position)
    {
        int title = Digit(position + TableFormat.Paper.TitleLength);
        if (title != TableFormat.Paper.LayoutInExtras)
            return title + Digit(position + TableFormat.Paper.Gap) + Digit(position + TableFormat.Paper.AbstractLength);
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
        Verify(index);
        int start = Pair(PaperPosition(index) + TableFormat.Paper.Start) + Pair(position);
        int length = Pair(position + 2);
        return Utf8Text.Collapse(Slice(DigestOf(index), start, length, index), length);
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

    private DigestResource DigestOf(int index)
    {
        int digest = Pair(PaperPosition(index) + TableFormat.Paper.Digest);
        return _digests[digest] ?? OpenDigest(digest);
    }

    private DigestResource OpenDigest(int index)
    {
        int position = DigestPosition(index);
        DigestResource digest = DigestResource.Open(Assembly, DigestPath(index), String(Pair(position + TableFormat.Digest.Resource)), Pair(position + TableFormat.Digest.ByteCount));
        return Interlocked.CompareExchange(ref _digests[index], digest, null) ?? digest;
    }

    /// <summary>Opens every digest, which checks its length.</summary>
    internal void OpenDigests()
    {
        for (int i = 0; i < _digests.Length; i++)
            OpenDigest(i);
    }

    private string DigestPath(int index) => String(Pair(DigestPosition(index) + TableFormat.Digest.Path));

    private int DigestPosition(int index) => Pair(TableFormat.Header.Digests) + (index * TableFormat.Digest.Length);

    private int PaperPosition(int index) => Pair(TableFormat.Header.Papers) + (index * TableFormat.Paper.Length);

    private int LinkPosition(int index) => Pair(TableFormat.Header.Links) + (index * TableFormat.Link.Length);

    private int TopicPosition(int index) => Pair(TableFormat.Header.Topics) + (index * TableFormat.Topic.Length);

    private int IndexOf(Topic topic)
    {
        int index = 0;
        while (!ReferenceEquals(TopicAt(index), topic))
            index++;
        return index;
    }

    private ulong IdHash(int index)
    {
        if (_papers[index] is { } paper && paper.IdHash is var known and not 0)
            return known;
        int position = Pair(PaperPosition(index) + TableFormat.Paper.Id);
        int length = Pair(position);
        position += 2;
        bool wide = (length & 1) != 0;
        length >>= 1;
        ulong hash = StableHash.Start;
        for (int i = 0; i < length; i++)
            hash = StableHash.Add(hash, CodeUnit(position, i, wide));
        PaperAt(index).IdHash = hash;
        return hash;
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
        position += 2;
        bool wide = (length & 1) != 0;
        length >>= 1;
        if (length == 0)
            return "";
        string text = new('\0', length);
        fixed (char* target = text)
        {
            for (int i = 0; i < length; i++)
                target[i] = (char)CodeUnit(position, i, wide);
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

    private int Pair(int position) => (Digit(position) << TableFormat.DigitBits) | Digit(position + 1);

    private int Digit(int position) => Chunk(position >> TableFormat.ChunkShift)[position & TableFormat.ChunkMask] - TableFormat.DigitBase;

    private string Chunk(int index) => _chunks[index] ??= GetChunk(index);
}
