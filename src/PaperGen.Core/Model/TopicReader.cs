using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>The topics of one entry after the other.</summary>
internal sealed class TopicReader(Taxonomy taxonomy)
{
    private readonly ITopicMatcher _matcher = taxonomy.Matcher();

    /// <param name="entry">The entry.</param>
    /// <param name="named">The names in its metadata; where there are any, the text is not asked.</param>
    /// <param name="piece">Makes what the table holds of a stretch of the entry's text.</param>
    public EquatableArray<TopicMention> Read(DecodedEntry entry, List<TextSpan> named, Func<TextSpan, TextPiece> piece)
    {
        if (named.Count > 0)
        {
            return new([.. named.Select(span => Named(CollapsedText.Of(entry.Text, span), piece(span)))
                .GroupBy(static topic => topic.Id, StringComparer.Ordinal).Select(static same => same.First())]);
        }
        return new([.. _matcher.Match(entry.Text, TitleAndKeywords(entry), entry.PiecesOf(PaperField.Abstract))
            .Select(found => Found(found, CollapsedText.Of(entry.Text, found.Evidence), piece(found.Evidence)))]);
    }

    /// <summary>A keyword that the taxonomy knows as a phrase counts as one in the title does.</summary>
    private static IReadOnlyList<TextSpan> TitleAndKeywords(DecodedEntry entry) => !entry.Syntax.Has(PaperField.Keyword)
        ? entry.PiecesOf(PaperField.Title)
        : [.. entry.Fields.Where(static field => field.Field is PaperField.Title or PaperField.Keyword)
            .SelectMany(static field => field.Pieces)];

    private TopicMention Named(string name, TextPiece text)
    {
        int topic = taxonomy.Find(name);
        return new TopicMention(
            topic < 0 ? MemberName.Slug(name) : taxonomy.Topics[topic].Id,
            topic < 0 ? name : taxonomy.Topics[topic].Name,
            TopicScore.OfMetadata, TopicMatchOrigin.Metadata, name, text);
    }

    private TopicMention Found(FoundTopic found, string evidence, TextPiece text)
    {
        TopicOutline topic = taxonomy.Topics[found.Topic];
        TopicMatchOrigin origin = found.InTitle ? TopicMatchOrigin.Title : TopicMatchOrigin.Abstract;
        return new TopicMention(topic.Id, topic.Name, found.Score, origin, evidence, text);
    }
}
