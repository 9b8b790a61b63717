using PaperGen.Core.Tests.Layouts;
using PaperGen.Findings;
using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Links;

/// <summary>
/// Addresses that a line end splits. The shared data has none: its white space is that of the page, where no line ends within an address,
/// and of 74,728 abstracts that were counted for the rule twelve have one. It comes from text that was copied out of a PDF or a mail with
/// a fixed width.
/// </summary>
public sealed class SplitAddressTests
{
    private const string Mail = """
        Finding Nests from the Air

        Storks come back to the nests of the year before. We photograph the roofs
        of four towns from the air in every spring and let a small detector find
        the nests, with one wrong roof in a thousand. Our pictures, the labels and
        the program with which they were made are at https://github.com/storks/
        nestwatch-tools and the four towns have copies of their own.

        """;

    [Fact]
    public void An_address_that_goes_on_in_the_next_line_is_found_and_joined()
    {
        DigestSyntax syntax = DigestParser.Parse(Mail);
        Finding finding = Assert.Single(Layouts.Findings.Of(syntax), static finding => finding.Rule.Id == "PAPER3003");
        Assert.Equal("https://github.com/storks/", Mail.Substring(finding.Span.Start, finding.Span.Length).TrimEnd());
        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void An_address_that_ends_with_its_line_is_whole()
    {
        DigestSyntax syntax = DigestParser.Parse(Mail.Replace("nestwatch-tools and", "and", StringComparison.Ordinal));
        Assert.DoesNotContain(Layouts.Findings.Of(syntax), static finding => finding.Rule.Id == "PAPER3003");
    }
}
