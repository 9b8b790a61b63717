using PaperGen.Emit;
using PaperGen.Model;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Links and topics have a property each, up to as many as a person would look through.</summary>
public class ListedOnlyTests
{
    private static readonly CatalogModel s_catalog =
        EmitRun.Catalog("A Title\ntopics: Lamps; Oil\n\nSee https://a.org/c and https://a.org/b, too.");

    [Fact]
    public void Links()
    {
        LinkMember[] members = [.. LinkEmitter.Members(s_catalog, hasProperties: true, hasDocs: true)];
        Assert.Equal(s_catalog.LinkNames.Select(static link => link.Name).Order(StringComparer.Ordinal),
            members.Select(static link => link.Name));
        Assert.Equal([0, 1], members.Select(static link => link.Number).Order());
        Assert.All(members,
            static link =>
                Assert.Equal(("Title", "A Title", link.Number == 0 ? "https://a.org/c" : "https://a.org/b"),
                    (link.PaperId, link.Title, link.Url)));
        Assert.All(LinkEmitter.Members(s_catalog, hasProperties: true, hasDocs: false), static link => Assert.Null(link.Title));
        Assert.Empty(LinkEmitter.Members(s_catalog, hasProperties: false, hasDocs: true));
        Assert.Equal(10_000, LinkEmitter.Members(WithLinks(10_000), hasProperties: true, hasDocs: true).Count);
        Assert.Empty(LinkEmitter.Members(WithLinks(10_001), hasProperties: true, hasDocs: true));
    }

    [Fact]
    public void Topics()
    {
        TopicModel[] topics = [s_catalog.Topics[0], s_catalog.Topics[1] with { Parent = 0 }];
        Assert.Equal([("Lamps", null), ("Oil", "Lamps")],
            TopicEmitter.Members(s_catalog with { Topics = new(topics) }).Select(static topic => (topic.Name, topic.Area)));
        Assert.Equal(10_000, TopicEmitter.Members(WithTopics(10_000)).Count);
        Assert.Empty(TopicEmitter.Members(WithTopics(10_001)));
    }

    private static CatalogModel WithLinks(int count) =>
        s_catalog with { LinkNames = new([.. Enumerable.Repeat(s_catalog.LinkNames[0], count)]) };

    private static CatalogModel WithTopics(int count) =>
        s_catalog with { Topics = new([.. Enumerable.Repeat(s_catalog.Topics[0], count)]) };
}
