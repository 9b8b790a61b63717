using PaperGen.Findings;
using PaperGen.Rules.Citations;
using PaperGen.Rules.Topics;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Rules;

/// <summary>What messages say of papers and topics that were not found, or should not be cited.</summary>
public class MessageTests
{
    private static readonly Taxonomy s_taxonomy =
        TaxonomyBuilder.Join([TaxonomyParser.Parse("replace\n[Long Context]\n[Image Generation]\n[Video Generation]\n")], 0).Taxonomy;

    [Theory]
    [InlineData(1, null, "was retracted; see whether the code still holds")]
    [InlineData(1, "Lamp", "was retracted; see whether the code still holds")]
    [InlineData(2, null, "is superseded by a later work; cite that")]
    [InlineData(2, "Lamp", "is superseded by Lamp; cite that")]
    public void Why_a_paper_should_not_be_cited(int status, string? supersededBy, string expected) =>
        Assert.Equal(expected, RetractedPaper.Reason((Internal.PaperStatus)status, supersededBy));

    [Theory]
    [InlineData("", "add it to a digest of this project")]
    [InlineData("Lamp", "did you mean 'Lamp'?")]
    [InlineData("Lamp Oil Wick", "did you mean 'Lamp' or 'Oil' or 'Wick'?")]
    public void What_may_have_been_cited(string nearest, string expected) =>
        Assert.Equal(expected, UnknownPaper.Advice(nearest.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>One name that is near, or one that a slip of the hand turns into what is written, is written unasked.</summary>
    [Theory]
    [InlineData("Long Contxt", "Long Context", true)]
    [InlineData("Context", "Long Context", true)]
    [InlineData("Image Generatin", "Image Generation", true)]
    [InlineData("Generation", "Image Generation", false)]
    public void Which_topic_was_meant(string name, string expected, bool isSafe)
    {
        var span = new TextSpan(3, name.Length);
        Finding finding = UnknownTopic.Find(name, span, s_taxonomy);
        Assert.Equal(("PAPER4001", finding.Rule.DefaultSeverity, span, name),
            (finding.Rule.Id, finding.Severity, finding.Span, finding.Arguments[0]));
        Assert.StartsWith($"; did you mean '{expected}'", finding.Arguments[1], StringComparison.Ordinal);
        TextFix fix = Assert.IsType<TextFix>(finding.Fix);
        Assert.Equal(($"Write '{expected}'", isSafe, true), (fix.Title, fix.IsSafe, fix.ChangesStructure));
        Assert.Equal([new TextEdit(span, expected)], fix.Changes(new FixOptions()));
    }

    [Fact]
    public void A_topic_that_is_like_no_other()
    {
        Finding finding = UnknownTopic.Find("Zeppelins", new TextSpan(3, 9), s_taxonomy);
        Assert.Equal(["Zeppelins", ""], finding.Arguments);
        Assert.Null(finding.Fix);
    }
}
