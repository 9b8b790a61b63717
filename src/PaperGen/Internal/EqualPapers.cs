using PaperGen.CompilerServices;
using PaperGen.Values;

namespace PaperGen.Internal;

/// <summary>
/// Which papers of several tables are one: those with an equal id, arXiv identifier (its version aside) or DOI, or whatever else is to say
/// so. Two papers of one table are two, as its digests say so.
/// </summary>
internal sealed class EqualPapers
{
    // Of each paper that does not count, the one that does.
    private readonly Dictionary<Paper, Paper> _counting = [];

    private readonly Func<Paper, IEnumerable<string>>? _keys;

    /// <param name="tables">The tables; an earlier one's papers count.</param>
    /// <param name="keys">What equal papers have in common; null for id, arXiv identifier and DOI.</param>
    public EqualPapers(CatalogTable[] tables, Func<Paper, IEnumerable<string>>? keys = null)
    {
        _keys = keys;
        var papers = new List<Paper>();
        var duplicates = new List<Paper>();
        var known = new Dictionary<string, Paper>(StringComparer.Ordinal);
        for (int t = 0; t < tables.Length; t++)
        {
            CatalogTable table = tables[t];
            int first = papers.Count;
            for (int i = 0; i < table.PaperCount; i++)
            {
                Paper paper = table.PaperAt(i);
                if (Earlier(paper, tables, t, known) is { } counting)
                {
                    duplicates.Add(paper);
                    _counting.Add(paper, counting);
                }
                else
                {
                    papers.Add(paper);
                }
            }
            // Not before the whole table is compared, as its own papers differ. Nothing follows the last one.
            for (int i = first; i < papers.Count && t + 1 < tables.Length; i++)
            {
                foreach (string identifier in Keys(papers[i]))
                {
                    if (!known.ContainsKey(identifier))
                        known.Add(identifier, papers[i]);
                }
            }
        }
        Papers = new FixedList<Paper>(papers.ToArray());
        Duplicates = new FixedList<Paper>(duplicates.ToArray());
    }

    public IReadOnlyList<Paper> Papers { get; }

    public IReadOnlyList<Paper> Duplicates { get; }

    public bool Counts(Paper paper) => !_counting.ContainsKey(paper);

    /// <summary>The paper itself, or the one that counts for it.</summary>
    public Paper Counting(Paper paper) => _counting.TryGetValue(paper, out Paper? counting) ? counting : paper;

    private Paper? Earlier(Paper paper, CatalogTable[] tables, int table, Dictionary<string, Paper> known)
    {
        for (int t = 0; t < table && _keys is null; t++)
        {
            if (tables[t].Find(paper.Id) is { } sameId)
                return Counting(sameId);
        }
        foreach (string identifier in table == 0 ? [] : Keys(paper))
        {
            if (known.TryGetValue(identifier, out Paper? sameIdentifier))
                return sameIdentifier;
        }
        return null;
    }

    private IEnumerable<string> Keys(Paper paper) => _keys is null ? Identifiers(paper) : _keys(paper);

    /// <summary>A paper's arXiv identifier and DOI, each in the one form that is compared.</summary>
    public static IEnumerable<string> Identifiers(Paper paper)
    {
        string? doi = paper.Doi;
        if (IdentifierText.ArxivKey(paper.ArxivId, doi) is { } arxiv)
            yield return arxiv;
        if (IdentifierText.DoiKey(doi) is { } key)
            yield return key;
    }
}
