using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>Several tables read as one catalog, by id: the first table that has an id wins.</summary>
internal sealed class CombinedCatalog : ITopicSource
{
    private readonly CatalogTable[] _tables;
    private IReadOnlyList<Topic>? _topics;

    public CombinedCatalog(CatalogTable[] tables)
    {
        _tables = tables;
        var papers = new List<Paper>();
        var duplicates = new List<Paper>();
        for (int t = 0; t < tables.Length; t++)
        {
            for (int i = 0; i < tables[t].PaperCount; i++)
            {
                Paper paper = tables[t].PaperAt(i);
                (Owner(paper.Id) == t ? papers : duplicates).Add(paper);
            }
        }
        Papers = new FixedList<Paper>(papers.ToArray());
        Duplicates = new FixedList<Paper>(duplicates.ToArray());
    }

    public CatalogTable[] Tables => _tables;

    public IReadOnlyList<Paper> Papers { get; }

    public IReadOnlyList<Paper> Duplicates { get; }

    // One object per topic, whoever asks first.
    [MethodImpl(MethodImplOptions.Synchronized)]
    public IReadOnlyList<Topic> Topics() => _topics ??= JoinTopics();

    private IReadOnlyList<Topic> JoinTopics()
    {
        var topics = new List<Topic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CatalogTable table in _tables)
        {
            foreach (Topic topic in table.Catalog.Topics)
            {
                // One that only duplicates are filed under has no papers here.
                if (topic.Papers.Any(paper => ReferenceEquals(_tables[Owner(paper.Id)], table)) && seen.Add(topic.Id))
                    topics.Add(new Topic(topic.Id, topic.Name, this));
            }
        }
        topics.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new FixedList<Topic>(topics.ToArray());
    }

    public bool TryGet(string id, [NotNullWhen(true)] out Paper? paper)
    {
        foreach (CatalogTable table in _tables)
        {
            if ((paper = table.Find(id)) is not null)
                return true;
        }
        paper = null;
        return false;
    }

    public bool TryFind(string text, [NotNullWhen(true)] out Paper? paper)
    {
        for (int t = 0; t < _tables.Length; t++)
        {
            CatalogTable table = _tables[t];
            int owner = t;
            paper = PaperFinder.Find(table, text, i => Owner(table.PaperAt(i).Id) == owner);
            if (paper is not null)
                return true;
        }
        paper = null;
        return false;
    }

    public void Search(PaperSearch search)
    {
        foreach (Paper paper in Papers)
            search.Add(paper);
    }

    public void Verify()
    {
        foreach (CatalogTable table in _tables)
            table.Catalog.Verify();
    }

    Topic? ITopicSource.ParentOf(Topic topic)
    {
        foreach (CatalogTable table in _tables)
        {
            if (Find(table.Catalog.Topics, topic.Id)?.Parent is { } parent)
                return Find(Topics(), parent.Id);
        }
        return null;
    }

    IReadOnlyList<Topic> ITopicSource.ChildrenOf(Topic topic)
    {
        var children = new List<Topic>();
        foreach (Topic candidate in Topics())
        {
            if (candidate.Parent?.Id == topic.Id)
                children.Add(candidate);
        }
        return new FixedList<Topic>(children.ToArray());
    }

    IReadOnlyList<Paper> ITopicSource.PapersOf(Topic topic)
    {
        var papers = new List<Paper>();
        foreach (CatalogTable table in _tables)
        {
            foreach (Paper paper in Find(table.Catalog.Topics, topic.Id)?.Papers ?? FixedList<Paper>.Empty)
            {
                if (ReferenceEquals(_tables[Owner(paper.Id)], table))
                    papers.Add(paper);
            }
        }
        return new FixedList<Paper>(papers.ToArray());
    }

    private int Owner(string id)
    {
        for (int i = 0; i < _tables.Length; i++)
        {
            if (_tables[i].IndexOf(id) >= 0)
                return i;
        }
        return -1;
    }

    private static Topic? Find(IReadOnlyList<Topic> topics, string id)
    {
        foreach (Topic topic in topics)
        {
            if (topic.Id == id)
                return topic;
        }
        return null;
    }
}
