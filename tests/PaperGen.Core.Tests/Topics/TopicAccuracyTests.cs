using System.Globalization;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Core.Tests.Topics;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>
/// How right the topics are, on papers labelled by reading them, before anything was matched. Three sets serve to choose phrases, and
/// what they miss is printed; of the untouched ones no paper is looked at, only their totals.
/// </summary>
public class TopicAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 0.965, 0.965)]
    [InlineData("untouched", 0.917, 0.915)]
    [InlineData("newest.tuning", 0.96, 0.96)]
    [InlineData("newest.untouched", 0.92, 0.92)]
    [InlineData("newest.second", 0.92, 0.92)]
    public void Precision_and_recall_stay_above_their_floors(string set, double precision, double recall)
    {
        string data = Repository.At("../shared/data/hf-2024-2000.papers.txt");
        string captures = Repository.At("../shared/data/captures");
        Assert.SkipUnless(File.Exists(data) && Directory.Exists(captures),
            "The labelled papers are not there (expected in ../shared/data beside the repository).");
        TopicLabels labels = TopicLabels.Read(Repository.At($"tests/PaperGen.Core.Tests/Topics/labels.{set}.txt"));
        DigestSyntax[] digests =
        [
            DigestParser.Parse(File.ReadAllText(data)),
            .. s_captures.Select(name => DigestParser.Parse(File.ReadAllText(Path.Combine(captures, name + ".txt")))),
        ];
        TopicCounts all = labels.Compare(BuiltInTaxonomy.Taxonomy, digests).All;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {labels.Count} papers, precision {all.Precision:0.000}, "
            + $"recall {all.Recall:0.000}"));
        if (!set.EndsWith("untouched", StringComparison.Ordinal))
            Print(labels.Errors(BuiltInTaxonomy.Taxonomy, digests));
        Assert.True(labels.Count >= 50);
        Assert.True(all.Precision >= precision, $"precision {all.Precision:0.000}");
        Assert.True(all.Recall >= recall, $"recall {all.Recall:0.000}");
    }

    /// <summary>Those with abstracts of the newest papers.</summary>
    private static readonly string[] s_captures = ["arxiv-mail-0123", "arxiv-mail-0126", "dailyarxiv-table", "dair-weekly"];

    private void Print(IEnumerable<TopicError> errors)
    {
        foreach (TopicError error in errors)
        {
            output.WriteLine(error.Title);
            foreach (string topic in error.Missed)
                output.WriteLine("  missed: " + topic);
            foreach ((string topic, int score, string phrase) in error.Wrong)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrong:  {topic}, {score} by \"{phrase}\""));
        }
    }
}
