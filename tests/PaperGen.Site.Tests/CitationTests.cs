using PaperGen.Internal;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>Where papers are used, for a page that knows the code.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("https://github.com/a/b.git", "https://github.com/a/b/blob/c0ffee/src/A%20B.cs#L7")]
    [InlineData("git@github.com:a/b.git", "https://github.com/a/b/blob/c0ffee/src/A%20B.cs#L7")]
    [InlineData("https://user@gitlab.example.org/a/b/", "https://gitlab.example.org/a/b/-/blob/c0ffee/src/A%20B.cs#L7")]
    [InlineData("https://codeberg.org/a/b", "https://codeberg.org/a/b/src/commit/c0ffee/src/A%20B.cs#L7")]
    [InlineData("javascript:alert(1)//", null)]
    [InlineData("", null)]
    public void A_line_has_an_address_in_the_browser_of_its_repository(string repository, string? expected) =>
        Assert.Equal(expected, new SourceBrowser(repository, "c0ffee").UrlOf("src/A B.cs", 7));
}
