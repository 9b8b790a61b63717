using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>A project's taxonomy is built once for the generator, all analyzers and all fixes that see the same files.</summary>
public class ProjectTaxonomyTests
{
    private static readonly TaxonomyFile s_lamps = File("a.topics.txt", "[Lamps]\n+ lamp\n");

    [Fact]
    public void Without_files_it_is_the_built_in_one() => Assert.Same(BuiltInTaxonomy.Taxonomy, ProjectTaxonomy.Of([]).Taxonomy);

    [Fact]
    public void The_same_files_give_the_same_taxonomy() =>
        Assert.Same(ProjectTaxonomy.Of([s_lamps, File("b.topics.txt", "[Oil]\n")]),
            ProjectTaxonomy.Of([File("b.topics.txt", "[Oil]\n"), s_lamps]));

    [Fact]
    public void Other_files_beside_the_first_give_another()
    {
        Assert.True(ProjectTaxonomy.Of([s_lamps]).Taxonomy.Find("Lamps") >= 0);
        Assert.True(ProjectTaxonomy.Of([s_lamps, File("b.topics.txt", "[Oil]\n")]).Taxonomy.Find("Oil") >= 0);
        Assert.True(ProjectTaxonomy.Of([s_lamps, File("b.topics.txt", "[Wicks]\n")]).Taxonomy.Find("Oil") < 0);
        Assert.True(ProjectTaxonomy.Of([s_lamps]).Taxonomy.Find("Wicks") < 0);
    }

    [Fact]
    public void Threads_that_see_other_files_get_their_own() => Parallel.For(0, 64, i =>
    {
        string name = "Topic " + (i % 4);
        Assert.True(ProjectTaxonomy.Of([s_lamps, File("b.topics.txt", $"[{name}]\n")]).Taxonomy.Find(name) >= 0);
    });

    private static TaxonomyFile File(string path, string text) => new(path, new FileContent(text));
}
