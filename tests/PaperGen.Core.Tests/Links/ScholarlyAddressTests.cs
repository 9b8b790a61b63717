using PaperGen.Links;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Links;

/// <summary>Articles on the sites of publishers and libraries, by what their addresses have in common.</summary>
public sealed class ScholarlyAddressTests
{
    [Theory]
    [InlineData("http://www.ncbi.nlm.nih.gov/pubmed/30421072", "Paper")]
    [InlineData("http://www.ncbi.nlm.nih.gov/pmc/articles/PMC5796993", "Paper")]
    [InlineData("https://www.jstor.org/stable/41403188", "Paper")]
    [InlineData("https://www.usenix.org/conference/nsdi19/presentation/kaffes", "Paper")]
    [InlineData("https://www.mitpressjournals.org/doi/abs/10.1162/rest_a_00793", "Paper")]
    [InlineData("http://www.aeaweb.org/articles?id=10.1257/aer.20161492", "Paper")]
    [InlineData("http://adsabs.harvard.edu/abs/2012ApJ...744...93B", "Paper")]
    [InlineData("https://www.aclweb.org/anthology/P16-1144", "Paper")]
    [InlineData("https://huggingface.co/papers/2510.21057", "Paper")]
    [InlineData("https://huggingface.co/papers/trending", "Other")]
    [InlineData("http://arxiv.org/", "Other")]
    [InlineData("https://storks.example.org/full/nests", "Code")]
    public void An_address_says_that_it_is_an_article(string address, string kind)
    {
        string text = $"Our code is available at {address} and in four towns.";
        var found = new List<FoundLink>();
        LinkReader.Read(text, new TextSpan(0, text.Length), found);
        Assert.Equal(kind, Assert.Single(found).Kind.ToString());
    }
}
