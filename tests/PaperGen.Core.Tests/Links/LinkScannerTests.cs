using PaperGen.Links;

namespace PaperGen.Core.Tests.Links;

/// <summary>Where an address begins and ends, and which of a paper's addresses are one.</summary>
public class LinkScannerTests
{
    // The address in angle quotes.
    [Theory]
    [InlineData("Code: \u00ABhttps://a.org/b\u00BB.")]
    [InlineData("See \u00ABhttps://a.org/b\u00BB, and \u00ABhttp://c.org\u00BB; or \u00ABhttps://d.org\u00BB!")]
    [InlineData("(\u00ABhttps://a.org/b\u00BB).")]
    [InlineData("(see \u00ABhttps://a.org/b_(c)\u00BB)")]
    [InlineData("[\u00ABhttps://a.org/b[0]\u00BB]")]
    [InlineData("<\u00ABhttps://a.org/b\u00BB>")]
    [InlineData("\"\u00ABhttps://a.org/b\u00BB\".")]
    [InlineData("'\u00ABhttps://a.org/b\u00BB'")]
    [InlineData("\u00ABhttps://a.org/b\u00BB...")]
    [InlineData("\u00ABhttps://a.org/b\u00BB\u2026")]
    [InlineData("\u00ABhttps://a.org/b\u00BB~")]
    [InlineData("Is it \u00ABhttps://a.org/b?c=d&e=f\u00BB?")]
    [InlineData("\u00ABhttps://a.org/b_\u00BB and \u00ABhttps://a.org/c*\u00BB and \u00ABhttps://a.org/d/\u00BB.")]
    [InlineData("\u00ABhttps://a.org/b-\u00BB,")]
    [InlineData("**\u00ABhttps://a.org/b**\u00BB")]
    [InlineData("\\url{\u00ABhttps://a.org/b\u00BB}.")]
    [InlineData("\u00ABhttps://a.org/b\u00BB`")]
    [InlineData("\u00ABHTTPS://A.org/b\u00BB")]
    [InlineData("\u00ABhttps://a.org/\u706F\u00BB\u3002")]
    [InlineData("[text](\u00ABhttps://a.org/b\u00BB)")]
    [InlineData("\u00ABhttps://a.org/b\u00BB,\u00ABhttps://c.org/d\u00BB;\u00ABhttp://e.org\u00BB")]
    [InlineData("(\u00ABhttps://a.org/b\u00BB)(\u00ABhttps://c.org/d\u00BB)")]
    [InlineData("\u00ABhttps://web.archive.org/web/2024/https://a.org/b\u00BB.")]
    [InlineData("ftp://a.org, https://, http://. and https://-x")]
    [InlineData("")]
    public void An_address_ends_where_its_sentence_goes_on(string marked)
    {
        string text = marked.Replace("\u00AB", "").Replace("\u00BB", "");
        string found = text;
        foreach (FoundLink link in Enumerable.Reverse(LinkRun.In(text)))
            found = found.Insert(link.Span.End, "\u00BB").Insert(link.Span.Start, "\u00AB");
        Assert.Equal(marked, found);
        Assert.All(LinkRun.In(text), link => Assert.Equal(text.Substring(link.Span.Start, link.Span.Length), link.Url));
    }

    [Theory]
    [InlineData("https://github.com/a/b", "http://github.com/a/b")]
    [InlineData("https://github.com/a/b", "https://www.github.com/a/b")]
    [InlineData("https://github.com/a/b", "https://GitHub.com/A/B")]
    [InlineData("https://github.com/a/b", "https://github.com/a/b/")]
    [InlineData("https://github.com/a/b", "https://github.com/a/b.git")]
    [InlineData("https://github.com/a/b", "https://github.com/a/b#readme")]
    [InlineData("https://github.com/a/b/tree/main/C", "https://github.com/A/b/tree/main/C")]
    [InlineData("https://a.github.io", "https://a.github.io/#results")]
    [InlineData("https://doi.org/10.1000/ABC", "http://dx.doi.org/10.1000/abc")]
    public void One_address_is_one_link(string first, string second)
    {
        Assert.Equal(first, Assert.Single(LinkRun.OfDigest($"A Title\n\nSee {first} and {second}.")).Url);
        Assert.Equal(second, Assert.Single(LinkRun.OfDigest($"A Title\nnote: {second}\n\nSee {first}.")).Url);
    }

    [Theory]
    [InlineData("https://github.com/a/b", "https://github.com/a/c")]
    [InlineData("https://github.com/a/b", "https://gitlab.com/a/b")]
    [InlineData("https://github.com/a/b/tree/main/C", "https://github.com/a/b/tree/main/c")]
    [InlineData("https://a.org/b", "https://a.org/B")]
    [InlineData("https://a.org/b", "https://a.org/b?c")]
    [InlineData("https://a.org/#/b", "https://a.org/#/c")]
    [InlineData("https://huggingface.co/a/b", "https://huggingface.co/datasets/a/b")]
    public void Two_addresses_are_two_links(string first, string second) =>
        Assert.Equal([first, second], LinkRun.OfDigest($"A Title\n\nSee {first} and {second}.").Select(link => link.Url));

    /// <summary>Every line of metadata; what is an identifier there is no broken address.</summary>
    [Fact]
    public void Links_are_read_from_title_abstract_and_metadata()
    {
        const string Digest = """
            A Title https://a.org/title
            arxiv: arXiv:2405.06067
            doi: 10.1000/182
            note: see github.com/a/note and https://a.org/note
            venue: A Journal (https://a.org/venue)
            links: https://a.org/links

            Our code is at https://a.org/abstract.
            """;
        Assert.Equal(
            ["https://a.org/title", "repaired https://github.com/a/note", "https://a.org/note", "https://a.org/venue",
                "https://a.org/links", "https://a.org/abstract"],
            LinkRun.OfDigest(Digest).Select(LinkRun.Show));
    }

    /// <summary>They are the paper's properties, however they are written; what the abstract names is a link.</summary>
    [Fact]
    public void Identifiers_are_no_links()
    {
        Assert.Empty(
            LinkRun.OfDigest("A Title\narxiv: https://arxiv.org/abs/2405.06067\ndoi: https://doi.org/10.1000/182\n\nAn abstract."));
        Assert.Equal(
            ["https://arxiv.org/abs/2405.06067", "repaired https://doi.org/10.1000/182"],
            LinkRun.OfDigest("A Title\narxiv: https://arxiv.org/abs/2405.06067\ndoi: https://doi.org/10.1000/182\n\nSee "
                + "https://arxiv.org/abs/2405.06067 and doi:10.1000/182.").Select(LinkRun.Show));
    }
}
