using System.Diagnostics.CodeAnalysis;
using PaperGen.CompilerServices;
using PaperGen.Internal;
using PaperGen.Values;

namespace PaperGen;

/// <summary>
/// The papers of an assembly, or of several (<see cref="Combine(PaperCatalog[])"/>). The generated <c>Papers.Catalog</c> is one.
/// </summary>
/// <remarks>
/// Nothing is read until it is asked for, and then only what is asked for. All members are thread-safe. A member that reads text throws a
/// <see cref="PaperDigestException"/> when an embedded digest is missing or is not the one that the assembly was compiled with.
/// </remarks>
public sealed class PaperCatalog
{
    // A catalog is either one table, or parts.
    private readonly CatalogTable? _table;
    private readonly CombinedCatalog? _combined;
    private IReadOnlyList<Paper>? _papers;
    private IReadOnlyList<PaperLink>? _links;
    private IReadOnlyList<Topic>? _topics;
    // Made when it is first asked for; two threads may make it twice, alike.
    private SearchIndex? _index;

    internal PaperCatalog(CatalogTable table) => _table = table;

    private PaperCatalog(CombinedCatalog combined) => _combined = combined;

    internal CatalogTable? Table => _table;

    /// <summary>All papers, ordered by digest (ordinal, by path) and position.</summary>
    public IReadOnlyList<Paper> Papers => _papers ??= _combined?.Papers ?? new PaperList(_table!, _table!.PaperCount);

    /// <summary>All links, in the order of their papers.</summary>
    public IReadOnlyList<PaperLink> Links => _links ??= LinksOf(Papers);

    /// <summary>All topics that have papers or that the project declares, in the order of their names.</summary>
    public IReadOnlyList<Topic> Topics => _topics ??= _combined?.Topics() ?? new TopicList(_table!, _table!.TopicCount);

    /// <summary>
    /// The papers that <see cref="Combine(PaperCatalog[])"/> left out because an earlier catalog has them: a paper with the same id, the
    /// same arXiv identifier (its version aside) or the same DOI. Empty for a catalog of one assembly.
    /// </summary>
    public IReadOnlyList<Paper> Duplicates => _combined?.Duplicates ?? FixedList<Paper>.Empty;

    /// <summary>The paper with this id.</summary>
    /// <param name="id">The id, for example <c>HMT</c>; case matters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such paper; the message names the nearest ids.</exception>
    public Paper this[string id] => TryGet(id, out Paper? paper) ? paper : throw new KeyNotFoundException(NearestIds.Message(id, Papers));

    /// <summary>Looks up a paper by its id.</summary>
    /// <param name="id">The id, for example <c>HMT</c>; case matters.</param>
    /// <param name="paper">The paper, or null.</param>
    /// <returns>Whether there is such a paper.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGet(string id, [NotNullWhen(true)] out Paper? paper)
    {
        paper = id is null ? throw NoId() : _table is null ? _combined!.Find(id) : _table.Find(id);
        return paper is not null;
    }

    // Apart, so that a first look-up does not compile it.
    private static ArgumentNullException NoId() => new("id", "Give the id of a paper, for example \"HMT\".");

