using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>Which phrases a text has, and what they come to.</summary>
public class TopicMatchingTests
{
    [Theory]
    [InlineData("pre-training", "Pre-training")]
    [InlineData("pre-training", "PRE TRAINING")]
    [InlineData("pre-training", "pretraining")]
    [InlineData("pre-training", "pre\u2011training")]
    [InlineData("pre-training", "pre-\n  training")]
    [InlineData("state space model", "state-space models")]
    [InlineData("state space models", "a State Space Model")]
    [InlineData("memory", "memories")]
    [InlineData("memories", "memory")]
    [InlineData("analysis", "analyses")]
    [InlineData("matrix", "matrices")]
    [InlineData("loss", "losses")]
    [InlineData("batch", "batches")]
    [InlineData("tokenization", "tokenisation")]
    [InlineData("summarised", "summarized")]
    [InlineData("behavior", "behaviours")]
    [InlineData("colour", "color")]
    [InlineData("modeling", "modelling")]
    [InlineData("text-to-image", "text-to-image")]
    [InlineData("vision language", "vision/language")]
    [InlineData("RAG", "RAG")]
    [InlineData("RAG", "RAGs")]
    [InlineData("RAG", "SFR-RAG")]
    [InlineData("3D scene", "3D Scenes")]
    [InlineData("\u00FCber model", "\u00DCBER-Models")]
    public void A_phrase_is_found_however_it_is_written(string phrase, string title) =>
        Assert.Equal(["A"], Find("[A]\n+ " + phrase, title));

    [Theory]
    [InlineData("RAG", "rag")]
    [InlineData("RAG", "Rag")]
    [InlineData("RAG", "DRAG")]
    [InlineData("LoRA", "LORA")]
    [InlineData("attention", "attentional")]
    [InlineData("long context", "long, context")]
    [InlineData("long context", "long. Context")]
    [InlineData("long context", "long (context")]
    [InlineData("long context", "long text context")]
    [InlineData("long context", "longcontext")]
    [InlineData("long context", "context long")]
    public void And_not_where_something_else_stands(string phrase, string title) => Assert.Empty(Find("[A]\n+ " + phrase, title));

    [Theory]
    [InlineData("+ attention\n- pay attention", "They Pay Attention", false)]
    [InlineData("+ attention\n- attention to detail", "Attention to Detail", false)]
    [InlineData("+ attention\n- attention to detail", "Attention to Details of Attention", true)]
    [InlineData("+ attention\n- attention to detail", "Attention to Devils", true)]
    [InlineData("+ law\n- scaling law", "Scaling Laws", false)]
    [InlineData("+ law\n- scaling law", "The Law of Scaling", true)]
    public void An_excluded_phrase_hides_what_is_inside_it(string phrases, string title, bool found) =>
        Assert.Equal(found, Find("[A]\n" + phrases, title).Count > 0);

    [Fact]
    public void Phrases_of_one_topic_may_lie_inside_those_of_another() =>
        Assert.Equal(["A", "B"], Find("[A]\n+ video diffusion model\n[B]\n+ diffusion model", "A Video Diffusion Model"));

    [Fact]
    public void The_longest_phrase_that_begins_at_a_word_is_the_evidence()
    {
        const string Title = "On Long Context Language Models";
        FoundTopic found = Assert.Single(Match("[A]\n+ long context\n+ long context language\n+ context", Title, ""));
        Assert.Equal("Long Context Language", Title.Substring(found.Evidence.Start, found.Evidence.Length));
    }

    [Fact]
    public void A_word_that_also_begins_an_acronym_still_begins_other_phrases()
    {
        Assert.Equal(["A"], Find("[A]\n+ video generation\n[B]\n+ Video-LLM", "Video Generation"));
        Assert.Equal(["B"], Find("[A]\n+ video generation\n[B]\n+ Video-LLM", "A Video-LLM"));
    }

    [Theory]
    [InlineData("? Lamp\n+ lamp oil")]
    [InlineData("+ Lamp oil\n? lamp")]
    public void The_longest_phrase_counts_whether_a_word_is_read_as_an_acronym_or_not(string phrases) =>
        Assert.Equal(["A"], Find("[A]\n" + phrases, "Lamp Oil"));

    [Theory]
    // Once in the title.
    [InlineData("Lamps", "Nothing.", true)]
    // In passing.
    [InlineData("Title", "Oil burns. There are lamps.", false)]
    [InlineData("Title", "Oil burns. Ovens and lamps and lamps and lamps burn it.", false)]
    // As an example, in an experiment.
    [InlineData("Title", "Things burn, such as lamps. Others are like it, for instance lamps. Experiments show it on lamps. We evaluate "
        + "lamps.", false)]
    // What the paper is about.
    [InlineData("Title", "Lamps burn. We propose lamps. They are lamps. And lamps.", true)]
    public void A_mention_in_passing_is_not_enough(string title, string text, bool about) =>
        Assert.Equal(about, Match("[A]\nlamp", title, text).Count > 0);

    [Fact]
    public void A_strong_phrase_counts_more_than_a_plain_one_and_a_plain_one_more_than_a_weak_one()
    {
        const string Text = "Oil burns. Lamps burn. They burn in lamps. Such are lamps.";
        int Score(string phrase) => Match("[A]\n" + phrase + "\n+ title", "Title", Text).Single().Score;
        Assert.True(Score("+ lamp") > Score("lamp"));
        Assert.True(Score("lamp") > Score("? lamp"));
        Assert.True(Score("? lamp") > Score("- lamp"));
    }

