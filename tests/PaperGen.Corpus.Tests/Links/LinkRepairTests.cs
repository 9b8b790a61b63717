using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Links;

/// <summary>A link that is broken in a way the rules can repair is the link that the repaired digest would have.</summary>
public class LinkRepairTests
{
    // What the address was repaired from in angle quotes, and the address.
    [Theory]
    [InlineData("PAPER3001", "See \u00ABhttps://a.org/b{https://a.org/b}\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3001", "See \u00ABhttps://a.org/b{here}\u00BBand more.", "https://a.org/b")]
    [InlineData("PAPER3001", "See \u00ABhttps://a.org/b{blue{https://a.org/b}}\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3002", "See \u00ABhttps: //a.org/b\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3002", "See \u00ABhttps:/a.org/b\u00BB, or not.", "https://a.org/b")]
    [InlineData("PAPER3002", "See \u00ABhttp:\n  // a.org/b\u00BB.", "http://a.org/b")]
    [InlineData("PAPER3003", "See \u00ABhttps://github. com/a/b\u00BB.", "https://github.com/a/b")]
    [InlineData("PAPER3003", "See \u00ABhttps://github.com/\n  a/b\u00BB.", "https://github.com/a/b")]
    [InlineData("PAPER3003", "See \u00ABhttps://github.com/storks/\n  nestwatch\u00BB and more.", "https://github.com/storks/nestwatch")]
    [InlineData("PAPER3003", "See \u00ABhttps://github .com/a/b\u00BB.", "https://github.com/a/b")]
    [InlineData("PAPER3003", "See \u00ABhttps://a.b. github.io/c\u00BB.", "https://a.b.github.io/c")]
    [InlineData("PAPER3002", "See \u00ABhttps:// github.com/a/b\u00BB.", "https://github.com/a/b")]
    [InlineData("PAPER3004", "At \u00ABmagentahttps://a.org/b\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3005", "At \u00ABhttps://herons77\\allowbreak-marsh.github.io/\\allowbreak Nest.github.io/\u00BB and more.",
        "https://herons77-marsh.github.io/Nest.github.io/")]
    [InlineData("PAPER3009", "It is available at \u00ABbirds.ai\u00BB.", "https://birds.ai")]
    [InlineData("PAPER3009", "For more visit\n  \u00ABnest.example.org/x\u00BB.", "https://nest.example.org/x")]
    [InlineData("PAPER3009", "See \u00ABhf.co/a/b\u00BB.", "https://hf.co/a/b")]
    [InlineData("PAPER3004", "The field\u00ABhttps://a.org/b\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3005", "See \u00ABhttps://a.org/b\\_c\u00BB.", "https://a.org/b_c")]
    [InlineData("PAPER3005", "See \u00ABhttps://a.org/b\\_c\\_d/\u00BB.", "https://a.org/b_c_d/")]
    [InlineData("PAPER3006", "See \u00ABhttps://https://a.org/b\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3006", "See \u00ABhttp:/https:/a.org/b\u00BB.", "https://a.org/b")]
    [InlineData("PAPER3009", "See \u00ABgithub.com/a/b\u00BB.", "https://github.com/a/b")]
    [InlineData("PAPER3009", "See (\u00ABwww.github.com/a/b\u00BB).", "https://www.github.com/a/b")]
    [InlineData("PAPER3009", "See \u00ABa.github.io\u00BB.", "https://a.github.io")]
    [InlineData("PAPER3013", "See \u00ABdoi:10.1000/182\u00BB.", "https://doi.org/10.1000/182")]
    [InlineData("PAPER3013", "See \u00ABdoi.org/10.1000/a(b)c\u00BB).", "https://doi.org/10.1000/a(b)c")]
    [InlineData("arXiv", "In \u00ABarXiv:2405.06067\u00BB's words.", "https://arxiv.org/abs/2405.06067")]
    [InlineData("arXiv", "In [\u00ABarXiv: hep-th/9901001v2\u00BB].", "https://arxiv.org/abs/hep-th/9901001v2")]
    [InlineData("arXiv", "At \u00ABarxiv.org/pdf/2405.06067v3\u00BB.", "https://arxiv.org/pdf/2405.06067v3")]
    [InlineData("arXiv", "At \u00ABwww.arxiv.org/abs/2405.06067\u00BB.", "https://www.arxiv.org/abs/2405.06067")]
    [InlineData("two", "The field\u00ABhttps: //a.org/b\u00BB.", null)]
    [InlineData("two", "See \u00ABhttps: //a.org/b\\_c{here}\u00BB.", "https://a.org/b_c")]
    [InlineData("two", "See \u00ABgithub.com/a/b\\_c{here}\u00BB.", "https://github.com/a/b_c")]
    [InlineData("two", "The field\u00ABhttps://https://a.org/b{here}\u00BB.", "https://a.org/b")]
    public void A_broken_address_is_repaired(string why, string marked, string? url)
    {
        Assert.NotEmpty(why);
        string text = marked.Replace("\u00AB", "").Replace("\u00BB", "");
        if (url is null)
        {
            // A word on both sides of the break: no rule is certain of it.
            Assert.Empty(LinkRun.In(text));
            return;
        }
        FoundLink link = Assert.Single(LinkRun.In(text));
        Assert.Equal("repaired " + url, LinkRun.Show(link));
        Assert.Equal(marked, text.Insert(link.Span.End, "\u00BB").Insert(link.Span.Start, "\u00AB"));
    }

