
namespace PaperGen.Tests;

/// <summary>Search, as the library has it: words in title, names or abstract, best first. What it forgives is tested on Core.</summary>
public class SearchTests
{
    [Theory]
    [InlineData("lantern", "Lantern")]
    [InlineData("LANTERN", "Lantern")]
    [InlineData("twisted", "PlainWicks")]
    [InlineData("oil burns", "OilBurner")]
    [InlineData("burns, oil!", "OilBurner")]
    [InlineData("windows sides", "Lantern")]
    [InlineData("灯", "Lantern")]
    [InlineData("ÉCRIRE", "ÉcrireÀ_LaLampe")]
    public void All_words_must_be_there_in_any_order_and_case(string words, string id) => Assert.Equal([id], Ids(words));

    [Theory]
    [InlineData("lamp nothing")]
    [InlineData("antern")]
    [InlineData("")]
    [InlineData(" -- !")]
    public void No_word_or_one_that_is_nowhere_finds_nothing(string words) => Assert.Empty(Papers.Catalog.Search(words));

    [Fact]
    public void A_word_in_the_title_counts_more_than_one_in_the_abstract() =>
        // OilBurner has it in both, LampLight is by Bo Oil, PlainWicks has it in its abstract.
        Assert.Equal(["OilBurner", "LampLight", "PlainWicks"], Ids("oil"));

    [Fact]
    public void A_beginning_is_enough()
    {
        Assert.Equal(["Lantern"], Ids("wind"));
        Assert.Equal(["LampLight"], Ids("docu"));
        // "lampl": LampLight in a title, lamplighters in an abstract.
        Assert.Equal(["LampLight", "PlainWicks"], Ids("lampl"));
    }

    [Fact]
    public void Results_are_the_catalogs_own_papers() => Assert.Same(Papers.Lantern, Papers.Catalog.Search("lantern")[0]);

    private static IEnumerable<string> Ids(string words) => Papers.Catalog.Search(words).Select(paper => paper.Id);
}
