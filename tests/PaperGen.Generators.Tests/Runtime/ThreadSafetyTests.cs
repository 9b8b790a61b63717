using PaperGen.CompilerServices;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>Many threads that ask a fresh catalog for the same things at once get the same objects.</summary>
public class ThreadSafetyTests
{
    [Fact]
    public void Every_paper_link_and_topic_is_one_object()
    {
        string text =
            string.Concat(
                Enumerable.Range(0, 200)
                    .Select(i => $"Lamp{i}: On Light\ntopics: T{i % 7}\n\nAn abstract with https://example.org/{i}.\n\n"));
        for (int round = 0; round < 3; round++)
        {
            using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(text));
            PaperCatalog catalog = loaded.Catalog;
            var seen = new object[Race.Threads][];
            Race.Run(number => seen[number] =
            [
                .. catalog.Papers, .. catalog.Links, .. catalog.Topics, .. catalog.Papers.Select(paper => paper.Title),
                .. catalog.Topics.SelectMany(topic => topic.Papers),
                .. catalog.Papers.SelectMany(paper => paper.Topics), .. Enumerable.Range(0, 200).Select(i => catalog["Lamp" + i]),
            ]);

            foreach (object[] other in seen)
            {
                Assert.Equal(seen[0].Length, other.Length);
                // Texts may be made twice; papers, links and topics may not.
                Assert.All(seen[0].Zip(other),
                    pair => Assert.True(pair.First is string ? pair.First.Equals(pair.Second) : ReferenceEquals(pair.First, pair.Second)));
            }
        }
    }

    [Fact]
    public void Every_paper_is_one_object_whichever_way_it_is_found()
    {
        const int count = 1000;
        using LoadedCatalog built =
            LoadedCatalog.Build(
                new TestProject(string.Concat(Enumerable.Range(0, count).Select(i => $"Lamp{i}: On Light\n\nAn abstract.\n\n"))));
        for (int round = 0; round < 3; round++)
        {
            using LoadedCatalog loaded = built.Again();
            var table = CatalogTable.Of(loaded.Catalog);
            var seen = new Paper[Race.Threads][];
            Race.Run(number =>
            {
                seen[number] = new Paper[count];
                for (int i = 0; i < count; i++)
                {
                    // Half of the threads backwards, and every other paper by its hash.
                    int paper = number % 2 == 0 ? i : count - 1 - i;
                    seen[number][paper] = (paper + number) % 2 == 0
                        ? table.Catalog["Lamp" + paper] : table.GetPaper((long)Hash64.Of("Lamp" + paper));
                    Assert.False(table.Catalog.TryGet("lamp" + i, out _));
                }
            });
            Assert.All(seen, papers => Assert.Equal(loaded.Catalog.Papers, papers, ReferenceEqualityComparer.Instance));
        }
    }
}
