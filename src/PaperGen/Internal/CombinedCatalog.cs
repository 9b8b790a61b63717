using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using PaperGen.CompilerServices;
using PaperGen.Values;

namespace PaperGen.Internal;

/// <summary>Several tables read as one catalog: of equal papers, that of the first table counts.</summary>
internal sealed class CombinedCatalog(CatalogTable[] tables) : ITopicSource
{
    private EqualPapers? _equal;
    private IReadOnlyList<Topic>? _topics;

    public CatalogTable[] Tables => tables;

    public IReadOnlyList<Paper> Papers => Equal.Papers;

    public IReadOnlyList<Paper> Duplicates => Equal.Duplicates;

    // Two threads may each find them: they find the same.
    private EqualPapers Equal => _equal ??= new EqualPapers(tables);

    // One object per topic, whoever asks first.
    [MethodImpl(MethodImplOptions.Synchronized)]
    public IReadOnlyList<Topic> Topics() => _topics ??= JoinTopics();

    private IReadOnlyList<Topic> JoinTopics()
    {
        var topics = new List<Topic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CatalogTable table in tables)
        {
            foreach (Topic topic in table.Catalog.Topics)
            {
                // One that only duplicates are filed under has no papers here.
                if (topic.Papers.Any(Equal.Counts) && seen.Add(topic.Id))
                    topics.Add(new Topic(topic.Id, topic.Name, this));
            }
        }
        topics.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new FixedList<Topic>(topics.ToArray());
    }

    public Paper? Find(string id)
    {
        Paper? paper = null;
        for (int i = 0; i < tables.Length && paper is null; i++)
        {
            paper = tables[i].Find(id);
            // Every paper of the first table counts, so nothing needs to be compared.
            if (paper is not null && i > 0)
                paper = Equal.Counting(paper);
        }
        return paper;
    }

    public bool TryFind(string text, [NotNullWhen(true)] out Paper? paper)
    {
        paper = null;
        for (int i = 0; i < tables.Length && paper is null; i++)
        {
            CatalogTable table = tables[i];
            paper = PaperFinder.Find(table, text, i == 0 ? null : paper => Equal.Counts(table.PaperAt(paper)));
        }
        return paper is not null;
    }

    public void Verify()
    {
        foreach (CatalogTable table in tables)
            table.Catalog.Verify();
    }

    Topic? ITopicSource.ParentOf(Topic topic)
    {
        foreach (CatalogTable table in tables)
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
        foreach (CatalogTable table in tables)
            papers.AddRange((Find(table.Catalog.Topics, topic.Id)?.Papers ?? FixedList<Paper>.Empty).Where(Equal.Counts));
        return new FixedList<Paper>(papers.ToArray());
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
