using PaperGen.Internal;

namespace PaperGen;

/// <summary>A list of papers as other programs read it: BibTeX, CSL-JSON, RIS, CITATION.cff, Markdown and plain text.</summary>
/// <remarks>All members are thread-safe. What a paper's entry in the digest does not say (authors, date, venue) is left out, never guessed.</remarks>
public sealed class Bibliography
{
    /// <summary>Makes a bibliography of papers, in their order, each once.</summary>
    /// <param name="papers">The papers, for example <c>Papers.All</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="papers"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the papers is null.</exception>
    public Bibliography(IEnumerable<Paper> papers)
    {
        if (papers is null)
            throw new ArgumentNullException(nameof(papers), "Give the papers to list, for example Papers.All.");
        var list = new List<Paper>();
        var seen = new HashSet<Paper>();
        foreach (Paper paper in papers)
        {
            if (paper is null)
                throw new ArgumentException("One of the papers is null; leave it out.", nameof(papers));
            if (seen.Add(paper))
                list.Add(paper);
        }
        Papers = new FixedList<Paper>(list.ToArray());
        Unresolved = FixedList<Citation>.Empty;
    }

    /// <summary>Makes a bibliography of what code cites, in the order of the first citation, each paper once.</summary>
    /// <param name="citations">The citations, for example <c>Citations.All</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="citations"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the citations is null.</exception>
    public Bibliography(IEnumerable<Citation> citations)
    {
        if (citations is null)
            throw new ArgumentNullException(nameof(citations), "Give the citations to list the papers of, for example Citations.All.");
        var list = new List<Paper>();
        var seen = new HashSet<Paper>();
        var unresolved = new List<Citation>();
        foreach (Citation citation in citations)
        {
            if (citation is null)
                throw new ArgumentException("One of the citations is null; leave it out.", nameof(citations));
            if (citation.Paper is null)
                unresolved.Add(citation);
            else if (seen.Add(citation.Paper))
                list.Add(citation.Paper);
        }
        Papers = new FixedList<Paper>(list.ToArray());
        Unresolved = new FixedList<Citation>(unresolved.ToArray());
    }

    /// <summary>The papers that are listed.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The citations whose <see cref="Citation.Paper"/> is not known here, so that it is not listed; empty for a bibliography of papers.</summary>
    public IReadOnlyList<Citation> Unresolved { get; }
}
