using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Citations;

/// <summary>A paper that was found.</summary>
/// <param name="Catalog">The catalog it is in; null for this assembly's.</param>
/// <param name="Paper">The paper.</param>
internal readonly record struct FoundPaper(CatalogName? Catalog, IndexedPaper Paper);

/// <summary>Finds the papers that citations name, in this assembly's catalog and in the public ones of those it references.</summary>
internal sealed class CitationResolver
{
    private readonly string _namespace;
    private readonly List<Catalog> _catalogs = [];

    /// <param name="namespace">The namespace of the generated classes.</param>
    /// <param name="papers">This assembly's catalog.</param>
    /// <param name="references">What the referenced assemblies say.</param>
    public CitationResolver(string @namespace, EquatableArray<IndexedPaper> papers, ReferencedCitations references)
    {
        _namespace = @namespace.Replace("@", "");
        string own = GeneratedNames.PapersIn(@namespace);
        _catalogs.Add(new Catalog(null, own, papers));
        foreach (ReferencedAssembly assembly in references.Assemblies)
        {
            // A class of this assembly's own hides one of the same name.
            if (assembly.CatalogClass is { } @class && @class != own)
                _catalogs.Add(new Catalog(new CatalogName(assembly.Assembly, @class), @class, PaperIndex.Read(assembly.Papers)));
        }
    }

    /// <summary>The catalogs of other assemblies that code can name.</summary>
    public IEnumerable<CatalogName> Catalogs =>
        _catalogs.Where(static catalog => catalog.Name is not null).Select(static catalog => catalog.Name!.Value);

    /// <summary>The ids, members and aliases of all papers that can be cited.</summary>
    public IEnumerable<string> Names => _catalogs.SelectMany(static catalog => catalog.Names);

    /// <summary>Finds the paper that a name means; null if there is none.</summary>
    public FoundPaper? Find(PaperName name) => name.Form switch
    {
        CitationForm.Literal => FindText(name.Text),
        CitationForm.Member => FindMember(name),
        _ => FindReference(name),
    };

    /// <summary>Finds a paper by an arXiv identifier or a DOI.</summary>
    public FoundPaper? FindIdentifier(string text)
    {
        if (PaperIndex.Key(text) is not { } key)
            return null;
        foreach (Catalog catalog in _catalogs)
        {
            if (catalog.ByIdentifier(key) is { } paper)
                return new FoundPaper(catalog.Name, paper);
        }
        return null;
    }

    /// <summary>
    /// Finds the paper to cite in place of a superseded one: what its status names, or what supersedes that. Null if it names none that can
    /// be cited.
    /// </summary>
    public FoundPaper? Successor(FoundPaper paper)
    {
        var seen = new HashSet<FoundPaper>();
        while (seen.Add(paper))
        {
            // An id means a paper of the same catalog, if that has it.
            if (paper.Paper.SupersededBy is not { } name || (Own(paper.Catalog, name.Trim()) ?? FindText(name.Trim())) is not { } next)
                return null;
            if (next.Paper.Status == PaperStatus.Active)
                return next;
            paper = next;
        }
        return null;
    }

    private FoundPaper? Own(CatalogName? name, string id)
    {
        foreach (Catalog catalog in _catalogs)
        {
            if (catalog.Name == name && catalog.ById(id) is { } paper)
                return new FoundPaper(name, paper);
        }
        return null;
    }

    private FoundPaper? FindText(string text)
    {
        foreach (Catalog catalog in _catalogs)
        {
            if (catalog.ById(text) is { } paper)
                return new FoundPaper(catalog.Name, paper);
        }
        return FindIdentifier(text);
    }

    private FoundPaper? FindMember(PaperName name)
    {
        // Before this assembly has a class Papers, "Papers" may find that of a namespace which is only imported; later the own one is
        // nearer.
        bool mayBeOwn = name.Bound is null || (name.Class == PaperMember.Class && IsWithin(name.Namespace, _namespace));
        if (mayBeOwn && _catalogs[0].ByMember(name.Text) is { } own)
            return new FoundPaper(null, own);
        if (name.Bound is not { } bound)
            return null;
        foreach (Catalog catalog in _catalogs)
        {
            if (catalog.Name == bound && catalog.ByMember(name.Text) is { } paper)
                return new FoundPaper(bound, paper);
        }
        // A catalog that is not public, but open to this assembly: the compiler knows the member, and that is all there is to know.
        return new FoundPaper(bound, new IndexedPaper(name.Text, null, null, 0, null));
    }

    private FoundPaper? FindReference(PaperName name)
    {
        foreach (Catalog catalog in _catalogs)
        {
            if (catalog.IsCalled(name.Class) && catalog.ByMember(name.Text) is { } paper)
                return new FoundPaper(catalog.Name, paper);
        }
        return null;
    }

    private static bool IsWithin(string inner, string outer) =>
        outer.Length == 0 || inner == outer || inner.StartsWith(outer + ".", StringComparison.Ordinal);

    private sealed class Catalog
    {
        private readonly string _class;
        private readonly Dictionary<string, IndexedPaper> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IndexedPaper> _byMember = new(StringComparer.Ordinal);
        // Those that are no ids.
        private readonly Dictionary<string, IndexedPaper> _byOtherName = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IndexedPaper> _byIdentifier = new(StringComparer.Ordinal);

        public Catalog(CatalogName? name, string @class, IEnumerable<IndexedPaper> papers)
        {
            Name = name;
            _class = @class.Replace("global::", "").Replace("@", "");
            foreach (IndexedPaper paper in papers)
            {
                _byId[paper.Id] = paper;
                _byMember[paper.Member] = paper;
                foreach (string other in paper.Names)
                    _byOtherName[other] = paper;
                AddIdentifier(paper.ArxivId, paper);
                AddIdentifier(paper.Doi, paper);
            }
        }

        public CatalogName? Name { get; }

        public IEnumerable<string> Names => _byOtherName.Keys;

        /// <summary>The paper of an id, else of a member's name or an alias.</summary>
        public IndexedPaper? ById(string id) =>
            _byId.TryGetValue(id, out IndexedPaper paper) || _byOtherName.TryGetValue(id, out paper) ? paper : null;

        public IndexedPaper? ByMember(string name) => _byMember.TryGetValue(name, out IndexedPaper paper) ? paper : null;

        public IndexedPaper? ByIdentifier(string key) => _byIdentifier.TryGetValue(key, out IndexedPaper paper) ? paper : null;

        /// <summary>Whether a name, with as much of the namespace as somebody wrote, is that of the class.</summary>
        public bool IsCalled(string name) => _class == name || _class.EndsWith("." + name, StringComparison.Ordinal);

        private void AddIdentifier(string? identifier, IndexedPaper paper)
        {
            // Where two papers have one identifier, the first counts, as at run time.
            if (identifier is not null && PaperIndex.Key(identifier) is { } key && !_byIdentifier.ContainsKey(key))
                _byIdentifier.Add(key, paper);
        }
    }
}