    [Fact]
    public void Weak_phrases_add_to_others_and_make_no_topic_of_their_own()
    {
        string text = string.Concat(Enumerable.Repeat("We propose lamps. ", 20));
        Assert.Empty(Match("[A]\n? lamp\n? oil", "Lamps and Oil", text));
        Assert.Single(Match("[A]\n? lamp\n? oil\nwick", "Lamps and Oil", text + "Oil is drawn by a wick."));
    }

    [Fact]
    public void The_title_counts_more_than_the_abstract()
    {
        FoundTopic found = Assert.Single(Match("[A]\n+ lamp\n+ oil", "On Oil", "We propose lamps. These are lamps."));
        Assert.True(found.InTitle);
    }

    [Fact]
    public void Topics_come_most_certain_first_and_no_score_reaches_that_of_the_metadata()
    {
        List<FoundTopic> found =
            Match("[A]\n+ lamp\n[B]\n+ oil", "Lamps and Oil and Oil", string.Concat(Enumerable.Repeat("We propose oil. ", 100)));
        Assert.Equal([1, 0], found.Select(topic => topic.Topic));
        Assert.Equal(999, found[0].Score);
    }

    [Fact]
    public void A_scan_keeps_nothing_of_the_paper_before()
    {
        Taxonomy taxonomy = Parse("[A]\n+ lamp\n[B]\n+ oil");
        ITopicMatcher scan = taxonomy.Matcher();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal([0], scan.Match("Lamp", [new TextSpan(0, 4)], []).Select(topic => topic.Topic));
            Assert.Equal([1], scan.Match("Oil", [new TextSpan(0, 3)], []).Select(topic => topic.Topic));
            Assert.Empty(scan.Match("Wax", [new TextSpan(0, 3)], []));
        }
    }

    [Theory]
    [InlineData("Attention to Detail in Customer Surveys of Shops", "Attention Mechanisms")]
    [InlineData("What Is the Driving Force of Progress", "Autonomous Driving")]
    [InlineData("A Scaling Law for Cakes", "Law")]
    [InlineData("Halving the GPU Memory Footprint", "Memory")]
    [InlineData("A Game Changer", "Games and Simulation")]
    [InlineData("Our Code Is Available", "Code Generation")]
    [InlineData("Students: a student model and its teacher model", "Education")]
    [InlineData("Theory of Mind", "Theory")]
    [InlineData("rag rugs and llm", "Retrieval-Augmented Generation")]
    [InlineData("What Online Reviews Say of Lamps", "Surveys")]
    [InlineData("Light at a Soccer Game", "Games and Simulation")]
    [InlineData("No-Code Training", "Code Generation")]
    [InlineData("Score Distillation of Lamps", "Knowledge Distillation")]
    public void The_built_in_taxonomy_walks_into_no_trap(string title, string topic) =>
        Assert.DoesNotContain(topic, Match(BuiltInTaxonomy.Taxonomy, title, "")
            .Select(found => BuiltInTaxonomy.Taxonomy.Topics[found.Topic].Name));

    [Theory]
    [InlineData("Attention Is Not All You Need", "Attention Mechanisms")]
    [InlineData("End-to-End Autonomous Driving", "Autonomous Driving")]
    [InlineData("LLMs for Legal Reasoning", "Law")]
    [InlineData("Episodic Memory for Agents", "Memory")]
    [InlineData("Playing Chess", "Games and Simulation")]
    [InlineData("Code Generation with Tests", "Code Generation")]
    [InlineData("RAG for Everyone", "Retrieval-Augmented Generation")]
    [InlineData("Modelling Long-Context Behaviour", "Long Context")]
    [InlineData("Gaussian Splatting of a Lamp", "Computer Vision")]
    [InlineData("One Model for Visual Understanding and Generation", "Image Generation")]
    [InlineData("A Human Video Generation Model", "Video Generation")]
    [InlineData("Mixture-of-Experts with One Expert", "Model Architectures")]
    public void And_finds_what_looks_like_one(string title, string topic) =>
        Assert.Contains(topic, Match(BuiltInTaxonomy.Taxonomy, title, "")
            .Select(found => BuiltInTaxonomy.Taxonomy.Topics[found.Topic].Name));

    [Fact]
    public void Without_a_match_there_is_no_topic() =>
        Assert.Empty(Match(BuiltInTaxonomy.Taxonomy, "On Lamps and Wicks", "A wick burns. Oil feeds it."));

    private static List<string> Find(string taxonomy, string title)
    {
        Taxonomy parsed = Parse(taxonomy);
        return Match(parsed, title, "").ConvertAll(found => parsed.Topics[found.Topic].Name);
    }

    private static List<FoundTopic> Match(string taxonomy, string title, string text) => Match(Parse(taxonomy), title, text);

    private static List<FoundTopic> Match(Taxonomy taxonomy, string title, string text) =>
        taxonomy.Matcher().Match(title + "\n\n" + text, [new TextSpan(0, title.Length)], [new TextSpan(title.Length + 2, text.Length)]);

    private static Taxonomy Parse(string text) => TaxonomyBuilder.Join([TaxonomyParser.Parse(text)], 0).Taxonomy;
}
