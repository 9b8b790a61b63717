using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>Catalogs of several assemblies as one.</summary>
public sealed class CombineTests : IDisposable
{
    private readonly LoadedCatalog _left = LoadedCatalog.Build(new TestProject(
        "Lamp: On Light\ntopics: Light, Metal\narxiv: 2405.00001\n\nThe left lamp, of https://example.org/left.\n\nOil: On Wicks\ntopics: "
            + "Fuel\n\nLeft oil."));

    private readonly LoadedCatalog _right = LoadedCatalog.Build(new TestProject(
        "Wax: On Candles\ntopics: Fuel, Wax\n\nThe right candle, of https://example.org/right.\n\nLamp: On Light Again\ntopics: "
            + "Light\narxiv: 2405.00002\n\nThe right lamp, of https://example.org/lamp."));

    private PaperCatalog Both => PaperCatalog.Combine(_left.Catalog, _right.Catalog);

    public void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
    }

    [Fact]
    public void Papers_are_the_same_objects_in_the_order_of_the_catalogs() =>
        Assert.Equal([_left.Paper("Lamp"), _left.Paper("Oil"), _right.Paper("Wax")], Both.Papers);

    [Fact]
    public void Of_two_papers_with_one_id_the_first_counts_and_the_other_is_a_duplicate()
    {
        Assert.Equal([_right.Paper("Lamp")], Both.Duplicates);
        Assert.Same(_left.Paper("Lamp"), Both["Lamp"]);
        PaperCatalog reversed = PaperCatalog.Combine(_right.Catalog, _left.Catalog);
        Assert.Equal([_left.Paper("Lamp")], reversed.Duplicates);
        Assert.Same(_right.Paper("Lamp"), reversed["Lamp"]);
    }

    [Fact]
    public void Links_are_those_of_the_papers_that_count() =>
        Assert.Equal(["https://example.org/left", "https://example.org/right"], Both.Links.Select(link => link.Url));

    [Fact]
    public void Topics_with_one_id_are_one_topic()
    {
        PaperCatalog both = Both;
        Assert.Equal(["Fuel", "Light", "Metal", "Wax"], both.Topics.Select(topic => topic.Name));
        Assert.Equal([_left.Paper("Oil"), _right.Paper("Wax")], both.Topics[0].Papers);
        Assert.Equal([_left.Paper("Lamp")], both.Topics[1].Papers);
        Assert.All(both.Topics, topic => Assert.Null(topic.Parent));
        Assert.All(both.Topics, topic => Assert.Empty(topic.Children));
    }

    [Fact]
    public void All_topics_have_papers()
    {
        // The only paper on the topic is a duplicate.
        using LoadedCatalog other = LoadedCatalog.Build(new TestProject("Lamp: On Light\ntopics: Only Here\n\nA third lamp."));
        Assert.All(PaperCatalog.Combine(_left.Catalog, other.Catalog).Topics, topic => Assert.NotEmpty(topic.Papers));
    }

    [Fact]
    public void Every_look_up_covers_all_catalogs()
    {
        PaperCatalog both = Both;
        Assert.True(both.TryGet("Wax", out Paper? wax));
        Assert.Same(_right.Paper("Wax"), wax);
        Assert.False(both.TryGet("Nothing", out _));
        Assert.True(both.TryFind("wax: on candles", out Paper? found));
        Assert.Same(wax, found);
        Assert.Equal([_left.Paper("Lamp"), _right.Paper("Wax")], both.Search("of example").OrderBy(paper => paper.Id));
        Assert.Contains("'Lamp'", Assert.Throws<KeyNotFoundException>(() => both["lamp"]).Message, StringComparison.Ordinal);
        both.Verify();
    }

    [Fact]
    public void A_search_finds_no_duplicate() => Assert.Equal([_left.Paper("Lamp")], Both.Search("lamp"));

    [Fact]
    public void TryFind_finds_no_duplicate()
    {
        PaperCatalog both = Both;
        Assert.False(both.TryFind("Lamp: On Light Again", out _));
        Assert.False(both.TryFind("2405.00002", out _));
    }

    /// <param name="left">Metadata of a paper of the first catalog.</param>
    /// <param name="right">Of one of the second, which has another id and title.</param>
    /// <param name="isSame">Whether they are one paper.</param>
    [Theory]
    [InlineData("arxiv: 2405.00001", "arxiv: 2405.00001", true)]
    [InlineData("arxiv: 2405.00001v1", "arxiv: 2405.00001v3", true)]
    [InlineData("arxiv: 2405.00001", "doi: 10.48550/arXiv.2405.00001", true)]
    [InlineData("doi: 10.1000/Lamp.1", "doi: 10.1000/lamp.1", true)]
    [InlineData("doi: 10.1000/Lamp.1\narxiv: 2405.00001", "doi: 10.1000/lamp.1", true)]
    [InlineData("doi: 10.1000/Lamp.1", "doi: 10.1000/lamp.2", false)]
    [InlineData("arxiv: 2405.00001", "arxiv: 2405.00002", false)]
    [InlineData("venue: Lamps", "venue: Lamps", false)]
    public void Papers_with_one_identifier_are_one(string left, string right, bool isSame)
    {
        using LoadedCatalog first = LoadedCatalog.Build(new TestProject($"On Lamps\nid: First\ntopics: Light\n{left}\n\nLamps."));
        using LoadedCatalog second = LoadedCatalog.Build(new TestProject($"On Oil\nid: Second\ntopics: Oil\n{right}\n\nOil."));
        Paper kept = first.Paper("First"), other = second.Paper("Second");
        PaperCatalog both = PaperCatalog.Combine(first.Catalog, second.Catalog);
        Assert.Equal(isSame ? [kept] : [kept, other], both.Papers);
        Assert.Equal(isSame ? [other] : [], both.Duplicates);
        // Its id leads to the paper that counts.
        Assert.Same(isSame ? kept : other, both["Second"]);
        Assert.Same(kept, both["First"]);
        Assert.Equal(isSame ? ["Light"] : ["Light", "Oil"], both.Topics.Select(static topic => topic.Name));
        Assert.Equal(!isSame, both.TryFind("On Oil", out _));
        Assert.Equal(isSame ? [] : [other], both.Search("oil"));
        // A third one with the same identifier is a duplicate, too, and look-ups look through both.
        using LoadedCatalog third = LoadedCatalog.Build(new TestProject($"On Wax\nid: Third\n{right}\n\nWax."));
        PaperCatalog all = PaperCatalog.Combine(both, third.Catalog);
        Assert.Equal(right.StartsWith("venue", StringComparison.Ordinal) ? third.Paper("Third") : isSame ? kept : other, all["Third"]);
    }

    /// <summary>What one project's digests keep apart stays apart; in another project the first of them is the paper.</summary>
    [Fact]
    public void Papers_of_one_catalog_are_never_duplicates_of_each_other()
    {
        using LoadedCatalog first = LoadedCatalog.Build(new TestProject("On Lamps\nid: A\narxiv: 2405.00001\n\nLamps.\n\nOn Oil\nid: "
            + "B\narxiv: 2405.00001v2\n\nOil."));
        using LoadedCatalog second = LoadedCatalog.Build(new TestProject("On Wax\nid: C\narxiv: 2405.00001\n\nWax."));
        PaperCatalog both = PaperCatalog.Combine(first.Catalog, second.Catalog);
        Assert.Equal([first.Paper("A"), first.Paper("B")], both.Papers);
        Assert.Equal([second.Paper("C")], both.Duplicates);
        Assert.Same(first.Paper("A"), both["C"]);
        PaperCatalog reversed = PaperCatalog.Combine(second.Catalog, first.Catalog);
        Assert.Equal([second.Paper("C")], reversed.Papers);
        Assert.Equal([first.Paper("A"), first.Paper("B")], reversed.Duplicates);
    }

    [Fact]
    public void A_catalog_twice_or_inside_another_is_no_duplicate()
    {
        PaperCatalog both = PaperCatalog.Combine(Both, _left.Catalog, _left.Catalog, Both);
        Assert.Equal(Both.Papers, both.Papers);
        Assert.Equal(Both.Duplicates, both.Duplicates);
    }

    [Fact]
    public void Nothing_combined_is_empty()
    {
        PaperCatalog none = PaperCatalog.Combine();
        Assert.Empty(none.Papers);
        Assert.Empty(none.Links);
        Assert.Empty(none.Topics);
        Assert.Empty(none.Search("lamp"));
        Assert.False(none.TryGet("Lamp", out _));
        none.Verify();
    }

    [Fact]
    public void Null_is_no_catalog()
    {
        Assert.Throws<ArgumentNullException>("catalogs", () => PaperCatalog.Combine((PaperCatalog[])null!));
        Assert.Throws<ArgumentNullException>("catalogs", () => PaperCatalog.Combine((IEnumerable<PaperCatalog>)null!));
        Assert.Throws<ArgumentException>("catalogs", () => PaperCatalog.Combine(_left.Catalog, null!));
    }
}
