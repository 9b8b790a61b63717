using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Syntax;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>The papers of a project, found by entry, id, member and alias.</summary>
internal sealed class ProjectPapers
{
    private readonly Dictionary<(string Resource, int Entry), int> _byEntry = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Resource, int Entry), EntryModel> _entries = [];

    public ProjectPapers(CatalogInspector catalog, IReadOnlyList<DigestModel> models)
    {
        Catalog = catalog.Catalog;
        All = [.. catalog.Papers.Select(static paper => new PlacedPaper(paper.Paper, paper.Title))];
        foreach (DigestModel model in models)
        {
            for (int i = 0; i < model.Entries.Count; i++)
                _entries[(model.Resource, i)] = model.Entries[i];
        }
        // Ids count before members, and these before what equal papers were called.
        for (int i = 0; i < All.Count; i++)
        {
            foreach (SourceModel source in All[i].Paper.Sources)
                _byEntry[(Catalog.Digests[source.Digest].Resource, source.Index)] = i;
            _byName.TryAdd(All[i].Paper.Id, i);
        }
        for (int i = 0; i < All.Count; i++)
            _byName.TryAdd(All[i].Paper.Member, i);
        for (int i = 0; i < All.Count; i++)
        {
            foreach (string alias in All[i].Paper.Aliases)
                _byName.TryAdd(alias, i);
        }
        LinkNames = Catalog.LinkNames.ToLookup(static link => link.Paper);
    }

    public CatalogModel Catalog { get; }

    /// <summary>The papers in the order of the catalog, each with the place of its title.</summary>
    public IReadOnlyList<PlacedPaper> All { get; }

    /// <summary>The names of the links of each paper, by the paper's index.</summary>
    public ILookup<int, LinkName> LinkNames { get; }

    /// <summary>The index of the paper that an entry is, or is one of the entries of; -1 if it is none.</summary>
    public int Of(DigestFile file, int entry) => _byEntry.TryGetValue((file.Resource, entry), out int index) ? index : -1;

    /// <summary>The index of the paper that somebody calls by its id, member or alias; -1 if there is none.</summary>
    public int Find(string name) => _byName.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The values of an entry by itself, or null.</summary>
    public EntryModel? EntryOf(DigestFile file, int entry) => _entries.GetValueOrDefault((file.Resource, entry));

    /// <summary>Where an entry of a paper stands: the index of its digest's resource, and its position there.</summary>
    public (string Resource, int Entry) PlaceOf(SourceModel source) => (Catalog.Digests[source.Digest].Resource, source.Index);
}

/// <summary>A paper and where its title stands.</summary>
internal sealed record PlacedPaper(PaperModel Paper, FindingPlace Title);
