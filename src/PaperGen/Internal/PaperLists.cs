using PaperGen.Values;

namespace PaperGen.Internal;

/// <summary>
/// The lists of a paper that were asked for. Apart from it, as most papers are only read: a catalog that is listed makes as many papers as
/// it has.
/// </summary>
internal sealed class PaperLists
{
    public IReadOnlyList<PaperLink>? Links;
    public IReadOnlyList<TopicMatch>? TopicMatches;
    public IReadOnlyList<Topic>? Topics;
    public PaperAuthors? Authors;
    public IReadOnlyList<string>? Keywords;
    public IReadOnlyList<string>? Aliases;
    public IReadOnlyDictionary<string, string>? Fields;
}

/// <summary>The authors of a paper, and whether there are more.</summary>
internal sealed class PaperAuthors(IReadOnlyList<PaperAuthor> list, bool hasMore)
{
    public static readonly PaperAuthors None = new(FixedList<PaperAuthor>.Empty, false);

    public IReadOnlyList<PaperAuthor> List { get; } = list;

    public bool HasMore { get; } = hasMore;
}
