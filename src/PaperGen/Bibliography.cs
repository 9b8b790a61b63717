using System.Globalization;
using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Values;

namespace PaperGen;

/// <summary>A list of papers as other programs read it: BibTeX, CSL-JSON, RIS, CITATION.cff, Markdown, plain text.</summary>
/// <remarks>
/// What a paper's entry does not say (authors, date, venue, identifiers) is left out, never guessed; abstracts and notes of digests are not
/// written. Texts are on one line; control characters become spaces, what is no Unicode becomes U+FFFD. All members are thread-safe; each
/// that writes reads the papers' texts and throws a <see cref="PaperDigestException"/> when an embedded digest is missing or is not the one
/// compiled with.
/// </remarks>
public sealed class Bibliography
{
    private readonly Dictionary<Paper, string> _keys;
    private IReadOnlyList<BibliographyEntry>? _entries;

    /// <summary>Makes a bibliography of papers, in their order, each once.</summary>
    /// <param name="papers">The papers, for example <c>Papers.All</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="papers"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the papers is null.</exception>
    public Bibliography(IEnumerable<Paper> papers)
    {
        if (papers is null)
            throw new ArgumentNullException(nameof(papers), "Give the papers to list, for example Papers.All.");
        var list = new List<Paper>();
        foreach (Paper paper in papers)
            list.Add(paper ?? throw new ArgumentException("One of the papers is null; leave it out.", nameof(papers)));
        Papers = Distinct(list, out _keys);
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
        var unresolved = new List<Citation>();
        foreach (Citation citation in citations)
        {
            if (citation is null)
                throw new ArgumentException("One of the citations is null; leave it out.", nameof(citations));
            if (citation.Paper is null)
                unresolved.Add(citation);
            else
                list.Add(citation.Paper);
        }
        Papers = Distinct(list, out _keys);
        Unresolved = new FixedList<Citation>(unresolved.ToArray());
    }

    /// <summary>The papers that are listed. Of equal papers of two assemblies (one title and one abstract) it is the first.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>
    /// The citations whose <see cref="Citation.Paper"/> is not known here and not listed; empty for a bibliography of papers.
    /// </summary>
    public IReadOnlyList<Citation> Unresolved { get; }

    /// <summary>
    /// The key that <c>\cite{...}</c> and the entries name a paper by: the key that it has in its <c>.bib</c> file, else its id without the
    /// marks of its letters; with a number where an earlier paper has the same one.
    /// </summary>
    /// <param name="paper">A paper that the bibliography was made of.</param>
    /// <returns>For example <c>HMT</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paper"/> is null.</exception>
    /// <exception cref="ArgumentException">The bibliography does not list the paper.</exception>
    public string KeyOf(Paper paper)
    {
        if (paper is null)
            throw new ArgumentNullException(nameof(paper));
        return _keys.TryGetValue(paper, out string? key)
            ? key
            : throw new ArgumentException("The bibliography does not list the paper \"" + paper.Id + "\".", nameof(paper));
    }

    /// <summary>The papers in a format.</summary>
    /// <param name="format">Which one.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is no format.</exception>
    public string ToText(BibliographyFormat format)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(writer, format);
        return writer.ToString();
    }

    /// <summary>Writes the papers in a format.</summary>
    /// <param name="writer">Where to; its encoding should be UTF-8.</param>
    /// <param name="format">Which one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is no format.</exception>
    public void Write(TextWriter writer, BibliographyFormat format)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));
        BibliographyFormatInfo info = BibliographyFormats.Of(format)
            ?? throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format; give one of BibliographyFormat's, "
                + "for example BibTeX.");
        info.Write(writer, Entries());
    }

    private IReadOnlyList<BibliographyEntry> Entries()
    {
        if (_entries is not null)
            return _entries;
        var entries = new BibliographyEntry[Papers.Count];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = new BibliographyEntry(new TablePaper(Papers[i].Table, Papers[i].Index), _keys[Papers[i]]);
        return _entries = entries;
    }

    /// <summary>The papers without repetitions, and the key of each, that of an equal paper for one that is left out.</summary>
    private static FixedList<Paper> Distinct(List<Paper> papers, out Dictionary<Paper, string> keys)
    {
        keys = [];
        var citationKeys = new CitationKeys();
        var listed = new List<Paper>();
        // No two papers of one table are equal: only those of several need their texts compared.
        bool severalTables = papers.Exists(paper => !ReferenceEquals(paper.Table, papers[0].Table));
        var byText = new Dictionary<(ulong Title, ulong Abstract), Paper>();
        foreach (Paper paper in papers)
        {
            if (keys.ContainsKey(paper))
                continue;
            if (severalTables)
            {
                var text = (TextFolding.Hash(paper.Title), TextFolding.Hash(paper.Abstract));
                if (byText.TryGetValue(text, out Paper? equal))
                {
                    keys.Add(paper, keys[equal]);
                    continue;
                }
                byText.Add(text, paper);
            }
            keys.Add(paper, citationKeys.Next(paper.Id, paper.Table.TeXOf(paper.Index, PaperField.Title) is not null));
            listed.Add(paper);
        }
        return new FixedList<Paper>(listed.ToArray());
    }
}