    /// <summary>Looks up a paper by its title, its short name, its arXiv identifier or its DOI.</summary>
    /// <param name="text">
    /// A title or <see cref="Paper.ShortName"/> (case, punctuation and white space do not matter), an arXiv identifier (<c>2405.06067</c>,
    /// with or without <c>arXiv:</c>, version or address) or a DOI (with or without <c>doi:</c> or address).
    /// </param>
    /// <param name="paper">The first such paper, or null.</param>
    /// <returns>Whether there is such a paper.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool TryFind(string text, [NotNullWhen(true)] out Paper? paper)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text), "Give a title, a short name, an arXiv identifier or a DOI.");
        if (_table is null)
            return _combined!.TryFind(text, out paper);
        paper = PaperFinder.Find(_table, text);
        return paper is not null;
    }

    /// <summary>Finds papers by words, as a person types them.</summary>
    /// <param name="words">
    /// Words, in any order. Case, accents, punctuation and hyphens do not matter, nor do words that say nothing ("papers about"). A word
    /// also finds its singular, plural and other forms, the words that begin with it, and the long form of an abbreviation if a paper
    /// introduces it ("Retrieval-Augmented Generation (RAG)"); a word that no paper has finds the nearest one that some have. Further words
    /// than thirty do not count.
    /// </param>
    /// <returns>
    /// The papers, best first: words in the title, and in id, short name, authors and identifiers, count more than those in the abstract,
    /// rare words more than frequent ones, words that follow each other as in <paramref name="words"/> more than scattered ones; among
    /// equals the order of the catalog. A paper may lack a word that counts little. Empty if <paramref name="words"/> holds no word.
    /// </returns>
    /// <remarks>
    /// The first search reads every title and abstract, and keeps their words, about as many bytes as the digests have; later ones read
    /// nothing.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    /// <exception cref="PaperDigestException">An embedded digest is missing or differs from the compiled one.</exception>
    public IReadOnlyList<Paper> Search(string words)
    {
        if (words is null)
            throw new ArgumentNullException(nameof(words), "Give the words to look for.");
        int[] found = PaperSearch.Find(_index ??= Index(), words);
        var papers = new Paper[found.Length];
        for (int i = 0; i < papers.Length; i++)
            papers[i] = _combined is null ? _table!.PaperAt(found[i]) : _combined.Papers[found[i]];
        return new FixedList<Paper>(papers);
    }

    private SearchIndex Index()
    {
        var index = new SearchIndex();
        if (_table is not null)
        {
            for (int i = 0; i < _table.PaperCount; i++)
                index.Add(new TablePaper(_table, i));
        }
        else
        {
            foreach (Paper paper in _combined!.Papers)
                index.Add(new TablePaper(paper.Table, paper.Index));
        }
        return index;
    }

    /// <summary>
    /// Reads every text of every digest and compares it with what the assembly was compiled with. A program has no need to: each text is
    /// compared when it is first read. A test or a health check may want it all at once.
    /// </summary>
    /// <exception cref="PaperDigestException">An embedded digest is missing or differs; the message names the file and the
    /// remedy.</exception>
    public void Verify()
    {
        if (_table is null)
        {
            _combined!.Verify();
            return;
        }
        _table.OpenFiles();
        for (int i = 0; i < _table.PaperCount; i++)
            _table.Verify(i);
        GC.KeepAlive(this);
    }

    private static FixedList<PaperLink> LinksOf(IReadOnlyList<Paper> papers)
    {
        var links = new List<PaperLink>();
        foreach (Paper paper in papers)
            links.AddRange(paper.Links);
        return new FixedList<PaperLink>(links.ToArray());
    }

    /// <summary>
    /// Joins catalogs. Where two have a paper with the same id, the same arXiv identifier (its version aside) or the same DOI, the first
    /// one counts, and the other is among the <see cref="Duplicates"/>; look-ups by the other's id give the one that counts.
    /// </summary>
    /// <param name="catalogs">The catalogs, in order of precedence.</param>
    /// <returns>The joined catalog; its papers are the same objects. What it leaves out it finds out when it is first asked for
    /// papers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the catalogs is null.</exception>
    public static PaperCatalog Combine(params PaperCatalog[] catalogs)
    {
        if (catalogs is null)
            throw new ArgumentNullException(nameof(catalogs), "Give the catalogs to join, for example App.Papers.Catalog and "
                + "Lib.Papers.Catalog.");
        return Combine((IEnumerable<PaperCatalog>)catalogs);
    }

    /// <summary>
    /// Joins catalogs. Where two have a paper with the same id, the same arXiv identifier (its version aside) or the same DOI, the first
    /// one counts, and the other is among the <see cref="Duplicates"/>; look-ups by the other's id give the one that counts.
    /// </summary>
    /// <param name="catalogs">The catalogs, in order of precedence.</param>
    /// <returns>The joined catalog; its papers are the same objects. What it leaves out it finds out when it is first asked for
    /// papers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the catalogs is null.</exception>
    public static PaperCatalog Combine(IEnumerable<PaperCatalog> catalogs)
    {
        if (catalogs is null)
            throw new ArgumentNullException(nameof(catalogs), "Give the catalogs to join, for example App.Papers.Catalog and "
                + "Lib.Papers.Catalog.");
        var tables = new List<CatalogTable>();
        foreach (PaperCatalog catalog in catalogs)
        {
            if (catalog is null)
                throw new ArgumentException("One of the catalogs is null; leave it out.", nameof(catalogs));
            foreach (CatalogTable table in catalog._combined?.Tables ?? [catalog._table!])
            {
                // The same catalog twice, or once more inside a joined one, is no duplicate.
                if (!tables.Contains(table))
                    tables.Add(table);
            }
        }
        return new PaperCatalog(new CombinedCatalog(tables.ToArray()));
    }
}
