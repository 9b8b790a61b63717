using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Analysis;

/// <summary>What is found in a project does not depend on what this process has read of its files before, and for whom.</summary>
public class MixedReadingTests
{
    private const string Entry = "A Memory of Several Levels\n\nA language model reads long texts with a memory of several levels, which "
        + "takes less time than one level does, whatever the text holds.\n";

    [Theory]
    [InlineData("", false)]
    [InlineData("topics: Long Context\n", true)]
    public void A_duplicate_is_as_severe_with_topics_as_without(string line, bool isHidden)
    {
        foreach (bool readsFirst in (bool[])[true, false])
        {
            foreach (bool readsSecond in (bool[])[true, false])
            {
                DigestFile first = File("a.papers.txt", Entry, readsFirst);
                DigestFile second = File("b.papers.txt", Entry.Replace("\n\n", "\n" + line + "\n"), readsSecond);
                Finding finding =
                    Assert.Single(new CatalogInspector([first, second]).Findings[second.Resource],
                        static finding => finding.Rule.Id == "PAPER1004");
                Assert.Equal(isHidden ? FindingSeverity.Hidden : FindingSeverity.Warning, finding.Severity);
            }
        }
    }

    /// <summary>A digest of which the values with topics are known, as after the generator, or are not.</summary>
    private static DigestFile File(string path, string text, bool isRead)
    {
        // A blank line behind it makes it another text, of which nothing is known.
        var file = new DigestFile(path, new FileContent(text + (isRead ? "\n" : "\n\n")));
        if (isRead)
            RecentDigests.Read(InspectedDigest.Of(file.Text).Syntax, file.Path, file.Resource, keepAbstracts: false,
                BuiltInTaxonomy.Taxonomy);
        return file;
    }
}
