using System.Text;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>What happens when the embedded digest is not the one that the assembly was compiled with.</summary>
public class DigestFaultTests
{
    private const string Text = "Lamp: On Light\nnote: here\n\nAn abstract with https://example.org.\n\nOil: On Wicks\n\nAnother "
        + "abstract.\n";

    private static readonly TestProject s_project = new(Text, "lists/a.papers.txt");

    [Fact]
    public void A_missing_digest_is_named_with_the_remedy()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project, resource: _ => null);
        foreach (Action read in Reads(loaded.Catalog))
        {
            var exception = Assert.Throws<PaperDigestException>(read);
            Assert.Equal("lists/a.papers.txt", exception.Digest);
            Assert.Contains("'lists/a.papers.txt'", exception.Message, StringComparison.Ordinal);
            Assert.Contains("'Consumer'", exception.Message, StringComparison.Ordinal);
            Assert.Contains("LogicalName=\"PaperGen/lists/a.papers.txt\"", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_needs_no_text_works_without_the_digest()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project, resource: _ => null);
        Assert.Equal(["Lamp", "Oil"], loaded.Catalog.Papers.Select(paper => paper.Id));
        Assert.True(loaded.Catalog.TryGet("Oil", out _));
        Assert.Equal(new PaperSource("lists/a.papers.txt", 6), loaded.Catalog["Oil"].Source);
        Assert.Equal(PaperLinkKind.Project, loaded.Catalog.Links[0].Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_digest_of_another_length_is_named_with_both_lengths(int more)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project, resource: bytes => more > 0 ? [.. bytes, (byte)'\n'] : bytes[..^1]);
        foreach (Action read in Reads(loaded.Catalog))
        {
            var exception = Assert.Throws<PaperDigestException>(read);
            Assert.Equal("lists/a.papers.txt", exception.Digest);
            Assert.Contains("'lists/a.papers.txt'", exception.Message, StringComparison.Ordinal);
            Assert.Contains(Text.Length.ToString(), exception.Message, StringComparison.Ordinal);
            Assert.Contains((Text.Length + more).ToString(), exception.Message, StringComparison.Ordinal);
            Assert.Contains("Rebuild", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_bytes_of_equal_length_are_found_in_the_paper_that_they_are_in()
    {
        using LoadedCatalog loaded =
            LoadedCatalog.Build(s_project, resource: bytes => Flip(bytes, Text.IndexOf("Wicks", StringComparison.Ordinal)));
        Assert.Equal("Lamp: On Light", loaded.Catalog["Lamp"].Title);
        foreach (Func<Paper, object?> read in (Func<Paper, object?>[])[paper => paper.Title, paper => paper.Abstract,
            paper => paper.ShortName, paper => paper.ToString()])
        {
            var exception = Assert.Throws<PaperDigestException>(() => read(loaded.Catalog["Oil"]));
            Assert.Equal("lists/a.papers.txt", exception.Digest);
            Assert.Contains("'Oil' (line 6)", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Rebuild", exception.Message, StringComparison.Ordinal);
        }
        Assert.Throws<PaperDigestException>(loaded.Catalog.Verify);
    }

    /// <summary>Every byte of an entry counts, its metadata and what is between its lines included.</summary>
    [Fact]
    public void Every_changed_byte_of_an_entry_is_found()
    {
        string[] entries = Text.TrimEnd().Split("\n\nOil");
        int oil = Text.IndexOf("Oil", StringComparison.Ordinal);
        using LoadedCatalog whole = LoadedCatalog.Build(s_project);
        for (int position = 0; position < Text.TrimEnd().Length; position++)
        {
            bool between = position >= entries[0].Length && position < oil;
            using LoadedCatalog loaded = whole.WithFlippedByte(Encoding.UTF8.GetBytes(Text), position);
            if (between)
                loaded.Catalog.Verify();
            else
                Assert.Throws<PaperDigestException>(loaded.Catalog.Verify);
        }
    }

    [Fact]
    public void A_byte_order_mark_more_or_less_is_no_other_digest()
    {
        foreach (bool mark in (bool[])[false, true])
        {
            using LoadedCatalog loaded = LoadedCatalog.Build(s_project, byteOrderMark: mark);
            loaded.Catalog.Verify();
            Assert.Equal("Another abstract.", loaded.Catalog["Oil"].Abstract);
        }
    }

    private static byte[] Flip(byte[] bytes, int position)
    {
        bytes[position] ^= 1;
        return bytes;
    }

    private static IEnumerable<Action> Reads(PaperCatalog catalog) =>
    [
        () => _ = catalog["Lamp"].Title,
        () => _ = catalog["Lamp"].Abstract,
        () => _ = catalog["Lamp"].Note,
        () => _ = catalog.Links[0].Url,
        () => catalog.Search("lamp"),
        () => catalog.TryFind("Lamp: On Light", out _),
        catalog.Verify,
    ];
}
