using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>What a reader of a pasted file is told.</summary>
public sealed class LayoutFindingTests
{
    private const string List = "- A Lamp for Every Room [[arXiv](https://arxiv.org/abs/2601.01001)]\n- Two Bells and a Clock "
        + "[[arXiv](https://arxiv.org/abs/2601.01002)]\n";

    [Fact]
    public void One_information_names_the_layout_and_one_says_that_abstracts_are_missing()
    {
        Finding[] findings = [.. Findings.Of(DigestParser.Parse(List)).Where(static finding => finding.Severity > FindingSeverity.Hidden)];

        Assert.Equal(["PAPER1002", "PAPER1030"], findings.Select(static finding => finding.Rule.Id).Order());
        Assert.All(findings, static finding => Assert.Equal(FindingSeverity.Info, finding.Severity));
        Assert.Contains("a list: 2 papers, 0 abstracts, 2 identifiers",
            findings.Single(static finding => finding.Rule.Id == "PAPER1030").Arguments[1]);
    }

    [Theory]
    [InlineData("// papergen: layout plain\n\n")]
    [InlineData("<!-- papergen: layout plain -->\n\n")]
    public void A_comment_pins_the_plain_rule(string comment) => Assert.IsType<PageSyntax>(DigestParser.Parse(comment + List));

    [Fact]
    public void A_comment_pins_a_layout()
    {
        var syntax = Assert.IsType<LayoutSyntax>(DigestParser.Parse("// papergen: layout list\n\n" + List));

        Assert.Equal("list", Assert.Single(syntax.Regions).Name);
        Assert.Equal(2, syntax.Entries.Count);
    }

    [Fact]
    public void News_in_a_list_of_papers_is_said_to_be_left_out()
    {
        string list =
            string.Concat(
                Enumerable.Range(1, 5)
                    .Select(static n => $"- **A Title of Five Words {n}** [[paper](https://arxiv.org/abs/2405.0606{n})]\n"));

        DigestSyntax syntax = DigestParser.Parse(list + "- This list has moved to a new place\n");

        Assert.Equal(5, syntax.Entries.Count);
        Assert.Contains(Findings.Of(syntax), static finding => finding.Rule.Id == "PAPER1032");
    }
}
