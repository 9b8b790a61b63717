using PaperGen.Core.Tests.Fixes;
using PaperGen.Findings;

namespace PaperGen.Core.Tests.Rules;

/// <summary>The values of metadata are held to the rules about characters and addresses, and to none about prose.</summary>
public class MetadataTextTests
{
    [Theory]
    [InlineData("links: github.com/lamps/oil", "PAPER3009", "links: https://github.com/lamps/oil")]
    [InlineData("links: https: //example.org/lamp", "PAPER3002", "links: https://example.org/lamp")]
    [InlineData("links: https://github.com/a/b, http://github.com/a/c", "PAPER3007",
        "links: https://github.com/a/b, https://github.com/a/c")]
    [InlineData("links: https://bit.ly/lamp", "PAPER3010", "links: https://bit.ly/lamp")]
    [InlineData("links: github.com/lamps/oil, soon", "PAPER3009|PAPER1016", "links: https://github.com/lamps/oil, soon")]
    [InlineData("note: see https://www.github.com/lamps\n  and read", "PAPER3008", "note: see https://github.com/lamps\n  and read")]
    [InlineData("authors: Ada \u202EWick", "PAPER2017", "authors: Ada Wick")]
    [InlineData("authors: Jose\u0301 Lampe", "PAPER2019", "authors: Jos\u00E9 Lampe")]
    [InlineData("venue: Caf\u00C3\u00A9 Lamps", "PAPER2018", "venue: Caf\u00E9 Lamps")]
    [InlineData("topics: Long\u00A0Context", "PAPER2016", "topics: Long Context")]
    [InlineData("arxiv: https://www.arxiv.org/abs/2405.06067", "", "arxiv: https://www.arxiv.org/abs/2405.06067")]
    [InlineData("doi: http://dx.doi.org/10.1000/lamp", "", "doi: http://dx.doi.org/10.1000/lamp")]
    [InlineData("note: the the lamp -- 73times, see\n  5\\% of **it**", "", "note: the the lamp -- 73times, see\n  5\\% of **it**")]
    public void A_value_has_these_findings_and_is_repaired(string metadata, string rules, string repaired)
    {
        string digest = Digest(metadata);
        Assert.Equal(rules, string.Join("|", Repair.Findings(digest).Select(static finding => finding.Rule.Id)));
        Assert.Equal(Digest(repaired), Repair.All(digest));
    }

    [Fact]
    public void What_is_found_stands_where_it_is()
    {
        string digest = Digest("links: https://github.com/a/b, http://github.com/a/c");
        Finding finding = Assert.Single(Repair.Findings(digest));
        Assert.Equal("http://", digest.Substring(finding.Span.Start, finding.Span.Length)[..7]);
        Assert.Equal(digest.IndexOf("http://", StringComparison.Ordinal), finding.Span.Start);
    }

    private static string Digest(string metadata) =>
        $"Lamps and Oil\n{metadata}\n\nThis abstract is long enough for one, says very little, and ends with a period, as an abstract "
            + $"does.\n";
}
