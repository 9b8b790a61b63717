using System.Text;
using PaperGen.Emit;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Tests;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>
/// What a table can hold beyond what a plain digest says: texts of several files, literals, fields without a property, further names.
/// </summary>
public class MergedPaperTests
{
    private const string Page = "// a page\n\nLamp: On\nLight\n\nAn abstract\nby a l\u00E4mp.\n";
    private const string List = "@article{wick24, title = {On Light},\n author = {Ada Wick}, keywords = {oil}, abstract = {By "
        + "https://example.org/a}, isbn = {12  3}, month = may}\n";

    private static readonly byte[] s_page = Encoding.UTF8.GetBytes(Page);
    private static readonly byte[] s_list = Encoding.UTF8.GetBytes(List);

    [Fact]
    public void Texts_stand_in_several_files_and_in_the_table()
    {
        Paper paper = Catalog(Merged()).Papers[0];
        Assert.Equal(("wick24", "Lamp: On Light", "An abstract by a l\u00E4mp."), (paper.Id, paper.Title, paper.Abstract));
        Assert.Equal(["Ada Wick"], paper.Authors.Select(static author => author.ToString()));
        Assert.Equal(("article", "\uD83D literal"), (paper.Type, paper.Venue));
        Assert.Equal(["oil", "light, too"], paper.Keywords);
        Assert.Equal(["isbn 12 3", "month may 2"], paper.Fields.Select(static field => field.Key + " " + field.Value));
        Assert.Equal(["old", "other:x+y"], paper.Aliases);
        Assert.Equal("Lamp", paper.ShortName);
        Assert.Equal(new PaperDate(2024, 5), paper.Date);
        // Where the entry that is kept stands; of a link, where it stands itself.
        Assert.Equal(new PaperSource("page.papers.txt", 3), paper.Source);
        Assert.Equal(
            [("https://example.org/a", PaperLinkKind.Other, false, new PaperSource("refs.bib", 2)),
                ("https://example.org/repaired", PaperLinkKind.Code, true, new PaperSource("page.papers.txt", 5))],
            paper.Links.Select(static link => (link.Url, link.Kind, link.IsRepaired, link.Source)));
        Assert.Equal(("oil", 12, TopicMatchOrigin.Metadata),
            (paper.TopicMatches[0].Evidence, paper.TopicMatches[0].Score, paper.TopicMatches[0].Origin));
    }

    [Fact]
    public void A_paper_is_found_by_each_of_its_names()
    {
        PaperCatalog catalog = Catalog(Merged(), new RecordWriter("Oil").Name(PaperField.Alias, "Wick"), new RecordWriter("Wick"));
        foreach (string name in (string[])["wick24", "Lamp_", "old", "other:x+y"])
            Assert.Same(catalog.Papers[0], catalog[name]);
        // An id comes before an alias of an earlier paper.
        Assert.Same(catalog.Papers[2], catalog["Wick"]);
        Assert.False(catalog.TryGet("Old", out _));
    }

    [Fact]
    public void What_a_paper_does_not_have_is_null_or_empty()
    {
        Paper paper = Catalog(new RecordWriter("Oil", Source(1, s_list, 1, 0, 3))).Papers[0];
        Assert.Equal(("", "", null, null), (paper.Title, paper.Abstract, paper.Type, paper.ShortName));
        Assert.Empty(paper.Keywords);
        Assert.Empty(paper.Fields);
        Assert.Empty(paper.Aliases);
        Assert.Empty(paper.Links);
        Assert.Empty(paper.Topics);
        Assert.Equal(PaperStatus.Active, paper.Status);
    }

    /// <summary>What the title's beginning does not say, the paper's own words do.</summary>
    [Fact]
    public void A_short_name_may_stand_elsewhere()
    {
        RecordWriter paper = new RecordWriter("Oil", Source(0, s_page, 1, 0, s_page.Length))
            .Text(PaperField.Title, Plain(s_page, Page, "Light", 0)).Text(PaperField.ShortName, Plain(s_page, Page, "Lamp", 0));
        Assert.Equal("Lamp", Catalog(paper).Papers[0].ShortName);
    }

