using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>
/// How right the topics are, on papers labelled by reading them, before anything was matched. One set serves to choose phrases; of the other no paper, and no
/// figure of a topic, is looked at: only its totals. The benchmarks' command <c>topics</c> prints the figures.
/// </summary>
public class TopicAccuracyTests
{
    [Theory]
    [InlineData("tuning", 0.965, 0.965)]
    [InlineData("untouched", 0.917, 0.915)]
    [InlineData("newest.tuning", 0.96, 0.96)]
    [InlineData("newest.untouched", 0.92, 0.92)]
    public void Precision_and_recall_stay_above_their_floors(string set, double precision, double recall)
    {
        TopicLabels labels = TopicLabels.Read(RepositoryFile.Path($"tests/PaperGen.Generators.Tests/Topics/labels.{set}.txt"));
        Assert.True(labels.Count >= 50);
        TopicCounts all = labels.Compare(DigestParser.Parse(DataFiles.HuggingFace), BuiltInTaxonomy.Taxonomy).All;
        Assert.True(all.Precision >= precision, $"precision {all.Precision:0.000}");
        Assert.True(all.Recall >= recall, $"recall {all.Recall:0.000}");
    }
}
