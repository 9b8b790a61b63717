using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Names;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>Merges the digests of a project: drops what stands twice and gives each paper, topic and link its name.</summary>
internal static class CatalogBuilder
{
    /// <param name="digests">The digests, in any order.</param>
    /// <param name="taxonomy">The topics there are; those that the digests name beside them stand on their own.</param>
    /// <param name="problems">Takes what two entries do to each other; null if nobody asks.</param>
    public static CatalogModel Build(IReadOnlyList<DigestModel> digests, EquatableArray<TopicOutline> taxonomy, List<CatalogProblem>? problems = null)
    {
        List<DigestModel> ordered = Order(digests);
        List<PaperSource> papers = DistinctPapers(ordered, problems);
        string[] ids = PaperNames.Resolve(papers.ConvertAll(static paper => paper.Entry), out bool[] collides);
        TopicModel[] topics = CatalogTopics.Build(papers.ConvertAll(static paper => paper.Entry), taxonomy, out int[][] topicsOfPapers);

        var models = new PaperModel[papers.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = new PaperModel { Id = ids[i], Digest = papers[i].Digest, Entry = papers[i].Entry, Topics = new(topicsOfPapers[i]) };
            if (collides[i])
            {
                EntryModel entry = papers[i].Entry;
                problems?.Add(new CatalogProblem(CatalogProblemKind.IdentifierCollision, papers[i].Place(ordered), null, ids[i], PaperNames.Claim(entry), PaperNames.Origin(entry)));
            }
        }
        return new CatalogModel
        {
            Digests = new(ordered.ConvertAll(static digest => new DigestFileModel(digest.Path, digest.Resource, digest.ByteCount)).ToArray()),
            Papers = new(models),
            Topics = new(topics),
            LinkNames = new(LinkNames(models)),
        };
    }

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

    private static List<PaperSource> DistinctPapers(List<DigestModel> digests, List<CatalogProblem>? problems)
    {
        var papers = new List<PaperSource>();
        var byText = new Dictionary<(ulong, ulong), PaperSource>();
        var byTitle = new Dictionary<ulong, PaperSource>();
        var byAbstract = new Dictionary<ulong, PaperSource>();
        for (int d = 0; d < digests.Count; d++)
        {
            for (int e = 0; e < digests[d].Entries.Count; e++)
            {
                EntryModel entry = digests[d].Entries[e];
                var paper = new PaperSource(d, e, entry);
                if (byText.TryGetValue((entry.FoldedTitle, entry.FoldedAbstract), out PaperSource first))
                {
                    problems?.Add(new CatalogProblem(CatalogProblemKind.DuplicatePaper, paper.Place(digests), first.Place(digests)));
                    continue;
                }
                if (problems is not null)
                {
                    Compare(entry.FoldedTitle, byTitle, CatalogProblemKind.DuplicateTitle);
                    // Papers without an abstract have that in common, and no more.
                    if (entry.AbstractRange.Length > 0)
                        Compare(entry.FoldedAbstract, byAbstract, CatalogProblemKind.DuplicateAbstract);
                }
                byText.Add((entry.FoldedTitle, entry.FoldedAbstract), paper);
                papers.Add(paper);

                void Compare(ulong text, Dictionary<ulong, PaperSource> known, CatalogProblemKind kind)
                {
                    if (known.TryGetValue(text, out PaperSource other))
                        problems.Add(new CatalogProblem(kind, paper.Place(digests), other.Place(digests)));
                    else
                        known.Add(text, paper);
                }
            }
        }
        return papers;
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

    /// <summary>The repository or the owner's page; with its owner and its path, or its host; with the paper; with a hash. Other addresses: host and path.</summary>
    private static string? LinkName(PaperModel paper, int number, int level)
    {
        string url = paper.Entry.Links[number].Url;
        string address = LinkAddress.Key(url);
        string? repository = UrlText.Repository(url);
        string longer = MemberName.OfText(repository is null ? address : RepositoryPath(url, repository));
        return level switch
        {
            0 => repository is not null ? MemberName.OfText(repository.Substring(repository.LastIndexOf('/') + 1)) : UrlText.Owner(url) is { } owner ? MemberName.OfText(owner) : longer,
            1 => longer,
            2 => longer + "_" + paper.Id,
            3 => longer + "_" + paper.Id + "_" + Hash64.Of(address).ToString("x16"),
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

    private readonly record struct PaperSource(int Digest, int Index, EntryModel Entry)
    {
        public EntryPlace Place(List<DigestModel> digests) => new(digests[Digest].Resource, Index);
    }
}
