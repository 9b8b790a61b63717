using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadingList;

/// <summary>
/// Lists of papers. Their lines are <see cref="Text"/>, which shows the digest's words as they are, reads no markup and breaks between
/// words.
/// </summary>
internal static class Listings
{
    public static Rows ByTopic() => Groups(Shelf.TopicsBySize().Select(topic => (topic.Name, topic.Papers)));

    public static Rows ByLetter() =>
        Groups(Shelf.PapersByLetter().Select(group => (group.Key.ToString(), (IReadOnlyList<Paper>)[.. group])));

    public static Rows Of(IEnumerable<Paper> papers) =>
        new(papers.SelectMany(paper => new IRenderable[] { new Text(paper.Title, Styles.Title), Indented(new Text(paper.Id, Styles.Id)) }));

    /// <summary>A name, how many papers it has, and their ids, which are as long as a line: a column of a table would break them.</summary>
    private static Rows Groups(IEnumerable<(string Name, IReadOnlyList<Paper> Papers)> groups) =>
        new(groups.SelectMany(group => new IRenderable[]
        {
            new Text($"{group.Name} ({group.Papers.Count})", Styles.Title),
            Indented(new Text(string.Join(", ", group.Papers.Select(paper => paper.Id)), Styles.Id)),
        }));

    private static Padder Indented(Text text) => new(text, new Padding(2, 0, 0, 0));
}
