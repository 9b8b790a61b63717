using PaperGen.Internal;

namespace PaperGen.Model;

/// <summary>An entry and where it is.</summary>
/// <param name="Digest">The index of its file.</param>
/// <param name="Index">Its position in the file.</param>
/// <param name="Entry">The entry.</param>
internal readonly record struct PlacedEntry(int Digest, int Index, EntryModel Entry);

/// <summary>The entries of one paper.</summary>
internal sealed class EntryGroup
{
    private string? _arxiv;
    private string? _doi;
    private bool _isKeyed;

    /// <summary>The kept one first.</summary>
    public List<PlacedEntry> Entries { get; } = [];

    public bool HasAbstract { get; private set; }

    public void Add(PlacedEntry entry)
    {
        Entries.Add(entry);
        _arxiv ??= IdentifierText.ArxivKey(entry.Entry.ArxivId, entry.Entry.Doi);
        _doi ??= IdentifierText.DoiKey(entry.Entry.Doi);
        _isKeyed |= entry.Entry.IsKeyed;
        HasAbstract |= entry.Entry.HasAbstract;
    }

    /// <summary>Whether nothing says that an entry of the same title is another paper.</summary>
    public bool Takes(EntryModel entry) => !(_isKeyed && entry.IsKeyed)
        && !(IdentifierText.ArxivKey(entry.ArxivId, entry.Doi) is { } arxiv && _arxiv is not null && arxiv != _arxiv)
        && !(IdentifierText.DoiKey(entry.Doi) is { } doi && _doi is not null && doi != _doi);
}