    [Theory]
    // Works as it is.
    [InlineData("http://github.com/a/b")]
    [InlineData("https://www.github.com/a/b")]
    [InlineData("http://dx.doi.org/10.1000/182")]
    [InlineData("https://a.org/?ref=doi:10.1000/182")]
    [InlineData("https://a.org/github.com/a/b")]
    [InlineData("https://a.org/arxiv.org/abs/2405.06067")]
    [InlineData("https://a.org:8080/a.github.io")]
    public void An_address_that_works_stays_as_it_is(string url) =>
        Assert.Equal(url, LinkRun.Show(Assert.Single(LinkRun.In($"See {url}."))));

    [Theory]
    [InlineData("arXiv:2413.06067")]
    [InlineData("on arXiv: HTML")]
    [InlineData("2405.06067")]
    [InlineData("10.1000/182")]
    [InlineData("doi:11.1000/182")]
    [InlineData("example.com/x")]
    [InlineData("mail@github.com/x")]
    [InlineData("the github.com site")]
    [InlineData("myarxiv:2405.06067")]
    public void What_may_be_anything_is_no_link(string text) => Assert.Empty(LinkRun.In($"See {text}."));

    [Fact]
    public void A_whole_address_counts_before_a_broken_one_of_the_same_page()
    {
        Assert.Equal(["https://github.com/a/b"],
            LinkRun.OfDigest("A Title\n\nSee github.com/a/b, that is https://github.com/a/b.").Select(LinkRun.Show));
        Assert.Equal(["https://github.com/a/b"],
            LinkRun.OfDigest("A Title\nlinks: https://github.com/a/b\n\nSee github.com/a/b.").Select(LinkRun.Show));
    }

    /// <summary>
    /// The rules' fixes, applied to the digest itself, leave the same links, and nothing to repair but mentions of arXiv, which are no
    /// finding.
    /// </summary>
    [Fact]
    public void A_repaired_digest_has_the_same_links()
    {
        string digest = DataFiles.HuggingFace;
        var file = new DigestFile("hf.papers.txt", new FileContent(digest));
        string repaired =
            DigestFixer.FixAll([file], file, static finding => finding.Rule.Id is "PAPER3001" or "PAPER3002" or "PAPER3003" or "PAPER3004"
                or "PAPER3005" or "PAPER3006" or "PAPER3009" or "PAPER3013", new FixOptions())
            .File.Text.Text;
        FoundLink[] before = [.. LinkRun.OfDigest(digest)];
        FoundLink[] after = [.. LinkRun.OfDigest(repaired)];
        Assert.Equal(before.Select(link => link.Url), after.Select(link => link.Url));
        // Words in braces are behind an address; the repair puts them before it, where they say what it is.
        bool[] moved =
            [.. before.Select(link => digest.Contains(link.Url + "{", StringComparison.Ordinal)
                && repaired.Contains($" ({link.Url})", StringComparison.Ordinal))];
        Assert.InRange(moved.Count(static isMoved => isMoved), 1, 5);
        Assert.Equal(before.Where((_, i) => !moved[i]).Select(link => link.Kind),
            after.Where((_, i) => !moved[i]).Select(link => link.Kind));
        Assert.True(before.Count(link => link.IsRepaired) > 30);
        Assert.All(after.Where(link => link.IsRepaired), link => Assert.Contains("arxiv.org", link.Url));
    }
}
