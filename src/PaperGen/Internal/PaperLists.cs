namespace PaperGen.Internal;

/// <summary>The lists of a paper that were asked for. Apart from it, as most papers are only read: a catalog that is listed makes as many papers as it has.</summary>
internal sealed class PaperLists
{
    public IReadOnlyList<PaperLink>? Links;
    public IReadOnlyList<TopicMatch>? TopicMatches;
    public IReadOnlyList<Topic>? Topics;
    public IReadOnlyList<string>? Authors;
    public IReadOnlyList<string>? Keywords;
    public IReadOnlyList<string>? Aliases;
    public IReadOnlyDictionary<string, string>? Fields;
}
