using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>Topics as a program sees them.</summary>
public class TopicCatalogTests
{
    private const string Digest = """
        Lamps: Long-Context Modelling by Lamp Light

        We study how far a lamp reaches. It reaches far.

        Wick: On Wicks
        topics: Zeppelins; long context; LONG-CONTEXT

        We propose image generation with diffusion models. A diffusion model makes images.

        Oil: On Oil

        Oil burns.
        """;

    [Fact]
    public void A_paper_has_the_topics_of_its_text_with_score_phrase_and_place()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest));
        TopicMatch match = Assert.Single(loaded.Paper("Lamps").TopicMatches);
        Assert.Equal(("long-context", "Long Context"), (match.Topic.Id, match.Topic.Name));
        Assert.Equal(("Long-Context", TopicMatchOrigin.Title), (match.Evidence, match.Origin));
        Assert.InRange(match.Score, 100, 999);
        Assert.Equal("Long Context (\"Long-Context\", Title)", match.ToString());
        Assert.Empty(loaded.Paper("Oil").Topics);
    }

    [Fact]
    public void What_the_metadata_name_is_all_there_is()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest));
        Paper wick = loaded.Paper("Wick");
        // The unknown one under the name it was given; the known one under its own, once.
        Assert.Equal(["Zeppelins", "Long Context"], wick.Topics.Select(topic => topic.Name));
        Assert.Equal(["Zeppelins", "long context"], wick.TopicMatches.Select(match => match.Evidence));
        Assert.All(wick.TopicMatches, match => Assert.Equal((1000, TopicMatchOrigin.Metadata), (match.Score, match.Origin)));
        Assert.Null(wick.Topics[0].Parent);
    }

    [Fact]
    public void Topics_are_typed_and_an_area_has_the_papers_of_its_topics()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest));
        var longContext = (Topic)loaded.Static("Topics", "LongContext")!;
        var area = (Topic)loaded.Static("Topics", "ModelsAndEfficiency")!;
        Assert.Same(area, longContext.Parent);
        Assert.Equal([longContext], area.Children);
        Assert.Null(area.Parent);
        Assert.Empty(longContext.Children);
        Assert.Equal(["Lamps", "Wick"], longContext.Papers.Select(paper => paper.Id));
        Assert.Equal(longContext.Papers, area.Papers);
        Assert.Equal(["Long Context", "Models and Efficiency", "Zeppelins"], loaded.Catalog.Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void Hover_text_says_why()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest));
        var documents = Documentation.Check(loaded);
        Assert.Contains("Topics: Long Context (\"Long-Context\")", documents["Papers.Lamps"].InnerText, StringComparison.Ordinal);
        Assert.Contains("Topics: Zeppelins, Long Context", documents["Papers.Wick"].InnerText, StringComparison.Ordinal);
        Assert.Contains("Long Context, a topic of Models and Efficiency", documents["Topics.LongContext"].InnerText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_has_topics_of_its_own()
    {
        var project =
            new TestProject(
                Digest)
            { Taxonomies = [new TestTaxonomy("own.topics.txt", "[Lighting]\n\n[Burning]\nparent: Lighting\n+ oil\n")] };
        using LoadedCatalog loaded = LoadedCatalog.Build(project);
        Topic burning = Assert.Single(loaded.Paper("Oil").Topics);
        Assert.Equal(("burning", "lighting"), (burning.Id, burning.Parent!.Id));
        Assert.Equal([loaded.Paper("Oil")], burning.Parent.Papers);
    }

    [Fact]
    public void A_topic_that_a_project_declares_is_there_before_its_first_paper()
    {
        const string Own = "[Zither]\nparent: Applications\n+ zither\n\n[Quantization]\n+ wick bits\n";
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject(Digest) { Taxonomies = [new TestTaxonomy("own.topics.txt", Own)] });
        var zither = (Topic)loaded.Static("Topics", "Zither")!;
        Assert.Empty(zither.Papers);
        Assert.Equal("Applications", zither.Parent!.Name);
        Assert.Equal([zither], zither.Parent.Children);
        Assert.Empty(((Topic)loaded.Static("Topics", "Quantization")!).Papers);
        // Of the built-in topics only those that have papers, and the parents of all.
        Assert.DoesNotContain("Finance", loaded.Catalog.Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void Joined_catalogs_join_areas_too()
    {
        using LoadedCatalog left = LoadedCatalog.Build(new TestProject(Digest));
        using LoadedCatalog right = LoadedCatalog.Build(new TestProject("Glow: Knowledge Distillation by Lamp Light\n\nAn abstract."));
        PaperCatalog both = PaperCatalog.Combine(left.Catalog, right.Catalog);
        Topic area = both.Topics.Single(topic => topic.Id == "models-and-efficiency");
        Assert.Equal(["Knowledge Distillation", "Long Context"], area.Children.Select(topic => topic.Name));
        Assert.Equal(["Lamps", "Wick", "Glow"], area.Papers.Select(paper => paper.Id));
        Assert.All(area.Children, topic => Assert.Same(area, topic.Parent));
    }

    [Fact]
    public void Each_paper_of_the_seed_has_topics_and_HMT_is_about_long_context_and_memory()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(DataFiles.Seed));
        string[] hmt = [.. loaded.Paper("HMT").Topics.Select(topic => topic.Name)];
        Assert.Contains("Long Context", hmt);
        Assert.Contains("Memory", hmt);
        Assert.All(loaded.Catalog.Papers, paper => Assert.InRange(paper.Topics.Count, 1, 9));
        Assert.Contains("State Space and Recurrent Models", loaded.Catalog.Topics.Select(topic => topic.Name));
        loaded.Catalog.Verify();
    }
}
