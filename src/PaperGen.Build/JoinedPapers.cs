using System.Globalization;
using PaperGen.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.Build;

/// <summary>
/// The papers of several catalogs, each once: of two with an equal arXiv identifier, DOI, or title and abstract the first one counts. An
/// equal id says nothing, as each project makes its own of the titles. Two papers of one table are two.
/// </summary>
internal sealed class JoinedPapers
{
    private readonly Dictionary<Paper, Paper> _counting = [];
    private readonly List<Paper> _papers = [];

    public JoinedPapers(IReadOnlyList<CatalogTable> tables)
    {
        var known = new Dictionary<string, Paper>(StringComparer.Ordinal);
        foreach (CatalogTable table in tables)
        {
            int first = _papers.Count;
            foreach (Paper paper in table.Catalog.Papers)
            {
                // Most pages are of one table, and there is nothing to compare.
                string? equal = tables.Count == 1 ? null : Keys(paper).FirstOrDefault(known.ContainsKey);
                if (equal is null)
                    _papers.Add(paper);
                else
                    _counting.Add(paper, known[equal]);
            }
            for (int i = first; i < _papers.Count && tables.Count > 1; i++)
            {
                foreach (string key in Keys(_papers[i]))
                {
                    if (!known.ContainsKey(key))
                        known.Add(key, _papers[i]);
                }
            }
        }
    }

    /// <summary>Those that count.</summary>
    public IReadOnlyList<Paper> All => _papers;

    /// <summary>The paper itself, or the one that counts for it.</summary>
    public Paper Counting(Paper paper) => _counting.TryGetValue(paper, out Paper? counting) ? counting : paper;

    private static IEnumerable<string> Keys(Paper paper)
    {
        if (IdentifierText.ArxivKey(paper.ArxivId, paper.Doi) is { } arxiv)
            yield return arxiv;
        if (IdentifierText.DoiKey(paper.Doi) is { } doi)
            yield return doi;
        yield return TextFolding.Hash(paper.Title).ToString("x16", CultureInfo.InvariantCulture)
            + TextFolding.Hash(paper.Abstract).ToString("x16", CultureInfo.InvariantCulture);
    }
}
