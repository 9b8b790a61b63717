using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>The built-in taxonomy, and how a project extends it or puts another in its place.</summary>
public class TaxonomyTests
{
    private static readonly string[] s_required =
    [
        "In-Context Learning", "Long Context", "Retrieval-Augmented Generation", "Image Generation", "Diffusion Models",
        "Attention Mechanisms", "Memory", "State Space and Recurrent Models", "Tool Use and Agents", "Code Generation", "Speech and Audio",
        "Time Series", "Knowledge Distillation", "Parameter-Efficient Fine-Tuning", "Instruction Tuning", "Pre-training",
        "Interpretability", "Multimodal Learning", "Synthetic Data and Augmentation", "Efficient Inference", "Efficient Training",
        "Reasoning and Prompting", "Text Generation", "Surveys", "Personalization", "Safety and Alignment", "Question Answering",
        "Evaluation and Benchmarks", "Fine-Tuning", "Reinforcement Learning", "Computer Vision", "Model Architectures",
        "Natural Language Understanding",
    ];

    private static readonly Taxonomy s_builtIn = BuiltInTaxonomy.Taxonomy;

    [Fact]
    public void The_built_in_taxonomy_has_no_findings() =>
        Assert.Empty(TaxonomyBuilder.Join([BuiltInTaxonomy.Syntax], 0).Problems.Single());

    [Fact]
    public void It_has_10_to_13_areas_and_at_least_80_topics_in_two_levels()
    {
        int areas = s_builtIn.Topics.Count(topic => topic.Parent < 0);
        Assert.InRange(areas, 10, 13);
        Assert.True(s_builtIn.Topics.Count - areas >= 80);
        Assert.All(s_builtIn.Topics, topic => Assert.True(topic.Parent < 0 || s_builtIn.Topics[topic.Parent].Parent < 0));
    }

    [Fact]
    public void It_has_the_required_names_and_those_that_labels_use()
    {
        string[] labels = ["labels.tuning.txt", "labels.untouched.txt", "labels.newest.tuning.txt",
            "labels.newest.untouched.txt", "labels.newest.second.txt"];
        IEnumerable<string> used =
            labels.SelectMany(file => TopicLabels.Read(RepositoryFile.Path("tests/PaperGen.Core.Tests/Topics/" + file)).Names);
        Assert.Empty(s_required.Concat(used).Except(s_builtIn.Topics.Select(topic => topic.Name)));
    }

    /// <summary>An id is a promise: a topic that is renamed keeps it.</summary>
    [Fact]
    public void Every_topic_writes_its_id_down() => Assert.All(BuiltInTaxonomy.Syntax.Topics, topic => Assert.NotNull(topic.Id));

    [Theory]
    [InlineData("long context")]
    [InlineData("LONG-CONTEXT")]
    [InlineData("long-context")]
    [InlineData(" Long  Context ")]
    public void A_topic_is_found_by_its_name_or_id(string name) =>
        Assert.Equal("Long Context", s_builtIn.Topics[s_builtIn.Find(name)].Name);

    [Fact]
    public void A_project_adds_topics_and_phrases()
    {
        Taxonomy taxonomy =
            Build("[Lamps]\nparent: Computer Vision\n+ lamp\n\n[long context]\n+ wick\n- long context window // not this\n");
        Assert.Equal(s_builtIn.Topics.Count + 1, taxonomy.Topics.Count);
        TopicOutline lamps = taxonomy.Topics[taxonomy.Find("Lamps")];
        Assert.Equal(("lamps", "computer-vision"), (lamps.Id, taxonomy.Topics[lamps.Parent].Id));
        Assert.Equal(["Lamps"], Find(taxonomy, "A Lamp"));
        Assert.Equal(["Long Context"], Find(taxonomy, "A Wick"));
    }

    [Fact]
    public void Where_a_project_and_the_built_in_taxonomy_disagree_the_project_is_right()
    {
        Taxonomy taxonomy = Build("[Education]\nparent: Robotics and Control\n- educational\n");
        TopicOutline education = taxonomy.Topics[taxonomy.Find("Education")];
        Assert.Equal("robotics-and-control", taxonomy.Topics[education.Parent].Id);
        Assert.Contains("Education", Find(s_builtIn, "Educational Lamps"));
        Assert.Empty(Find(taxonomy, "Educational Lamps"));
    }

    [Fact]
    public void A_project_replaces_the_taxonomy()
    {
        Taxonomy taxonomy = Build("// ours alone\n\nreplace\n[Lamps]\nid: lights\n+ lamp\n");
        Assert.Equal([new TopicOutline("lights", "Lamps", -1, IsOwn: true)], taxonomy.Topics);
        Assert.Empty(Find(taxonomy, "Diffusion Models"));
        Assert.Equal(0, taxonomy.Find("lamps"));
        Assert.Equal(0, taxonomy.Find("Lights"));
    }

    [Fact]
    public void Taxonomies_that_say_the_same_are_equal()
    {
        Assert.Equal(Build("[Lamps]\nlamp, oil\n"), Build("// a comment\n[Lamps]\nlamp\noil\n"));
        Assert.NotEqual(Build("[Lamps]\nlamp\n"), Build("[Lamps]\n+ lamp\n"));
        Assert.NotEqual(Build("[Lamps]\nlamp\n"), Build("[Lamps]\nparent: Law\nlamp\n"));
    }

    [Theory]
    [InlineData("Long Contxt", "Long Context")]
    [InlineData("Alignment", "Safety and Alignment")]
    [InlineData("State Space Models", "State Space and Recurrent Models")]
    [InlineData("Zeppelins", "")]
    public void The_nearest_names_of_one_that_is_unknown(string name, string nearest) =>
        Assert.Equal(nearest, s_builtIn.Nearest.Of(name).FirstOrDefault() ?? "");

    private static Taxonomy Build(string file) => TaxonomyBuilder.Build([TaxonomyParser.Parse(file)]).Taxonomy;

    private static IEnumerable<string> Find(Taxonomy taxonomy, string title) =>
        taxonomy.Matcher().Match(title, [new(0, title.Length)], []).Select(found => taxonomy.Topics[found.Topic].Name);
}
