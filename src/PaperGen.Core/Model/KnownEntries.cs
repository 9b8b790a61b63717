using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>The values of entries that have the text of those of an earlier reading.</summary>
internal sealed class KnownEntries(DigestSyntax old, EquatableArray<EntryModel> models, DigestSyntax current)
{
    private readonly SameEntries _same = new(old, current);

    /// <summary>Whether entries of the earlier reading overlapped, so that their hashes were of each other's slices, too.</summary>
    public bool Overlap { get; } = EntryReader.Overlap(models);

    /// <summary>The values that an entry has from the earlier reading, or null.</summary>
    /// <param name="index">Which entry.</param>
    /// <param name="start">Its byte offset now.</param>
    public EntryModel? Find(int index, int start)
    {
        int known = _same.Find(index);
        if (known < 0)
            return null;
        EntryModel model = models[known];
        int lines = current.Line(current.Entries[index].Anchor.Start) - model.Line;
        if (lines == 0 && start == model.Start)
            return model;
        var links = new LinkModel[model.Links.Count];
        for (int i = 0; i < links.Length; i++)
            links[i] = model.Links[i] with { Line = model.Links[i].Line + lines };
        return model with { Start = start, Line = model.Line + lines, Links = new(links) };
    }
}
