using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>
/// Makes one entry of those that are one paper: the first, and from the others what it lacks. Each text keeps its source.
/// </summary>
internal static class MergedEntry
{
    /// <summary>The values of a paper.</summary>
    /// <param name="entries">Its entries, the kept one first.</param>
    public static EntryModel Of(IReadOnlyList<PlacedEntry> entries)
    {
        EntryModel merged = entries[0].Entry;
        for (int i = 1; i < entries.Count; i++)
            merged = Merge(merged, entries[i].Entry, i);
        return merged;
    }

    /// <summary>Whether an entry says something that another one lacks.</summary>
    public static bool Adds(EntryModel kept, EntryModel other)
    {
        // Topics may have been read of one of them and not of the other; equal texts have equal ones, and whether metadata name some is
        // known.
        EntryModel bare = kept with { Topics = default };
        return !Merge(bare, other with { Topics = default }, 0).Equals(bare);
    }

    private static EntryModel Merge(EntryModel kept, EntryModel other, int source)
    {
        TextModel[] texts = [.. other.Texts.Where(text => !Has(kept, text)).Select(text => From(text, source))];
        LinkModel[] links = NewLinks(kept, other, source);
        bool needsAbstract = !kept.HasAbstract && other.HasAbstract;
        return kept with
        {
            Texts = texts.Length == 0 ? kept.Texts : new([.. kept.Texts, .. texts]),
            Links = links.Length == 0 ? kept.Links : new([.. kept.Links, .. links]),
            Topics = Topics(kept, other, source),
            NamesTopics = kept.NamesTopics || other.NamesTopics,
            Abstract = needsAbstract ? other.Abstract : kept.Abstract,
            HasAbstract = kept.HasAbstract || other.HasAbstract,
            FoldedAbstract = needsAbstract ? other.FoldedAbstract : kept.FoldedAbstract,
            Date = kept.Date.Year == 0 ? other.Date : kept.Date,
            Status = kept.Status == PaperStatus.Active ? other.Status : kept.Status,
            IntroducedName = kept.IntroducedName ?? other.IntroducedName,
            ArxivId = kept.ArxivId ?? other.ArxivId,
            Doi = kept.Doi ?? other.Doi,
            SupersededBy = kept.SupersededBy ?? other.SupersededBy,
            Authors = kept.Authors ?? other.Authors,
            Venue = kept.Venue ?? other.Venue,
            Type = kept.Type ?? other.Type,
        };
    }

    private static bool Has(EntryModel kept, TextModel text) => text.Field switch
    {
        PaperField.Other => kept.Texts.Any(other => other.Field == PaperField.Other && other.Name == text.Name),
        // What is superseded by nothing may be so by the other's word only together with its status.
        PaperField.SupersededBy => kept.Status != PaperStatus.Active || kept.Has(text.Field),
        _ => kept.Has(text.Field),
    };

    private static TextModel From(TextModel text, int source) =>
        text with { Pieces = new([.. text.Pieces.Select(piece => piece with { Source = source })]) };

    private static LinkModel[] NewLinks(EntryModel kept, EntryModel other, int source)
    {
        if (other.Links.Count == 0)
            return [];
        var known = new HashSet<string>(kept.Links.Select(static link => LinkAddress.Key(link.Url)), StringComparer.Ordinal);
        return [.. other.Links.Where(link => known.Add(LinkAddress.Key(link.Url)))
            .Select(link => link with { Text = link.Text with { Source = source } })];
    }

    /// <summary>Topics that an entry names itself are all it has; those that were found in texts are united.</summary>
    private static EquatableArray<TopicMention> Topics(EntryModel kept, EntryModel other, int source)
    {
        if (other.Topics.Count == 0 || IsNamed(kept.Topics))
            return kept.Topics;
        IEnumerable<TopicMention> others = other.Topics.Select(topic => topic with { Text = topic.Text with { Source = source } });
        if (IsNamed(other.Topics) || kept.Topics.Count == 0)
            return new([.. others]);
        TopicMention[] added = [.. others.Where(topic => !kept.Topics.Any(known => known.Id == topic.Id))];
        return added.Length == 0 ? kept.Topics : new([.. kept.Topics.Concat(added).OrderByDescending(static topic => topic.Score)]);
    }

    private static bool IsNamed(EquatableArray<TopicMention> topics) => topics.Count > 0 && topics[0].Origin == TopicMatchOrigin.Metadata;
}
