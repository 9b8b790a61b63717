using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>The topics of one entry after the other.</summary>
internal sealed class TopicReader(string text, Utf8Offsets offsets, Taxonomy taxonomy)
{
    private readonly TopicScan _scan = new(taxonomy.Matcher);

    /// <param name="entry">The entry.</param>
    /// <param name="named">The names in its metadata; where there are any, the text is not asked.</param>
    /// <param name="start">Where the entry begins, in bytes.</param>
    public EquatableArray<TopicMention> Read(EntrySyntax entry, List<TextSpan> named, int start) => new(named.Count > 0
        ? [.. named.Select(span => Named(span, start)).GroupBy(static topic => topic.Id, StringComparer.Ordinal).Select(static same => same.First())]
        : [.. _scan.Match(text, entry.TitlePieces, entry.Abstract).Select(found => Found(found, start))]);

    private TopicMention Named(TextSpan span, int start)
    {
        string name = CollapsedText.Of(text, span);
        int topic = taxonomy.Find(name);
        return new TopicMention(
            topic < 0 ? MemberName.Slug(name) : taxonomy.Topics[topic].Id,
            topic < 0 ? name : taxonomy.Topics[topic].Name,
            TopicScore.OfMetadata, TopicMatchOrigin.Metadata, name, offsets.Range(span, start));
    }

    private TopicMention Found(FoundTopic found, int start)
    {
        TopicOutline topic = taxonomy.Topics[found.Topic];
        return new TopicMention(topic.Id, topic.Name, found.Score, found.InTitle ? TopicMatchOrigin.Title : TopicMatchOrigin.Abstract, CollapsedText.Of(text, found.Evidence), offsets.Range(found.Evidence, start));
    }
}
