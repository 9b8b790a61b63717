using System.Text;
using PaperGen.Emit;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>
/// A table that is not as the generator wrote it gives exceptions that say what to do, and never a text that is not there.
/// </summary>
public class DamagedTableTests
{
    private const string Path = "lists/a.papers.txt";
    private const string Text = "Lamp: On Light\narxiv: 2405.06067\nauthors: Ada Wick; Bo Oil\ndate: 2024-05\ntopics: Light\nstatus: "
        + "retracted\n\nAn abstract with https://example.org and github.com/a/b.\n\nOil: On\nid: \u00D6l\nWicks\n\nAnother abstract.\n";
    private static readonly string[] s_ids = ["Lamp", "\u00D6l"];

    [Fact]
    public void Every_digit_of_a_table()
    {
        (List<string> chunks, byte[] digest) = Table(Text);
        string table = Assert.Single(chunks);
        List<string?> right = Read(digest, chunks);
        Assert.DoesNotContain(null, right);
        for (int i = 0; i < table.Length; i++)
        {
            for (int bit = 0; bit < 16; bit++)
                AssertNothingWrong(right, digest, table.Remove(i, 1).Insert(i, ((char)(table[i] ^ (1 << bit))).ToString()));
            AssertNothingWrong(right, digest, table.Remove(i, 1));
            AssertNothingWrong(right, digest, table.Insert(i, table[i].ToString()));
            AssertNothingWrong(right, digest, table[..i]);
            if (i > 0 && table[i] != table[i - 1])
                AssertNothingWrong(right, digest, table.Remove(i - 1, 2).Insert(i - 1, $"{table[i]}{table[i - 1]}"));
        }
    }

    [Fact]
    public void Chunks_of_a_long_table()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 8000; i++)
            text.Append("Lamp").Append(i).Append(": On Light\n\nAn abstract of lamp ").Append(i).Append(".\n\n");
        (List<string> chunks, byte[] digest) = Table(text.ToString());
        Assert.True(chunks.Count > 3);
        string[] ids = ["Lamp0", "Lamp1", "Lamp2"];
        List<string?> right = CatalogReading.Of(() => new TableInMemory(digest, chunks), ids);
        Assert.DoesNotContain(null, right);
        var damages = new List<List<string>>();
        for (int chunk = 0; chunk < chunks.Count; chunk++)
        {
            for (int i = 0; i < chunks[chunk].Length; i += 4801)
                damages.Add(With(chunk, chunks[chunk].Remove(i, 1).Insert(i, ((char)(chunks[chunk][i] ^ 4)).ToString())));
            damages.Add(With(chunk, chunks[chunk][..^1]));
            damages.Add(With(chunk, ""));
            // Chunks that are right, in another's place.
            damages.Add(With(chunk, chunks[(chunk + 1) % chunks.Count]));
            if (chunk < chunks.Count - 1)
                damages.Add(chunks.GetRange(0, chunk + 1));
        }
        Assert.All(damages,
            damaged => Assert.Null(CatalogReading.Wrong(right, CatalogReading.Of(() => new TableInMemory(digest, damaged), ids))));

        List<string> With(int index, string chunk) => [.. chunks[..index], chunk, .. chunks[(index + 1)..]];
    }

    [Fact]
    public void Looking_up_again_and_again_what_is_damaged()
    {
        const int count = 3000;
        (List<string> chunks, byte[] digest) =
            Table(string.Concat(Enumerable.Range(0, count).Select(static i => $"Lamp{i}: On Light\n\nAn abstract of lamp {i}.\n\n")));
        bool[] thrown = new bool[chunks.Count];
        for (int chunk = 1; chunk < chunks.Count; chunk++)
        {
            var table = new TableInMemory(digest, [.. chunks[..chunk], chunks[chunk][..^1] + "\u4E00\u4E00", .. chunks[(chunk + 1)..]]);
            for (int i = 0; i < 5 * count; i++)
            {
                string id = "Lamp" + (i % count);
                try
                {
                    Assert.Equal(id, table.Catalog[id].Id);
                    Assert.False(table.Catalog.TryGet(id + "x", out _));
                }
                catch (PaperDigestException)
                {
                    thrown[chunk] = true;
                }
            }
        }
        Assert.Contains(true, thrown);
    }

    /// <summary>A format that is damaged is no later one.</summary>
    [Fact]
    public void A_table_of_a_later_version_says_which_library_to_take()
    {
        (List<string> chunks, byte[] digest) = Table(Text);
        string contents = chunks[0][TableFormat.ContentsPlace..];
        string begin = $"{(char)(TableFormat.DigitBase + TableFormat.Format + 1)}{(char)TableFormat.DigitBase}";
        ulong checksum = TableFormat.Checksum(begin + "0000" + contents, 0, 0);
        string later = begin + new DigitWriter().Fixed(checksum, TableFormat.ChecksumLength) + contents;
        Assert.Contains("later version", Assert.Throws<PaperDigestException>(() => new TableInMemory(digest, [later])).Message,
            StringComparison.Ordinal);
        string damaged = begin + chunks[0][begin.Length..];
        Assert.DoesNotContain("later version", Assert.Throws<PaperDigestException>(() => new TableInMemory(digest, [damaged])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_what_to_do()
    {
        (List<string> chunks, byte[] digest) = Table(Text);
        var exception = Assert.Throws<PaperDigestException>(() => new TableInMemory(digest, [chunks[0].Remove(40, 1)]));
        Assert.Contains("'InMemory'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Rebuild", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>In the assembly: the bytes of the literal, its length before it included, as a disk or a tool may change them.</summary>
    [Fact]
    public void Bytes_of_the_literal_in_an_assembly()
    {
        using LoadedCatalog whole = LoadedCatalog.Build(new TestProject(Text, Path));
        List<string?> right = Read(whole);
        Assert.DoesNotContain(null, right);
        byte[] literal = Encoding.Unicode.GetBytes(Assert.Single(Table(Text).Chunks));
        for (int position = 0; position < literal.Length; position += 5)
        {
            using LoadedCatalog damaged = whole.WithFlippedByte(literal, position);
            Assert.Null(CatalogReading.Wrong(right, Read(damaged)));
        }

        static List<string?> Read(LoadedCatalog loaded) => CatalogReading.Of(
            () => CompilerServices.CatalogTable.Of(Unwrapped(() => loaded.Catalog)), s_ids);

        // The first use of a generated class makes its table, and reflection adds a layer of its own.
        static PaperCatalog Unwrapped(Func<PaperCatalog> read)
        {
            try
            {
                return read();
            }
            catch (System.Reflection.TargetInvocationException exception)
                when (exception.InnerException is TypeInitializationException { InnerException: PaperDigestException remedy })
            {
                throw remedy;
            }
        }
    }

    private static void AssertNothingWrong(List<string?> right, byte[] digest, string table) =>
        Assert.Null(CatalogReading.Wrong(right, Read(digest, [table])));

    private static List<string?> Read(byte[] digest, List<string> chunks) =>
        CatalogReading.Of(() => new TableInMemory(digest, chunks), s_ids);

    private static (List<string> Chunks, byte[] Digest) Table(string text)
    {
        DigestModel digest =
            EntryReader.Read(DigestParser.Parse(text), Path, TableFormat.ResourcePrefix + Path, keepAbstracts: true,
                BuiltInTaxonomy.Taxonomy);
        return (TableWriter.Write(CatalogBuilder.Build([digest], BuiltInTaxonomy.Taxonomy.Topics)), Encoding.UTF8.GetBytes(text));
    }
}
