using System.Globalization;
using System.Text;
using PaperGen.Emit;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>What a table holds reads back as the generator's model has it.</summary>
public class TableTests
{
    private const string Path = "a.papers.txt";

    [Fact]
    public void Topics_with_their_papers_scores_and_evidence() => AssertAsRead(DataFiles.Seed);

    [Fact]
    public void Links_and_topics_of_many_papers() => AssertAsRead(DataFiles.HuggingFace);

    /// <summary>Numbers of one digit and of more: the bytes, the lines, the size of the record, or all of them.</summary>
    [Fact]
    public void Papers_unlike_the_others() => AssertAsRead(Digest(200, static i => (i % 50) switch
    {
        7 => string.Concat(Enumerable.Repeat("A sentence that goes on. ", 3000)),
        16 => string.Concat(Enumerable.Repeat("\n// a comment\n", 40)),
        31 => string.Concat(Enumerable.Repeat("See github.com/lamps/oil-" + i.ToString(CultureInfo.InvariantCulture) + "x . ", 1))
            + string.Concat(
                Enumerable.Range(0, 60).Select(static n => "https://example.org/" + n.ToString(CultureInfo.InvariantCulture) + " and ")),
        32 => string.Concat(Enumerable.Repeat("A sentence that goes on. ", 3000))
            + string.Concat(
                Enumerable.Range(0, 300).Select(static n => "https://example.org/" + n.ToString(CultureInfo.InvariantCulture) + " and "))
            + string.Concat(Enumerable.Repeat("\n\n// a comment", 40)),
        _ => "",
    }));

    [Fact]
    public void Ids_of_all_kinds() =>
        AssertAsRead("On A\nid: _0zZ\n\nAn abstract.\n\nOn B\nid: \u00D6lL\u00E4mpchen\n\nOne more.\n\nOn C\nid: " + new string('x', 90)
            + "\n\nAnother.\n");

    /// <summary>Digests follow each other in the table; some have no paper, some no byte.</summary>
    [Fact]
    public void A_host_whose_resources_are_no_memory()
    {
        string text = Digest(20, static _ => "");
        CatalogModel model = Model((Path, text));
        AssertSame(model, new TableInMemory(Encoding.UTF8.GetBytes(text), TableWriter.Write(model), isPlainMemory: false).Catalog);
    }

    [Fact]
    public void Several_digests()
    {
        TestDigest[] digests =
        [
            new("a.papers.txt", ""), new("b.papers.txt", Digest(5, static _ => "b")), new("c.papers.txt", "// nothing\n"),
            new("d.papers.txt", ""),
            new("e.papers.txt", Digest(20, static _ => "e")), new("f.papers.txt", ""),
        ];
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digests));
        CatalogModel model = Model([.. digests.Select(static digest => (digest.ProjectPath, digest.Content))]);
        AssertSame(model, loaded.Catalog);
        loaded.Catalog.Verify();
    }

    private static void AssertAsRead(string text)
    {
        CatalogModel model = Model((Path, text));
        AssertSame(model, new TableInMemory(Encoding.UTF8.GetBytes(text), TableWriter.Write(model)).Catalog);
    }

    private static CatalogModel Model(params (string Path, string Text)[] digests) => CatalogBuilder.Build(
        [.. digests.Select(
            static digest =>
                EntryReader.Read(DigestParser.Parse(digest.Text), digest.Path, TableFormat.ResourcePrefix + digest.Path,
                    keepAbstracts: true, BuiltInTaxonomy.Taxonomy))],
        BuiltInTaxonomy.Taxonomy.Topics);

    private static void AssertSame(CatalogModel model, PaperCatalog catalog)
    {
        Assert.Equal(model.Papers.Count, catalog.Papers.Count);
        for (int i = 0; i < model.Papers.Count; i++)
        {
            Paper paper = catalog.Papers[i];
            EntryModel entry = model.Papers[i].Entry;
            Assert.Equal((model.Papers[i].Id, entry.Title, entry.Abstract), (paper.Id, paper.Title, paper.Abstract));
            Assert.Equal(new PaperSource(model.Digests[model.Papers[i].Digest].Path, entry.Line), paper.Source);
            Assert.Same(paper, catalog[paper.Id]);
            Assert.Equal(entry.Topics.Select(static topic => (topic.Id, topic.Score, topic.Evidence, (TopicMatchOrigin)topic.Origin)),
                paper.TopicMatches.Select(static match => (match.Topic.Id, match.Score, match.Evidence, match.Origin)));
            Assert.Equal(entry.Links.Select(static link => (link.Url, (PaperLinkKind)link.Kind, link.Line, link.IsRepaired)),
                paper.Links.Select(static link => (link.Url, link.Kind, link.Source.Line, link.IsRepaired)));
            Assert.All(paper.Links, link => Assert.Same(paper, link.Paper));
        }
        // The same objects, whether a paper has them or the catalog.
        Assert.Equal(catalog.Papers.SelectMany(static paper => paper.Links), catalog.Links);
        Assert.Equal(model.Topics.Select(static topic => (topic.Id, topic.Name)),
            catalog.Topics.Select(static topic => (topic.Id, topic.Name)));
        Assert.Equal(model.Topics.Select(topic => topic.Parent < 0 ? null : catalog.Topics[topic.Parent]),
            catalog.Topics.Select(static topic => topic.Parent));
        Assert.All(catalog.Topics, (topic, index) =>
            Assert.Equal(model.Topics[index].Papers.Select(static paper => paper), topic.Papers.Select(static paper => paper.Index)));
    }

    private static string Digest(int papers, Func<int, string> more)
    {
        var digest = new StringBuilder();
        for (int i = 0; i < papers; i++)
            digest.Append(CultureInfo.InvariantCulture, $"Lamp{i}{more(0)}: On Retrieval\n\nWe read by lamp {i} {more(i)}\n\n");
        return digest.ToString();
    }
}
