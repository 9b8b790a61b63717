using CsCheck;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>The order of search results, what they cost, and that none is missing.</summary>
public class SearchRankingTests
{
    [Theory]
    // The second paper is better: the first would come first among equals.
    [InlineData("lamp", "Oil", "A lamp.", "Lamp", "No oil.")]
    [InlineData("lamp", "Lampshade", "None.", "Lamp", "None.")]
    [InlineData("lamp", "Oil", "A lampshade.", "Oil Two", "A lamp.")]
    [InlineData("lamp", "Oil", "A lamp.", "Lampshade", "None.")]
    [InlineData("lamp oil", "Lamp", "With oil.", "Lamp Oil", "None.")]
    [InlineData("lamp", "Lamp One", "None.", "Lamp Two", "A lamp.")]
    // Its id is the whole query.
    [InlineData("lamp", "Lamp Two", "A lamp.", "Lamp", "None.")]
    [InlineData("brass lamp", "Lamp, Brass", "None.", "Brass Lamp", "None.")]
    [InlineData("brass lamp", "Oil", "A lamp of glass, not brass.", "Oil Two", "A brass lamp.")]
    public void The_better_match_comes_first(string words, string first, string firstAbstract, string second, string secondAbstract)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject($"{first}\n\n{firstAbstract}\n\n{second}\n\n{secondAbstract}"));
        Assert.Equal([second, first], loaded.Catalog.Search(words).Select(paper => paper.Title));
    }

    [Fact]
    public void Among_equals_the_order_of_the_catalog_counts()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Zinc Lamp\n\nOne.\n\nBrass Lamp\n\nTwo.\n\nTin Lamp\n\nThree."));
        Assert.Equal(["Zinc Lamp", "Brass Lamp", "Tin Lamp"], loaded.Catalog.Search("lamp").Select(paper => paper.Title));
    }

    [Fact]
    public void Titles_in_pieces_are_searched_too()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Brass\n// a comment on zinc\nLamps\n\nOf light."));
        Assert.Single(loaded.Catalog.Search("brass lamps light"));
        Assert.Empty(loaded.Catalog.Search("zinc"));
    }

    /// <summary>Against the plainest of searches, on real papers: what is forgiven finds more, and loses none.</summary>
    [Fact]
    public void All_papers_with_all_words_are_found()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(DataFiles.Seed));
        string[][] words = loaded.Catalog.Papers.Select(paper => Words(paper.Title + " " + paper.Abstract)).ToArray();
        string[] all = words.SelectMany(word => word).Distinct().ToArray();
        Gen<string> query = Gen.Select(Gen.OneOf(all), Gen.Int[1, 12], (word, length) => word[..Math.Min(length, word.Length)]).Array[1, 3]
            .Select(parts => string.Join(" ", parts));
        query.Sample(text =>
        {
            string[] parts = text.Split(' ');
            IEnumerable<string> expected =
                loaded.Catalog.Papers.Where(
                    paper => parts.All(part => words[paper.Index].Any(word => word.StartsWith(part, StringComparison.Ordinal))))
                        .Select(paper => paper.Id);
            Assert.Empty(expected.Except(loaded.Catalog.Search(text).Select(paper => paper.Id)));
        }, iter: 500);
    }

    private static string[] Words(string text) =>
        new string(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ').ToArray())
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
