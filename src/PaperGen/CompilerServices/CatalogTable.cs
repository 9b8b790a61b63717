using System.ComponentModel;
using System.Runtime.CompilerServices;
using PaperGen.Internal;
using PaperGen.Reading;
using PaperGen.Values;

namespace PaperGen.CompilerServices;

/// <summary>
/// What generated code derives from: the table of a catalog, read in place. This is a contract between every generated table and
/// every later version of this library; user code has no need of it.
/// </summary>
/// <remarks>The format is in <c>TableFormat</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial class CatalogTable : ITopicSource
{
    // The first title of a process is compiled before it is read, at some 15 microseconds a method and half of one for each byte of its IL:
    // what stands on its way are few and short methods, without what they rarely need (tests/benchmarks, start-up, measures it).
    private readonly Type _owner;
    private readonly string _first;
    private readonly ulong _checksum;
    private readonly Paper?[] _papers;
    // Written after, and read before, the bytes of a file.
    private readonly bool[] _isVerified;
    private readonly int _slotCount;
    // Where slots begin in the first chunk.
    private readonly int _slots;
    private string?[]? _chunks;
    private DigestResource?[]? _files;
    private Topic?[]? _topics;
    private PaperCatalog? _catalog;
    // Made when it is first asked for; two threads may make it twice, alike.
    private List<int>[]? _papersOfTopics;

    /// <summary>Reads the index of a table.</summary>
    /// <param name="owner">A type of the assembly that holds the digests.</param>
    /// <param name="firstChunk">The table's first chunk; if it has more, <see cref="GetChunk"/> has the others.</param>
    /// <exception cref="PaperDigestException">The table was written by a later version than this library, or is damaged.</exception>
    public CatalogTable(Type owner, string firstChunk)
    {
        _owner = owner;
        if (!TableFormat.IsChunk(firstChunk, 0, 0, out _checksum) || firstChunk[0] != TableFormat.DigitBase + TableFormat.Format)
            throw Unreadable(firstChunk);
        _first = firstChunk;
        int papers = TableFormat.Pair(firstChunk, TableFormat.PapersPlace);
        _papers = new Paper?[papers];
        _isVerified = new bool[papers];
        _slotCount = TableFormat.Pair(firstChunk, TableFormat.SlotsPlace);
        _slots = TableFormat.PositionsPlace
            + ((papers + TableFormat.Pair(firstChunk, TableFormat.TopicsPlace)) * TableFormat.PositionLength);
    }

    /// <summary>The catalog over this table.</summary>
    public PaperCatalog Catalog => _catalog ?? AddCatalog();

    internal int PaperCount => _papers.Length;

    internal int TopicCount => TableFormat.Pair(_first, TableFormat.TopicsPlace);

    /// <summary>The table behind the catalog of one assembly.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <returns>Its table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is a joined one.</exception>
    public static CatalogTable Of(PaperCatalog catalog)
    {
        if (catalog is null)
            throw new ArgumentNullException(nameof(catalog), "Give the catalog of an assembly, Papers.Catalog.");
        return catalog.Table
            ?? throw new ArgumentException("A joined catalog has several tables; give the catalog of one assembly.", nameof(catalog));
    }

    /// <summary>The paper whose id has this hash.</summary>
    /// <param name="idHash">The hash of the id.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="PaperDigestException">The table has no such paper.</exception>
    public Paper GetPaper(long idHash)
    {
        int index = IndexOf((ulong)idHash, null);
        return index < 0 ? throw Missing(idHash) : _papers[index] ?? AddPaper(index);
    }

    /// <summary>A link of a paper.</summary>
    /// <param name="idHash">The hash of the paper's id.</param>
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

    /// <summary>A chunk of the table after the first; generated code that has some overrides this.</summary>
    /// <param name="index">Its number, from 1.</param>
    /// <returns>The chunk; empty if there is none.</returns>
    protected virtual string GetChunk(int index) => "";

    /// <summary>Whether a string is a chunk of this very table, and not damaged.</summary>
    internal bool IsOwnChunk(string chunk, int index) => TableFormat.IsChunk(chunk, index, _checksum, out _);

    /// <summary>The paper of an id, a member's name or an alias, or null.</summary>
    internal Paper? Find(string name)
    {
        int index = IndexOf(Hash64.Of(name), name);
        return index < 0 ? null : PaperAt(index);
    }

    /// <summary>The index of the paper that is called so, or, if the name is null, whose id has this hash; -1 if there is none.</summary>
    private unsafe int IndexOf(ulong hash, string? name)
    {
        int digit = TableFormat.DigitBase + ((int)hash & TableFormat.DigitMax);
        // The checksum says that slots are as they were written: nothing is read beyond them.
        fixed (char* first = _first)
        {
            for (int slot = TableFormat.FirstSlot(hash, _slotCount); ; slot = slot + 1 == _slotCount ? 0 : slot + 1)
            {
                char* at = first + _slots + (slot * TableFormat.SlotLength);
                int index = at[4] - TableFormat.DigitBase + ((at[5] - TableFormat.DigitBase) << TableFormat.DigitBits) - 1;
                if (index < 0)
                    return -1;
                if (at[0] == digit && TableFormat.IsHash(at, hash)
                    && (name is null || PaperAt(index).Id == name || IsCalled(index, name)))
                    return index;
            }
        }
    }

    internal Paper PaperAt(int index) => _papers[index] ?? AddPaper(index);

    internal Topic TopicAt(int index) => _topics?[index] ?? AddTopic(index);

    // One object for each paper, link and topic, whoever asks first. Synchronized methods, as Interlocked and Monitor live behind an
    // assembly that a process would load for them alone (0.4 ms); readers need no lock, since storing a reference publishes what it refers
    // to.
    [MethodImpl(MethodImplOptions.Synchronized)]
    private Paper AddPaper(int index) => _papers[index] ??= new Paper(this, index);

    [MethodImpl(MethodImplOptions.Synchronized)]
    internal PaperLists AddLists(ref PaperLists? lists) => lists ??= new PaperLists();

    [MethodImpl(MethodImplOptions.Synchronized)]
    internal IReadOnlyList<PaperLink> AddLinks(PaperLists lists, int paper) => lists.Links ??= LinksOf(paper);

    [MethodImpl(MethodImplOptions.Synchronized)]
    private Topic AddTopic(int index)
    {
        _topics ??= new Topic?[TopicCount];
        if (_topics[index] is { } known)
            return known;
        TableCursor record = TopicRecord(index);
        record.Number();
        return _topics[index] = new Topic(record.String(), record.String(), this);
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

    /// <summary>The index of a topic's parent, or -1.</summary>
    private int ParentOf(int topic) => TopicRecord(topic).Number() - 1;

    /// <summary>Opens every file, which compares its length.</summary>
    internal void OpenFiles()
    {
        for (int i = 0; i < TableFormat.Pair(_first, TableFormat.FilesPlace); i++)
            FileAt(i).Open(_owner);
    }

    // Exceptions are made apart, so that a first read compiles nothing of them.
    private PaperDigestException Missing(long idHash) => TableErrors.MissingPaper(_owner.Assembly, idHash);

    private PaperDigestException LaterVersion() => TableErrors.Format(_owner.Assembly);

    private PaperDigestException Damaged() => TableErrors.Damaged(_owner.Assembly);

    private PaperDigestException Unreadable(string firstChunk) =>
        TableFormat.IsChunk(firstChunk, 0, 0, out _) && firstChunk[0] > TableFormat.DigitBase + TableFormat.Format
            ? LaterVersion() : Damaged();

    /// <summary>The chunk and the place of a record: those of the papers, then those of the topics.</summary>
    private string Record(int index, out int place)
    {
        int position = TableFormat.PositionsPlace + (index * TableFormat.PositionLength);
        place = _first[position + 1] - TableFormat.DigitBase;
        int chunk = _first[position] - TableFormat.DigitBase;
        return chunk == 0 ? _first : _chunks?[chunk] ?? AddChunk(chunk);
    }

    private TableCursor TopicRecord(int topic) =>
        new() { Chunk = Record(PaperCount + topic, out int place), Place = place };

    // Two threads may make a file twice, alike.
    private DigestResource FileAt(int index)
    {
        DigestResource?[] files = _files ??= new DigestResource?[TableFormat.Pair(_first, TableFormat.FilesPlace)];
        return files[index] ??=
            new DigestResource(_first, TableFormat.Pair(_first, _slots + (_slotCount * TableFormat.SlotLength) + (2 * index)));
    }

    /// <summary>Compares a chunk with its checksum before anything is read off it: wrong positions would lead to wrong texts.</summary>
    private string AddChunk(int index)
    {
        string chunk = GetChunk(index);
        if (!TableFormat.IsChunk(chunk, index, _checksum, out _))
            throw Damaged();
        string?[] chunks = _chunks ??= new string?[_first[TableFormat.ContentsPlace] - TableFormat.DigitBase];
        return chunks[index] = chunk;
    }
}
