using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>
/// The topics of a catalog: those that have papers or that the project declares, and their parents, whose papers include their children's.
/// </summary>
internal sealed class CatalogTopics
{
    private readonly EquatableArray<TopicOutline> _taxonomy;
    private readonly Dictionary<string, int> _outlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, List<int> Papers)> _topics = new(StringComparer.Ordinal);

    private CatalogTopics(EquatableArray<TopicOutline> taxonomy)
    {
        _taxonomy = taxonomy;
        for (int i = 0; i < taxonomy.Count; i++)
            _outlines.Add(taxonomy[i].Id, i);
    }

    /// <param name="papers">The papers.</param>
    /// <param name="taxonomy">The topics there are.</param>
    /// <param name="topicsOfPapers">For each paper the indexes of its own topics, in their order.</param>
    public static TopicModel[] Build(IReadOnlyList<EntryModel> papers, EquatableArray<TopicOutline> taxonomy, out int[][] topicsOfPapers)
    {
        var builder = new CatalogTopics(taxonomy);
        for (int i = 0; i < papers.Count; i++)
        {
            foreach (TopicMention topic in papers[i].Topics)
                builder.File(i, topic.Id, topic.Name);
        }
        builder.AddOwn();
        return builder.Finish(papers, out topicsOfPapers);
    }

    /// <summary>Files a paper under a topic and everything above it.</summary>
    private void File(int paper, string id, string name)
    {
        Add(paper, id, name);
        if (!_outlines.TryGetValue(id, out int outline))
            return;
        for (int parent = _taxonomy[outline].Parent; parent >= 0; parent = _taxonomy[parent].Parent)
            Add(paper, _taxonomy[parent].Id, _taxonomy[parent].Name);
    }

    /// <summary>What a project declares can be named in code before the first paper comes.</summary>
    private void AddOwn()
    {
        for (int i = 0; i < _taxonomy.Count; i++)
        {
            for (int topic = _taxonomy[i].IsOwn ? i : -1; topic >= 0; topic = _taxonomy[topic].Parent)
                PapersOf(_taxonomy[topic].Id, _taxonomy[topic].Name);
        }
    }

    private List<int> PapersOf(string id, string name)
    {
        if (!_topics.TryGetValue(id, out (string Name, List<int> Papers) topic))
            _topics.Add(id, topic = (name, []));
        return topic.Papers;
    }

    private void Add(int paper, string id, string name)
    {
        List<int> papers = PapersOf(id, name);
        if (papers.Count == 0 || papers[papers.Count - 1] != paper)
            papers.Add(paper);
    }

    private TopicModel[] Finish(IReadOnlyList<EntryModel> papers, out int[][] topicsOfPapers)
    {
        var ids = new List<string>(_topics.Keys);
        ids.Sort((a, b) => string.CompareOrdinal(_topics[a].Name, _topics[b].Name) is var order and not 0
            ? order : string.CompareOrdinal(a, b));
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Count; i++)
            indexes.Add(ids[i], i);
        string[] names = UniqueNames.Resolve(ids.Count, (i, level) => Name(_topics[ids[i]].Name, ids[i], level), out _);
        var topics = new TopicModel[ids.Count];
        for (int i = 0; i < topics.Length; i++)
        {
            int parent = _outlines.TryGetValue(ids[i], out int outline) ? _taxonomy[outline].Parent : -1;
            topics[i] = new TopicModel
            {
                Id = ids[i],
                Name = _topics[ids[i]].Name,
                MemberName = names[i],
                Parent = parent < 0 ? -1 : indexes[_taxonomy[parent].Id],
                Papers = new(_topics[ids[i]].Papers.ToArray()),
            };
        }
        topicsOfPapers = [.. papers.Select(paper => paper.Topics.Select(topic => indexes[topic.Id]).ToArray())];
        return topics;
    }

    private static string? Name(string name, string id, int level) => level switch
    {
        0 => MemberName.OfText(name),
        1 => MemberName.OfText(name) + "_" + Hash64.Of(id).ToString("x16"),
        _ => null,
    };
}
