using PaperGen.Digests;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Links and topics have a property each, up to as many as a person would look through.</summary>
public class ListedOnlyTests
{
    [Fact]
    public void Links()
    {
        CatalogModel most = Catalog("A Title\n\nSee " + Numbered("https://a.org/b", 10_000, " ") + ".");
        LinkMember[] members = [.. LinkEmitter.Members(most, hasProperties: true, hasDocs: true)];
        Assert.Equal(10_000, members.Length);
        Assert.Equal(members.Select(static link => link.Name).Order(StringComparer.Ordinal), members.Select(static link => link.Name));
        Assert.All(members, static link => Assert.Equal(("Title", "A Title", "https://a.org/b" + link.Number), (link.PaperId, link.Title, link.Url)));
        Assert.All(LinkEmitter.Members(most, hasProperties: true, hasDocs: false), static link => Assert.Null(link.Title));
        Assert.Empty(LinkEmitter.Members(most, hasProperties: false, hasDocs: true));
        Assert.Empty(LinkEmitter.Members(Catalog("A Title\n\nSee " + Numbered("https://a.org/b", 10_001, " ") + "."), hasProperties: true, hasDocs: true));
    }

    [Fact]
    public void Topics()
    {
        Assert.Equal(10_000, TopicEmitter.Members(Catalog("A Title\ntopics: " + Numbered("Lamp", 10_000, "; ") + "\n\nAn abstract.")).Count);
        Assert.Empty(TopicEmitter.Members(Catalog("A Title\ntopics: " + Numbered("Lamp", 10_001, "; ") + "\n\nAn abstract.")));
    }

    private static string Numbered(string text, int count, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(i => text + i));

    private static CatalogModel Catalog(string text)
    {
        // A taxonomy without topics, so that there are those that the digest names and no others.
        Taxonomy none = TaxonomyBuilder.Join([TaxonomyParser.Parse("replace\n")], 0).Taxonomy;
        return CatalogBuilder.Build([EntryReader.Read(DigestParser.Parse(text), "a.papers.txt", "PaperGen/a.papers.txt", keepAbstracts: true, none)], none.Topics);
    }
}
