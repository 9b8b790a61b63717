using System.ComponentModel;
using System.Runtime.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <summary>
/// What generated code derives from: the packed table of a catalog, read in place. This is a contract between every generated table and
/// every later version of this library; user code has no need of it.
/// </summary>
/// <remarks>The layout is in <c>TableFormat</c>. Positions are in bits of the table, offsets in bytes of a digest.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial class CatalogTable : ITopicSource
{
    // The first title of a process is compiled before it is read, at some 50 microseconds a method and more for each generic one: what stands on its
    // way is a few flat methods, arrays of objects, and nothing that is not needed yet (tests/benchmarks, start-up, measures it).
    private const int PageShift = 8;
    private const int PageMask = (1 << PageShift) - 1;
    private const int MinPapersByKey = 16;

    private readonly Type _owner;
    private readonly string _digestPaths;
    private string[]? _splitPaths;
    private readonly string?[] _chunks;
    private readonly int[] _header = new int[TableFormat.Header.FieldCount];
    private readonly int _paperCount;
    // In pages, each an array of objects, so that one paper does not make room for all.
    private readonly object?[] _papers;
    // Those that were asked for by the keys of their ids, each at its key's place or soon behind it, and as much room again. Readers take no lock: what stands in it stays.
    private object?[]? _papersByKey;
    private int _papersByKeyCount;
    // One bit per paper whose text was compared with its hash. A bit lost between two threads costs a second comparison.
    private int[]? _verified;
    // Two threads may open a digest twice, or the first one in an array that the second replaces: both see the same bytes.
    private object?[]? _digests;
    private object?[]? _topics;
    private PaperCatalog? _catalog;
    private KnownIds? _knownIds;
    private int _lookUps;

    /// <summary>Reads the header of a table.</summary>
    /// <param name="owner">A type of the assembly that holds the digests.</param>
    /// <param name="digestPaths">The digests' paths in their project, separated by NUL.</param>
    /// <param name="firstChunk">The table's first chunk.</param>
    /// <param name="chunkCount">How many chunks the table has; of more than one, <see cref="GetChunk"/> has the others.</param>
    /// <exception cref="PaperDigestException">The table was written by a later version than this library, or is damaged.</exception>
    public CatalogTable(Type owner, string digestPaths, string firstChunk, int chunkCount)
    {
        _owner = owner;
        _digestPaths = digestPaths;
        _chunks = new string?[chunkCount];
        _chunks[0] = firstChunk;
        int format = firstChunk.Length > TableFormat.Header.Length ? firstChunk[0] - TableFormat.DigitBase : 0;
        if (format > TableFormat.Format)
            throw TableErrors.Format(owner.Assembly);
        if (format < TableFormat.OldestFormat)
            throw TableErrors.Damaged(owner.Assembly);
        Check(firstChunk, 0);
        for (int i = 0; i < TableFormat.Header.FieldCount; i++)
            _header[i] = (int)Bits(TableFormat.Header.Start + (i * TableFormat.Header.FieldBits), TableFormat.Header.FieldBits);
        int count = _header[TableFormat.Header.PaperCount];
        _paperCount = count;
        _papers = new object?[(count + PageMask) >> PageShift];
    }

    /// <summary>The catalog over this table.</summary>
    public PaperCatalog Catalog => _catalog ?? AddCatalog();

    internal int PaperCount => _paperCount;

    internal int LinkCount => _header[TableFormat.Header.LinkCount];

    internal int TopicCount => _header[TableFormat.Header.TopicCount];

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

    /// <summary>The paper whose id has this key; for papers that share theirs with no other one.</summary>
    /// <param name="idKey">The hash of the id, its upper half folded into the lower one.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    // Not a method: the compiler needs less time to bind it, and a catalog has thousands (tests/benchmarks, compile).
    public Paper this[int idKey]
    {
        get
        {
            if (_papersByKey is { } known)
            {
                for (int place = idKey; (Paper?)known[place & (known.Length - 1)] is { } paper; place++)
                {
                    if (paper.IdKey == idKey)
                        return paper;
                }
            }
            return AddByKey((uint)idKey, 0, isHashKnown: false) ?? throw TableErrors.MissingPaper(_owner.Assembly, idKey);
        }
    }

    /// <summary>The paper whose id has this hash.</summary>
    /// <param name="idHash">FNV-1a, 64 bits, of the id.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    public Paper GetPaper(long idHash)
    {
        uint key = StableHash.Key((ulong)idHash);
        if (_papersByKey is { } known)
        {
            for (int place = (int)key; (Paper?)known[place & (known.Length - 1)] is { } paper; place++)
            {
                if (paper.IdKey == (int)key && StableHash.OfId(paper.Id) == (ulong)idHash)
                    return paper;
            }
        }
        return AddByKey(key, (ulong)idHash, isHashKnown: true) ?? throw TableErrors.MissingPaper(_owner.Assembly, idHash);
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
            if (TopicAt(i).Id == id)
                return TopicAt(i);
        }
        throw TableErrors.MissingTopic(_owner.Assembly, id);
    }

    /// <summary>The paper with this id, or null.</summary>
    internal Paper? Find(string id)
    {
        KnownIds? known = _knownIds;
        if (known is null)
            return FindPacked(id);
        // Asked first: while it is searched, another thread may add the paper and complete it.
        bool isComplete = known.IsComplete;
        return known.Find(id) ?? (isComplete ? null : FindPacked(id));
    }

    private Paper? FindPacked(string id)
    {
        // A program that looks up few papers pays for no second table.
        if (_lookUps <= PaperCount >> 3)
            _lookUps++;
        else
            (_knownIds ?? AddKnownIds()).AddNext();
        int index = IndexOf(id);
        return index < 0 ? null : PaperAt(index);
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private KnownIds AddKnownIds() => _knownIds ??= new KnownIds(this);

    internal Paper PaperAt(int index) => (Paper?)((object?[]?)_papers[index >> PageShift])?[index & PageMask] ?? AddPaper(index);

    internal Topic TopicAt(int index) => (Topic?)_topics?[index] ?? AddTopic(index);

    // One object for each paper, link and topic, whoever asks first. Synchronized methods, as Interlocked and Monitor live behind an assembly that a
    // process would load for them alone (0.4 ms); readers need no lock, since storing a reference publishes what it refers to.
    [MethodImpl(MethodImplOptions.Synchronized)]
    private Paper AddPaper(int index)
    {
        var page = (object?[])(_papers[index >> PageShift] ??= new object?[Math.Min(PageMask + 1, _paperCount - (index & ~PageMask))]);
        return (Paper)(page[index & PageMask] ??= new Paper(this, index));
    }

    /// <summary>Finds a paper as <see cref="Search"/> does, and keeps it for the next time.</summary>
    [MethodImpl(MethodImplOptions.Synchronized)]
    private Paper? AddByKey(uint key, ulong hash, bool isHashKnown)
    {
        int index = Search(key, hash, isHashKnown, id: null);
        if (index < 0)
            return null;
        Paper paper = AddPaper(index);
        paper.IdKey = (int)key;
        object?[] known = _papersByKey ??= new object?[MinPapersByKey];
        int place = (int)key;
        for (; known[place & (known.Length - 1)] is { } other; place++)
        {
            // Another thread has added it meanwhile.
            if (ReferenceEquals(other, paper))
                return paper;
        }
        known[place & (known.Length - 1)] = paper;
        if (++_papersByKeyCount > known.Length / 2)
            _papersByKey = TwiceAsMany(known);
        return paper;
    }

    private static object?[] TwiceAsMany(object?[] papersByKey)
    {
        var more = new object?[2 * papersByKey.Length];
        foreach (object? paper in papersByKey)
        {
            if (paper is null)
                continue;
            int place = ((Paper)paper).IdKey;
            while (more[place & (more.Length - 1)] is not null)
                place++;
            more[place & (more.Length - 1)] = paper;
        }
        return more;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    internal PaperLists AddLists(ref PaperLists? lists) => lists ??= new PaperLists();

    [MethodImpl(MethodImplOptions.Synchronized)]
    internal IReadOnlyList<PaperLink> AddLinks(PaperLists lists, int paper) => lists.Links ??= LinksOf(paper);

    [MethodImpl(MethodImplOptions.Synchronized)]
    private Topic AddTopic(int index)
    {
        object?[] topics = _topics ??= new object?[TopicCount];
        if (topics[index] is null)
        {
            int position = TopicPosition(index) + _header[TableFormat.Header.TopicBits];
            string name = Text(ref position);
            topics[index] = new Topic(Bits(position++, 1) != 0 ? TopicText.Id(name) : Text(ref position), name, this);
        }
        return (Topic)topics[index]!;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private PaperCatalog AddCatalog() => _catalog ??= new PaperCatalog(this);

    Topic? ITopicSource.ParentOf(Topic topic)
    {
        int parent = ParentOf(IndexOf(topic));
        return parent < 0 ? null : TopicAt(parent);
    }

    IReadOnlyList<Topic> ITopicSource.ChildrenOf(Topic topic)
    {
        int parent = IndexOf(topic);
        var children = new List<Topic>();
        for (int i = 0; i < TopicCount; i++)
        {
            if (ParentOf(i) == parent)
                children.Add(TopicAt(i));
        }
        return new FixedList<Topic>(children.ToArray());
    }

    IReadOnlyList<Paper> ITopicSource.PapersOf(Topic topic)
    {
        List<int> indexes = (_papersOfTopics ??= PapersOfTopics())[IndexOf(topic)];
        var papers = new Paper[indexes.Count];
        for (int i = 0; i < papers.Length; i++)
            papers[i] = PaperAt(indexes[i]);
        return new FixedList<Paper>(papers);
    }

    private int IndexOf(Topic topic)
    {
        int index = 0;
        while (!ReferenceEquals(TopicAt(index), topic))
            index++;
        return index;
    }

    private int TopicPosition(int index)
    {
        int bits = _header[TableFormat.Header.TopicPositionBits];
        int topics = _header[TableFormat.Header.Topics];
        return topics + (int)Bits(topics + (bits * index), bits);
    }

    /// <summary>The index of a topic's parent, or -1.</summary>
    private int ParentOf(int topic) => (int)Bits(TopicPosition(topic), _header[TableFormat.Header.TopicBits]) - 1;

    /// <summary>Opens every digest, which checks its length.</summary>
    internal void OpenDigests()
    {
        for (int i = 0; i < _header[TableFormat.Header.DigestCount]; i++)
            OpenDigest(i);
    }

    private DigestResource OpenDigest(int index)
    {
        object?[] digests = _digests ??= new object?[_header[TableFormat.Header.DigestCount]];
        var digest = new DigestResource(_owner.Assembly, digests.Length == 1 ? _digestPaths : DigestPath(index), DigestStart(index + 1) - DigestStart(index));
        digests[index] = digest;
        return digest;
    }

    private string DigestPath(int index) => (_splitPaths ??= _digestPaths.Split('\0'))[index];

    /// <summary>The bytes of all digests before one.</summary>
    private int DigestStart(int index) => (int)Bits(_header[TableFormat.Header.Digests] + (32 * index), 32);
}
