using System.Reflection;
using System.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>What a loaded catalog must say of a paper.</summary>
internal sealed record ExpectedPaper
{
    public string? Id { get; init; }
    public required string Title { get; init; }
    public required string Abstract { get; init; }
    public string? ArxivId { get; init; }
    public string? Doi { get; init; }
    public string? Venue { get; init; }
    public string? Note { get; init; }
    public string? SupersededBy { get; init; }
    public PaperStatus Status { get; init; }
    public PaperDate? Date { get; init; }

    /// <summary>
    /// Null where names may be joined, turned round, cleaned or in braces: how such a line is taken apart is not known here.
    /// </summary>
    public IReadOnlyList<string>? Authors { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<(string Url, PaperLinkKind Kind, int Line)> Links { get; init; } = [];
    public required string File { get; init; }
    public required int Line { get; init; }

    /// <summary>Compares everything that the loaded assembly offers.</summary>
    public static void AssertEqual(IReadOnlyList<ExpectedPaper> expected, LoadedCatalog loaded)
    {
        PaperCatalog catalog = loaded.Catalog;
        catalog.Verify();
        Assert.Equal(expected.Count, catalog.Papers.Count);
        Assert.Same(catalog.Papers, loaded.Static("Papers", "All"));
        Assert.Same(catalog.Links, loaded.Static("Links", "All"));
        Assert.Same(catalog.Topics, loaded.Static("Topics", "All"));
        for (int i = 0; i < expected.Count; i++)
            AssertEqual(expected[i], catalog.Papers[i], i);

        Assert.Equal(catalog.Papers.SelectMany(paper => paper.Links), catalog.Links);
        // Both by name at once: reflection looks through all members for each one.
        var members = loaded.Type("Papers").GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Paper)).ToDictionary(property => property.Name);
        var ids = loaded.Type("Papers+Ids").GetFields().ToDictionary(field => field.Name, field => field.GetRawConstantValue());
        Assert.Equal(expected.Count, members.Count);
        Assert.Equal(expected.Count, ids.Count);
        var seen = new HashSet<Paper>();
        foreach ((string name, PropertyInfo member) in members)
        {
            var paper = (Paper)member.GetValue(null)!;
            Assert.True(seen.Add(paper));
            Assert.Same(paper, catalog[paper.Id]);
            Assert.Same(paper, catalog[name]);
            Assert.Equal(paper.Id, ids[name]);
        }
        Assert.Equal(catalog.Links.Count, Members<PaperLink>(loaded, "Links").Distinct().Count());
        Assert.Equal(catalog.Topics.Count, Members<Topic>(loaded, "Topics").Distinct().Count());
        foreach (Topic topic in catalog.Topics)
        {
            Assert.NotEmpty(topic.Papers);
            Assert.Equal(catalog.Papers.Where(paper => paper.Topics.Any(own => IsOrLiesBelow(own, topic))), topic.Papers);
            Assert.Equal(catalog.Topics.Where(other => other.Parent == topic), topic.Children);
        }
    }

    private static bool IsOrLiesBelow(Topic topic, Topic other) =>
        topic == other || (topic.Parent is { } parent && IsOrLiesBelow(parent, other));

    /// <summary>What an encoder makes of halves of surrogate pairs.</summary>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertEqual(ExpectedPaper expected, Paper actual, int index)
    {
        Assert.Equal(index, actual.Index);
        Assert.Equal(expected.Id ?? actual.Id, actual.Id);
        Assert.Equal(expected.Title, actual.Title);
        Assert.Equal(expected.Abstract, actual.Abstract);
        Assert.Equal(expected.ArxivId, actual.ArxivId);
        Assert.Equal(expected.Doi, actual.Doi);
        Assert.Equal(expected.Venue, actual.Venue);
        Assert.Equal(expected.Note, actual.Note);
        Assert.Equal(expected.SupersededBy, actual.SupersededBy);
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Date, actual.Date);
        if (expected.Authors is not null)
            Assert.Equal(expected.Authors, actual.Authors.Select(static author => author.ToString()));
        Assert.Equal(expected.Topics, actual.TopicMatches.Select(match => match.Evidence));
        Assert.Equal(actual.Topics, actual.TopicMatches.Select(match => match.Topic));
        Assert.Equal(expected.Links, actual.Links.Select(link => (link.Url, link.Kind, link.Source.Line)));
        Assert.All(actual.Links, link => Assert.Same(actual, link.Paper));
        Assert.Equal(new PaperSource(expected.File, expected.Line), actual.Source);
    }

    private static IEnumerable<T> Members<T>(LoadedCatalog loaded, string type) =>
        loaded.Type(type).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(T))
            .Select(property => (T)property.GetValue(null)!);
}
