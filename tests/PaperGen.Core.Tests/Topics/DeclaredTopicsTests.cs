using PaperGen.Model;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>A topic that a project's own file declares is in the catalog before any paper has it; a built-in one is not.</summary>
public class DeclaredTopicsTests
{
    [Fact]
    public void A_declared_topic_comes_with_its_parents_and_without_papers() =>
        Assert.Equal(["Applications:0", "Zither:0"], Topics("[Zither]\nparent: Applications\n+ zither\n"));

    [Fact]
    public void A_block_of_a_built_in_topic_declares_it_too() =>
        Assert.Equal(["Models and Efficiency:0", "Quantization:0"], Topics("[Quantization]\n+ wick bits\n"));

    [Fact]
    public void A_taxonomy_that_replaces_the_built_in_one_is_declared_whole() =>
        Assert.Equal(["Lamps:0", "Oil:0"], Topics("replace\n[Oil]\n[Lamps]\n"));

    [Fact]
    public void The_built_in_taxonomy_declares_nothing() => Assert.Empty(CatalogTopics.Build([], BuiltInTaxonomy.Taxonomy.Topics, out _));

    private static IEnumerable<string> Topics(string file)
    {
        EquatableArray<TopicOutline> taxonomy = TaxonomyBuilder.Build([TaxonomyParser.Parse(file)]).Taxonomy.Topics;
        return CatalogTopics.Build([], taxonomy, out _).Select(topic => $"{topic.Name}:{topic.Papers.Count}");
    }
}
