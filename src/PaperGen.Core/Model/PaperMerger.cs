using PaperGen.Internal;

namespace PaperGen.Model;

/// <summary>Merges the entries of a project that are one paper, and says what entries do to each other.</summary>
internal sealed class PaperMerger
{
    private readonly List<DigestModel> _digests;
    private readonly List<CatalogProblem>? _problems;

    private PaperMerger(List<DigestModel> digests, List<CatalogProblem>? problems)
    {
        _digests = digests;
        _problems = problems;
    }

    /// <summary>The papers, in the order of the entries that are kept.</summary>
    /// <param name="digests">The files, in order.</param>
    /// <param name="problems">Takes what two entries do to each other; null if nobody asks.</param>
    public static List<EntryGroup> Merge(List<DigestModel> digests, List<CatalogProblem>? problems) =>
        new PaperMerger(digests, problems).Merge();

    private List<EntryGroup> Merge()
    {
        List<EntryGroup> papers = EqualPapers.Of(WithoutEqualKeys(Ordered()));
        papers.Sort(static (a, b) => Compare(a.Entries[0], b.Entries[0]));
        if (_problems is not null)
        {
            ReportCopies(papers);
            ReportEqual(papers);
        }
        return papers;
    }

    /// <summary>
    /// All entries, those that are rather kept first: with an id, of a digest, near to the project file, then by path and position.
    /// </summary>
    private IEnumerable<PlacedEntry> Ordered()
    {
        var entries = new List<PlacedEntry>();
        for (int d = 0; d < _digests.Count; d++)
        {
            for (int e = 0; e < _digests[d].Entries.Count; e++)
                entries.Add(new PlacedEntry(d, e, _digests[d].Entries[e]));
        }
        int[] depths = [.. _digests.Select(static digest => digest.Path.Count(static c => c == '/'))];
        return entries.OrderBy(static entry => entry.Entry.ExplicitId is null)
            .ThenBy(static entry => entry.Entry.IsKeyed)
            .ThenBy(entry => depths[entry.Digest])
            .ThenBy(static entry => entry.Digest)
            .ThenBy(static entry => entry.Index);
    }

    /// <summary>Of entries with one citation key the first has it.</summary>
    private IEnumerable<PlacedEntry> WithoutEqualKeys(IEnumerable<PlacedEntry> entries)
    {
        var keys = new Dictionary<string, PlacedEntry>(StringComparer.Ordinal);
        foreach (PlacedEntry entry in entries)
        {
            if (entry.Entry is { IsKeyed: true, ExplicitId: { } key })
            {
                if (keys.TryGetValue(key, out PlacedEntry first))
                {
                    _problems?.Add(new CatalogProblem(CatalogProblemKind.DuplicateKey, Place(entry), Place(first), key));
                    continue;
                }
                keys.Add(key, entry);
            }
            yield return entry;
        }
    }

    /// <summary>What becomes of the entries that are not kept.</summary>
    private void ReportCopies(List<EntryGroup> papers)
    {
        var others = new List<(PlacedEntry Entry, PlacedEntry Kept, DuplicateKind Kind)>();
        foreach (EntryGroup paper in papers)
        {
            PlacedEntry kept = paper.Entries[0];
            foreach (PlacedEntry entry in paper.Entries.Skip(1))
            {
                bool adds = kept.Entry.IsKeyed != entry.Entry.IsKeyed || MergedEntry.Adds(kept.Entry, entry.Entry);
                others.Add((entry, kept, adds ? DuplicateKind.Adds : DuplicateKind.Repeated));
            }
        }
        var copies = new HashSet<(int, int)>(others.GroupBy(static other => (other.Entry.Digest, other.Kept.Digest))
            .Where(group => IsCopy(group.Key.Item1, group.Key.Item2, group.Count())).Select(static group => group.Key));
        var said = new HashSet<(int, int)>();
        others.Sort(static (a, b) => Compare(a.Entry, b.Entry));
        foreach ((PlacedEntry entry, PlacedEntry kept, DuplicateKind kind) in others)
        {
            (int, int) pair = (entry.Digest, kept.Digest);
            // A copied file is said to be one once; nobody mends its entries one by one.
            DuplicateKind meant = !copies.Contains(pair) ? kind : said.Add(pair) ? DuplicateKind.CopiedFile : DuplicateKind.OfCopiedFile;
            _problems!.Add(new CatalogProblem(CatalogProblemKind.DuplicatePaper, Place(entry), Place(kept), Copy: meant));
        }
    }

    /// <summary>Whether a file is a copy of another, as builds make them: of one name, and nine of ten entries equal.</summary>
    private bool IsCopy(int copy, int original, int equal) => copy != original
        && FileName(_digests[copy].Path) == FileName(_digests[original].Path) && equal * 10 >= _digests[copy].Entries.Count * 9;

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>Papers that have a title, an abstract or an identifier in common.</summary>
    private void ReportEqual(List<EntryGroup> papers)
    {
        var byTitle = new Dictionary<ulong, PlacedEntry>();
        var byAbstract = new Dictionary<ulong, PlacedEntry>();
        var byIdentifier = new Dictionary<string, PlacedEntry>(StringComparer.Ordinal);
        foreach (EntryGroup paper in papers)
        {
            PlacedEntry entry = paper.Entries[0];
            bool isSame = false;
            foreach (string identifier in Identifiers(paper))
            {
                if (!byIdentifier.TryGetValue(identifier, out PlacedEntry other))
                {
                    byIdentifier.Add(identifier, entry);
                    continue;
                }
                isSame = true;
                string shown = identifier.StartsWith("doi:", StringComparison.Ordinal)
                    ? identifier.Substring(4) : "arXiv" + identifier.Substring(5);
                _problems!.Add(new CatalogProblem(CatalogProblemKind.DuplicateIdentifier, Place(entry), Place(other), shown));
                _problems.Add(new CatalogProblem(CatalogProblemKind.DuplicateIdentifier, Place(other), Place(entry), shown));
            }
            if (isSame)
                continue;
            if (entry.Entry.Title.Length > 0)
                Compare(entry.Entry.FoldedTitle, byTitle, CatalogProblemKind.DuplicateTitle, entry);
            if (entry.Entry.HasAbstract)
                Compare(entry.Entry.FoldedAbstract, byAbstract, CatalogProblemKind.DuplicateAbstract, entry);
        }
    }

    private void Compare(ulong text, Dictionary<ulong, PlacedEntry> known, CatalogProblemKind kind, PlacedEntry entry)
    {
        if (known.TryGetValue(text, out PlacedEntry other))
            _problems!.Add(new CatalogProblem(kind, Place(entry), Place(other)));
        else
            known.Add(text, entry);
    }

    private static IEnumerable<string> Identifiers(EntryGroup paper) =>
        paper.Entries.SelectMany(static placed => EqualPapers.Identifiers(placed.Entry)).Distinct();

    private EntryPlace Place(PlacedEntry entry) => CatalogBuilder.Place(_digests, entry);

    private static int Compare(PlacedEntry a, PlacedEntry b) => a.Digest != b.Digest
        ? a.Digest.CompareTo(b.Digest) : a.Index.CompareTo(b.Index);
}
