namespace PaperGen.Tests;

/// <summary>Finding a paper by its id, its title, its short name, its arXiv identifier or its DOI.</summary>
public class LookUpTests
{
    [Fact]
    public void An_id_finds_its_paper()
    {
        Assert.True(Papers.Catalog.TryGet("LampLight", out Paper? paper));
        Assert.Same(Papers.LampLight, paper);
        Assert.Same(Papers.LampLight, Papers.Catalog["LampLight"]);
        Assert.Same(Papers.ÉcrireÀ_LaLampe, Papers.Catalog["ÉcrireÀ_LaLampe"]);
    }

    [Theory]
    [InlineData("lamplight")]
    [InlineData("LampLigh")]
    [InlineData("LampLightx")]
    [InlineData("")]
    [InlineData("\uD83D")]
    public void Anything_else_finds_none(string id)
    {
        Assert.False(Papers.Catalog.TryGet(id, out Paper? paper));
        Assert.Null(paper);
        Assert.Throws<KeyNotFoundException>(() => Papers.Catalog[id]);
    }

    [Fact]
    public void Null_is_no_id()
    {
        Assert.Throws<ArgumentNullException>("id", () => Papers.Catalog.TryGet(null!, out _));
        Assert.Throws<ArgumentNullException>("id", () => Papers.Catalog[null!]);
        Assert.Throws<ArgumentNullException>("text", () => Papers.Catalog.TryFind(null!, out _));
        Assert.Throws<ArgumentNullException>("words", () => Papers.Catalog.Search(null!));
    }

    [Fact]
    public void The_message_of_a_miss_names_the_nearest_ids_nearest_first()
    {
        string message = Assert.Throws<KeyNotFoundException>(() => Papers.Catalog["Lamplihgt"]).Message;
        Assert.Contains("'Lamplihgt'", message, StringComparison.Ordinal);
        Assert.Contains("'LampLight'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("'OilBurner'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Assert.Throws<KeyNotFoundException>(() => Papers.Catalog["SomethingElseAltogether"]).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A program that goes on looking up gets a table for that, once; from then on nothing.</summary>
    [Theory]
    [InlineData("LampLight", true)]
    [InlineData("Nothing", false)]
    public void Look_ups_go_on_to_allocate_nothing(string id, bool isThere)
    {
        for (int i = 0; i < Papers.Catalog.Papers.Count; i++)
            Assert.Equal(isThere, Papers.Catalog.TryGet(id, out _));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            Papers.Catalog.TryGet(id, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("LampLight: Reading Long Documents by a Small Lamp", "LampLight")]
    [InlineData("  lamplight - reading LONG documents, by a small lamp!", "LampLight")]
    [InlineData("LampLight", "LampLight")]
    [InlineData("lamp-light", "LampLight")]
    [InlineData("wicks plain and twisted", "PlainWicks")]
    [InlineData("écrire à la lampe", "ÉcrireÀ_LaLampe")]
    [InlineData("oil burner", "OilBurner")]
    [InlineData("2405.01234", "LampLight")]
    [InlineData("2405.01234v1", "LampLight")]
    [InlineData("arXiv:2405.01234", "LampLight")]
    [InlineData("arxiv: 2405.01234v2", "LampLight")]
    [InlineData("https://arxiv.org/abs/2405.01234", "LampLight")]
    [InlineData("http://arxiv.org/pdf/2405.01234v3.pdf", "LampLight")]
    [InlineData("10.48550/arXiv.2405.01234", "LampLight")]
    [InlineData("math.GT/0309136", "ÉcrireÀ_LaLampe")]
    [InlineData("https://arxiv.org/abs/math.GT/0309136v1", "ÉcrireÀ_LaLampe")]
    [InlineData("10.1000/Lamp.1", "LampLight")]
    [InlineData("10.1000/LAMP.1", "LampLight")]
    [InlineData("doi:10.1000/lamp.1", "LampLight")]
    [InlineData("doi: 10.1000/lamp.1", "LampLight")]
    [InlineData("https://doi.org/10.1000/lamp.1", "LampLight")]
    [InlineData("https://dx.doi.org/10.1000/lamp.1", "LampLight")]
    [InlineData("2301.00001", "OilBurner")]
    [InlineData("https://doi.org/10.48550/ARXIV.2301.00001", "OilBurner")]
    public void A_title_a_short_name_an_arXiv_identifier_or_a_DOI_finds_its_paper(string text, string id)
    {
        Assert.True(Papers.Catalog.TryFind(text, out Paper? paper));
        Assert.Equal(id, paper.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("LampLigh")]
    [InlineData("LampLight: Reading Long Documents by a Small")]
    [InlineData("LampLight: Reading Long Documents by a Small Lampshade")]
    [InlineData("2405.01235")]
    [InlineData("12405.01234")]
    [InlineData("10.1000/Lamp.12")]
    [InlineData("0309136")]
    public void Anything_else_is_not_found(string text)
    {
        Assert.False(Papers.Catalog.TryFind(text, out Paper? paper));
        Assert.Null(paper);
    }
}
