using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Names;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>Merges the digests of a project: drops what is repeated and gives each paper, topic and link its name.</summary>
internal static class CatalogBuilder
{
    /// <param name="digests">The digests, in any order.</param>
    /// <param name="taxonomy">The topics there are; those that the digests name beside them are on their own.</param>
    /// <param name="problems">Takes what two entries do to each other; null if nobody asks.</param>
    public static CatalogModel Build(
        IReadOnlyList<DigestModel> digests, EquatableArray<TopicOutline> taxonomy, List<CatalogProblem>? problems = null)
    {
        List<DigestModel> ordered = Order(digests);
        List<EntryGroup> papers = PaperMerger.Merge(ordered, problems);
        List<EntryModel> entries = papers.ConvertAll(static paper => MergedEntry.Of(paper.Entries));
        string[] members = PaperNames.Resolve(entries, out bool[] collides);
        var ids = new HashSet<string>(
            entries.Select(static entry => entry.ExplicitId).OfType<string>().GroupBy(static id => id, StringComparer.Ordinal)
                .Where(static same => same.Count() == 1).Select(static id => id.Key),
            StringComparer.Ordinal);
        TopicModel[] topics = CatalogTopics.Build(entries, taxonomy, out int[][] topicsOfPapers);

        var models = new PaperModel[papers.Count];
        for (int i = 0; i < models.Length; i++)
        {
            // What two claim is the id of neither.
            string id = entries[i].ExplicitId is { } own && ids.Contains(own) ? own : members[i];
            models[i] = new PaperModel
            {
                Id = id,
                Member = members[i],
                Aliases = new(
                    [.. papers[i].Entries.Skip(1).Select(static other => other.Entry.ExplicitId).OfType<string>()
                        .Where(alias => alias != id).Distinct()]),
                Sources = new([.. papers[i].Entries.Select(Source)]),
                Entry = entries[i],
                Topics = new(topicsOfPapers[i]),
            };
            if (collides[i])
            {
                problems?.Add(new CatalogProblem(CatalogProblemKind.IdentifierCollision, Place(ordered, papers[i].Entries[0]), null,
                    members[i], PaperNames.Claim(entries[i]), PaperNames.Origin(entries[i])));
            }
        }
        return new CatalogModel
        {
            Digests = new(ordered.ConvertAll(static digest => new DigestFileModel(digest.Path, digest.Resource, digest.ByteCount))
                .ToArray()),
            Papers = new(models),
            Topics = new(topics),
            LinkNames = new(LinkNames(models)),
        };
    }

    /// <summary>Where an entry is, for a problem.</summary>
    public static EntryPlace Place(IReadOnlyList<DigestModel> digests, PlacedEntry entry) =>
        new(digests[entry.Digest].Resource, entry.Index);

    private static SourceModel Source(PlacedEntry placed) => new(
        placed.Digest, placed.Index, placed.Entry.Start, placed.Entry.Length, placed.Entry.Line, placed.Entry.TextHash);

    /// <summary>By path; a file that a project lists twice counts once.</summary>
    private static List<DigestModel> Order(IReadOnlyList<DigestModel> digests)
    {
        var ordered = new List<DigestModel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (DigestModel digest in digests)
        {
            if (seen.Add(digest.Resource))
                ordered.Add(digest);
        }
        ordered.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return ordered;
    }

    private static LinkName[] LinkNames(PaperModel[] papers)
    {
        var links = new List<(int Paper, int Number)>();
        for (int p = 0; p < papers.Length; p++)
        {
            for (int n = 0; n < papers[p].Entry.Links.Count; n++)
                links.Add((p, n));
        }
        string[] names = UniqueNames.Resolve(links.Count, (i, level) => LinkName(papers[links[i].Paper], links[i].Number, level), out _);
        var result = new LinkName[links.Count];
        for (int i = 0; i < result.Length; i++)
            result[i] = new LinkName(names[i], links[i].Paper, links[i].Number);
        return result;
    }

    /// <summary>
    /// The repository or the owner's page; with its owner and its path, or its host; with the paper; with a hash. Other addresses: host and
    /// path.
    /// </summary>
    private static string? LinkName(PaperModel paper, int number, int level)
    {
        string url = paper.Entry.Links[number].Url;
        string address = LinkAddress.Key(url);
        string? repository = UrlText.Repository(url);
        string longer = MemberName.OfText(repository is null ? address : RepositoryPath(url, repository));
        return level switch
        {
            0 => repository is not null ? MemberName.OfText(repository.Substring(repository.LastIndexOf('/') + 1))
                : UrlText.Owner(url) is { } owner ? MemberName.OfText(owner) : longer,
            1 => longer,
            2 => longer + "_" + paper.Member,
            3 => longer + "_" + paper.Member + "_" + Hash64.Of(address).ToString("x16"),
            _ => null,
        };
    }

    /// <summary>A repository and what the address names inside it.</summary>
    private static string RepositoryPath(string url, string repository)
    {
        string path = string.Join("/", UrlText.PathSegments(url));
        int inside = path.IndexOf(repository, StringComparison.Ordinal) + repository.Length;
        return inside < path.Length && path[inside] == '/' ? path.Substring(inside - repository.Length) : repository;
    }
}