    /// <summary>A text of one file is not read if another that the paper is in has changed.</summary>
    [Theory]
    [InlineData("page.papers.txt", "abstract")]
    [InlineData("refs.bib", "isbn")]
    public void A_change_in_any_of_its_files_is_found(string path, string where)
    {
        byte[] changed = [.. path == "refs.bib" ? s_list : s_page];
        changed[Encoding.UTF8.GetString(changed).IndexOf(where, StringComparison.Ordinal)] ^= 1;
        List<string> chunks = Chunks(Merged());
        Paper paper = new TableInMemory(name => name == path ? changed : File(name), chunks).Catalog.Papers[0];
        foreach (Func<object?> read in (Func<object?>[])[() => paper.Title, () => paper.Abstract, () => paper.Authors, () => paper.Type,
            () => paper.Keywords, () => paper.Fields, () => paper.Links[1].Url, () => paper.TopicMatches])
        {
            var exception = Assert.Throws<PaperDigestException>(read);
            Assert.Equal(path, exception.Digest);
            Assert.Contains("'wick24' (line " + (path == "refs.bib" ? "1" : "3"), exception.Message, StringComparison.Ordinal);
            Assert.Contains("Rebuild", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_digit_of_its_table()
    {
        string table = Assert.Single(Chunks(Merged()));
        List<string?> right = Read(table);
        Assert.DoesNotContain(null, right);
        for (int i = 0; i < table.Length; i++)
        {
            for (int bit = 0; bit < 16; bit++)
                Assert.Null(CatalogReading.Wrong(right, Read(table.Remove(i, 1).Insert(i, ((char)(table[i] ^ (1 << bit))).ToString()))));
            Assert.Null(CatalogReading.Wrong(right, Read(table.Remove(i, 1))));
            Assert.Null(CatalogReading.Wrong(right, Read(table[..i])));
        }

        static List<string?> Read(string table) => CatalogReading.Of(() => new TableInMemory(File, [table]), ["wick24"]);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "", "a")]
    [InlineData("", "a", "a")]
    [InlineData("a", "b c", "a b c")]
    public void Pieces_are_joined_by_spaces(string left, string right, string expected) =>
        Assert.Equal(
            expected, Catalog(new RecordWriter("Oil").Text(PaperField.Note, TextPiece.Of(left), TextPiece.Of(right))).Papers[0].Note);

    /// <summary>As a later version of the generator may write one: the message says which library to take.</summary>
    [Fact]
    public void An_encoding_that_is_not_known_is_no_wrong_text()
    {
        var piece = new TextPiece((SliceEncoding)15, new ByteRange(0, 3), null, 0);
        Paper paper = Catalog(new RecordWriter("Oil", Source(1, s_list, 1, 0, 10)).Text(PaperField.Title, piece)).Papers[0];
        Assert.Contains("later version", Assert.Throws<PaperDigestException>(() => paper.Title).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// The title by a page; authors and the rest by a bibliography; a literal here and there. Fields in no particular order.
    /// </summary>
    private static RecordWriter Merged()
    {
        int entry = Page.IndexOf("Lamp", StringComparison.Ordinal);
        return new RecordWriter("wick24", Source(0, s_page, 3, entry, s_page.Length - 1 - entry), Source(1, s_list, 1, 0, s_list.Length))
            .Items(PaperField.Topics, [(0, (12 << 2) | 2, Plain(s_list, List, "oil", 1))])
            .Text(PaperField.Authors, Plain(s_list, List, "Ada Wick", 1))
            .Other("isbn", Plain(s_list, List, "12  3", 1))
            .Text(PaperField.Keyword, Plain(s_list, List, "oil", 1))
            .Name(PaperField.Alias, "old")
            .Text(PaperField.Abstract, Plain(s_page, Page, "An abstract\nby a l\u00E4mp.", 0, entry))
            .Numbers(PaperField.Date, 2024, 5, 0)
            .Text(PaperField.Title, Plain(s_page, Page, "Lamp: On", 0, entry), Plain(s_page, Page, "Light", 0, entry))
            .Text(PaperField.Keyword, TextPiece.Of("light, too"))
            .Name(PaperField.Member, "Lamp_")
            .Name(PaperField.Alias, "other:x+y")
            .Text(PaperField.Venue, TextPiece.Of("\uD83D literal"))
            .Items(PaperField.Links,
                [(0, 2, Plain(s_list, List, "https://example.org/a", 1)), ((1 << 1) | 1, 4, TextPiece.Of("https://example.org/repaired"))])
            .Text(PaperField.Type, Plain(s_list, List, "article", 1))
            .Other("month", Plain(s_list, List, "may", 1), TextPiece.Of("2", 1));
    }

    private static TextPiece Plain(byte[] file, string text, string slice, int source, int start = 0)
    {
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf(slice, StringComparison.Ordinal)));
        int length = Encoding.UTF8.GetByteCount(slice);
        Assert.InRange(position + length, 0, file.Length);
        return TextPiece.Plain(new ByteRange(position - start, length), source);
    }

    private static unsafe SourceRange Source(int file, byte[] bytes, int line, int start, int length)
    {
        fixed (byte* first = bytes)
            return new SourceRange(file, start, length, line, Hash64.Of(first + start, length));
    }

    private static PaperCatalog Catalog(params RecordWriter[] papers) => new TableInMemory(File, Chunks(papers)).Catalog;

    private static List<string> Chunks(params RecordWriter[] papers) => TableWriter.Write(
        [new DigestFileModel("page.papers.txt", "", s_page.Length), new DigestFileModel("refs.bib", "", s_list.Length)],
        papers,
        [new TopicModel { Id = "oil", Name = "Oil", MemberName = "Oil", Parent = -1, Papers = default }]);

    private static byte[] File(string path) => path == "refs.bib" ? s_list : s_page;
}
