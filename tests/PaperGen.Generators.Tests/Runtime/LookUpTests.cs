using System.Globalization;
using System.Text;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>Looking up the same papers again and again gives what it gave at first.</summary>
public class LookUpTests
{
    private const int Count = 300;

    [Fact]
    public void Every_id_in_every_round()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest()));
        PaperCatalog catalog = loaded.Catalog;
        PaperCatalog joined = PaperCatalog.Combine(catalog);
        for (int round = 0; round < 4; round++)
        {
            foreach (Paper paper in catalog.Papers)
            {
                // A string of its own: what is compared is the text.
                string id = new(paper.Id.AsSpan());
                Assert.True(catalog.TryGet(id, out Paper? found));
                Assert.Same(paper, found);
                Assert.Same(paper, joined[id]);
                Assert.False(catalog.TryGet(id + "x", out _));
                Assert.False(catalog.TryGet(id[1..], out Paper? other) && other.Id != id[1..]);
            }
        }
        Assert.False(catalog.TryGet("", out _));
    }

    [Fact]
    public void A_round_of_known_ids_allocates_nothing()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest()));
        PaperCatalog catalog = loaded.Catalog;
        string[] ids = [.. catalog.Papers.Select(static paper => paper.Id)];
        for (int round = 0; round < 3; round++)
            LookUp(catalog, ids);
        long before = GC.GetAllocatedBytesForCurrentThread();
        LookUp(catalog, ids);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void LookUp(PaperCatalog catalog, string[] ids)
    {
        foreach (string id in ids)
            catalog.TryGet(id, out _);
    }

    /// <summary>Ids of every length, many of them alike but for one character.</summary>
    private static string Digest()
    {
        var digest = new StringBuilder();
        for (int i = 0; i < Count; i++)
            digest.Append(CultureInfo.InvariantCulture, $"A Title\nid: {new string('L', i % 13)}P{i}{new string('T', i % 7)}\n\nAbstract "
                + $"number {i}.\n\n");
        return digest.ToString();
    }
}
