using PaperGen.Internal;

namespace PaperGen.Model;

/// <summary>
/// Which entries of a project are one paper. Two citation keys never are. Others are, if their titles are equal
/// and an identifier is equal, or the abstracts are, or one has no abstract, and no identifier contradicts.
/// </summary>
internal sealed class EqualPapers
{
    /// <summary>
    /// An entry without an abstract joins one of the first papers of its title: of more equal titles none is more likely its own.
    /// </summary>
    private const int MaxLikely = 8;

    private readonly Dictionary<ulong, List<EntryGroup>> _byTitle = [];
    private readonly Dictionary<(ulong, string), EntryGroup> _byIdentifier = [];
    private readonly Dictionary<(ulong, ulong), EntryGroup> _byAbstract = [];

    /// <summary>The papers, each with its entries; the first of them is the one that is kept.</summary>
    /// <param name="entries">The entries, those that are rather kept before the others.</param>
    public static List<EntryGroup> Of(IEnumerable<PlacedEntry> entries)
    {
        var papers = new EqualPapers();
        var groups = new List<EntryGroup>();
        foreach (PlacedEntry entry in entries)
        {
            EntryGroup? group = papers.Find(entry.Entry);
            if (group is null)
                groups.Add(group = new EntryGroup());
            group.Add(entry);
            papers.Note(entry.Entry, group);
        }
        return groups;
    }

    private EntryGroup? Find(EntryModel entry)
    {
        // A paper without a title is none of another name.
        if (entry.Title.Length == 0 || !_byTitle.TryGetValue(entry.FoldedTitle, out List<EntryGroup> likely))
            return null;
        foreach (string identifier in Identifiers(entry))
        {
            if (_byIdentifier.TryGetValue((entry.FoldedTitle, identifier), out EntryGroup same) && same.Takes(entry))
                return same;
        }
        if (entry.HasAbstract && _byAbstract.TryGetValue((entry.FoldedTitle, entry.FoldedAbstract), out EntryGroup equal)
            && equal.Takes(entry))
            return equal;
        foreach (EntryGroup group in likely.Take(MaxLikely))
        {
            if ((!entry.HasAbstract || !group.HasAbstract) && group.Takes(entry))
                return group;
        }
        return null;
    }

    private void Note(EntryModel entry, EntryGroup group)
    {
        if (!_byTitle.TryGetValue(entry.FoldedTitle, out List<EntryGroup> groups))
            _byTitle.Add(entry.FoldedTitle, groups = new List<EntryGroup>(1));
        if (groups.Count <= MaxLikely && !groups.Contains(group))
            groups.Add(group);
        foreach (string identifier in Identifiers(entry))
            _byIdentifier[(entry.FoldedTitle, identifier)] = group;
        if (entry.HasAbstract)
            _byAbstract[(entry.FoldedTitle, entry.FoldedAbstract)] = group;
    }

    /// <summary>The keys of what an entry is known by beyond its title: arXiv identifier and DOI.</summary>
    public static IEnumerable<string> Identifiers(EntryModel entry)
    {
        if (IdentifierText.ArxivKey(entry.ArxivId, entry.Doi) is { } arxiv)
            yield return arxiv;
        if (IdentifierText.DoiKey(entry.Doi) is { } doi)
            yield return doi;
    }
}
