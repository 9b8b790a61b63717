using Microsoft.CodeAnalysis;
using PaperGen.Findings;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>What the analyzers say of topics that digests name, and of taxonomies.</summary>
public class TopicRuleTests
{
    private const string Abstract = "This abstract is long enough for one, says nothing, and ends with a period, as an abstract does, "
        + "every time.";

    [Theory]
    [InlineData("topics: Long Context, memory", "")]
    [InlineData("topics: long-context", "")]
    [InlineData("topics: Long Contxt", "PAPER4001 2:9-20")]
    [InlineData("topics: Memory;  Zeppelins ; Law", "PAPER4001 2:18-27")]
    [InlineData("note: Zeppelins", "")]
    public async Task A_name_that_is_no_topic_is_reported_where_it_stands(string line, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
            Assert.Equal(expected,
                string.Join("|", await AnalyzerRun.Of(new TestProject(("A Title\n" + line + "\n\n" + Abstract).Replace("\n", lineEnd)))));
    }

    [Fact]
    public async Task The_message_names_the_nearest_topics()
    {
        Assert.Contains("There is no topic 'Long Contxt' in the taxonomy; did you mean 'Long Context'",
            await Message("A Title\ntopics: Long Contxt\n\n" + Abstract), StringComparison.Ordinal);
        Assert.EndsWith("There is no topic 'Zeppelins' in the taxonomy", await Message("A Title\ntopics: Zeppelins\n\n" + Abstract),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Image Generatin", true)]
    [InlineData("image-generaton", true)]
    [InlineData("Long Contxt", true)]
    [InlineData("Generation", false)]
    [InlineData("Speech Generation", false)]
    [InlineData("Zeppelins", null)]
    public void A_slip_of_the_hand_is_repaired_unasked(string name, bool? safe)
    {
        Finding finding = Assert.Single(Repair.Findings($"A Title\ntopics: {name}\n\n{Abstract}"));
        Assert.Equal(safe, finding.Fix?.IsSafe);
    }

    [Fact]
    public async Task A_topic_of_the_project_is_known() =>
        Assert.Empty(
            await AnalyzerRun.Of(
                new TestProject(
                    "A Title\ntopics: Zeppelins\n\n" + Abstract)
                { Taxonomies = [new TestTaxonomy("own.topics.txt", "[Zeppelins]\n")] }));

    [Fact]
    public async Task A_taxonomy_that_replaces_the_built_in_one_has_its_topics_only() =>
        Assert.Equal(
            ["PAPER4001 2:9-15"],
            await AnalyzerRun.Of(
                new TestProject("A Title\ntopics: Memory\n\n" + Abstract)
                {
                    Taxonomies =
                    [new TestTaxonomy("own.topics.txt", "replace\n[Zeppelins]\n")]
                }));

    [Theory]
    [InlineData("[Lamps]\nid: lamps\nparent: Law\n+ lamp, oil\n? wick\n- lamp black // and no more\n\n// end", "")]
    [InlineData("lamp\n[Lamps]\n", "PAPER4002 1:1-5")]
    [InlineData("[Lamps\nlamp\n", "PAPER4002 1:1-7")]
    [InlineData("[ ]\nlamp\n", "PAPER4002 1:1-4")]
    [InlineData("[Lamps]\nid: Big Lamps\n", "PAPER4002 2:1-14")]
    [InlineData("[Lamps]\nid:\n", "PAPER4002 2:1-4")]
    [InlineData("[Lamps]\nid: a\nid: b\n", "PAPER4002 3:1-6")]
    [InlineData("[Lamps]\nparent:\n", "PAPER4002 2:1-8")]
    [InlineData("[Lamps]\nparent: Law\nparent: Memory\n", "PAPER4002 3:1-15")]
    [InlineData("[Lamps]\nlamp,, oil\n", "PAPER4002 2:1-11")]
    [InlineData("[Lamps]\nlamp, -!-, oil\n", "PAPER4002 2:7-10")]
    [InlineData("[Lamps]\n+\n", "PAPER4002 2:1-2")]
    [InlineData("[Lamps]\na b c d e f g h i j k l m\n", "PAPER4002 2:1-26")]
    [InlineData("[Lamps]\nlamp\nreplace\n", "PAPER4002 3:1-8")]
    [InlineData("[Lamps]\nlamp\n\n[LAMPS]\noil\n", "PAPER4003 4:2-7")]
    [InlineData("[Lamps]\nid: law\n\n[Law]\n", "PAPER4003 4:2-5")]
    [InlineData("[Lamps]\nparent: Lampz\n", "PAPER4004 2:9-14")]
    [InlineData("[Lamps]\nparent: Lamps\n", "PAPER4005 2:9-14")]
    [InlineData("[A]\nparent: B\n[B]\nparent: C\n[C]\nparent: A\n", "PAPER4005 6:9-10")]
    [InlineData("[Computer Vision]\nparent: Image Segmentation\n", "PAPER4005 2:9-27")]
    [InlineData("[Lamps]\nlong-context\nlong contexts\n", "PAPER4006 3:1-14")]
    [InlineData("[Lamps]\nlamp\n- lamp\n", "PAPER4007 3:3-7")]
    public async Task A_taxonomy_has_these_findings_and_no_others(string text, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var project =
                new TestProject(
                    "A Title\n\n" + Abstract)
                { Taxonomies = [new TestTaxonomy("own.topics.txt", text.Replace("\n", lineEnd))] };
            Assert.Equal(expected, string.Join("|", await AnalyzerRun.Of(project)));
        }
    }

    [Fact]
    public async Task A_topic_that_stands_in_two_files_is_reported_in_the_second_by_path()
    {
        var project =
            new TestProject("A Title\n\n" + Abstract)
            {
                Taxonomies =
                [new TestTaxonomy("b.topics.txt", "[Lamps]\nlamp\n"), new TestTaxonomy("a.topics.txt", "[Lamps]\noil\n")]
            };
        Diagnostic found = Assert.Single(await AnalyzerRun.Diagnostics(project, [.. project.Digests, .. project.Taxonomies]));
        Assert.Equal("PAPER4003", found.Id);
        Assert.EndsWith("b.topics.txt", found.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    private static async Task<string> Message(string text)
    {
        var project = new TestProject(text);
        return Assert.Single(await AnalyzerRun.Diagnostics(project, [.. project.Digests])).GetMessage();
    }
}
