using System.Globalization;

namespace PaperGen.Core.Tests.Search;

/// <summary>
/// Whether the papers that a person expects come first: sixty queries over two digests, written by reading the papers, before anything
/// was searched. Every second one is untouched: what it finds is not
/// looked at when the search is changed, only the total.
/// </summary>
public class LabelledQueryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 30, 0.9)]
    [InlineData("untouched", 30, 0.9)]
    [InlineData("second", 20, 0.9)]
    public void Expected_papers_are_among_the_first_five(string set, int queries, double floor)
    {
        (double share, int count, string report) = LabelledQueries.Measure(set);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {share:0.000} of {count} queries"));
        if (set != "untouched")
            output.WriteLine(report);
        Assert.Equal(queries, count);
        Assert.True(share >= floor, $"{share:0.000}");
    }
}
