using System.Text;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Embedding;

/// <summary>What an assembly holds of a file: the slices that its catalog names, and nothing else.</summary>
public sealed class EmbeddedCopyTests
{
    private const string BibTeX = """
        Planted words between entries.
        % planted percent
        @comment{planted command}
        @string{jol = "Journal of Lamps (planted macro)"}
        @article{quill2021wicks,
          author = {Quill, Ann and Tarn, Bo}, % planted behind a field
          title = {On the {Wicks} of {\"O}il Lamps},
          subtitle = "Long Context",
          abstract = {We study wicks – and lamps. See https://github.com/quill/wicks.},
          journal = jol,
          year = {2021},
          file = {:/home/planted/wicks.pdf:PDF},
          annote = {planted annote},
          Annotation = "planted annotation",
          review = {planted review},
          comment = {planted comment},
          owner = {planted},
          timestamp = {planted time},
          groups = {planted group},
          local-url = {planted url},
          pdf = {planted pdf},
          bdsk-file-1 = {planted bdsk},
          howpublished = {/home/planted/on/paper},
          venue = {file:///planted/venue.pdf},
          keywords = {oil, /home/planted/keyword, lamps},
          note = {A copy is in ~/planted/wicks.pdf},
        }
        @misc{broken, title = {A Second One}, planted
        @book{tarn, title = {A Third One}, author = {Tarn, Bo}}
        planted end
        """;

    private const string CslJson = """
        [
          { "id": "quill2021", "type": "article-journal", "title": "On the <i>Wicks</i> of \u00d6il Lamps", "abstract": "We study wicks \ud83d\ude00 and lamps.",
            "author": [{ "family": "Quill", "given": "Ann" }], "issued": { "date-parts": [[2021]] }, "container-title": "Journal of Lamps",
            "annote": "planted annote", "file": "/home/planted/wicks.pdf", "keyword": "oil; ~/planted/k; lamps", "archive": "/Users/planted/x", "owner": "planted" },
          { "id": "b", "title": "A Second One", "note": "see file:///planted/y", "planted": { "planted": 1 } }
        ]
        """;

    private const string Ris = """
        planted before
        TY  - JOUR
        ID  - quill2021
        TI  - On the Wicks of Öil Lamps
        AU  - Quill, Ann
        PY  - 2021
        AB  - We study wicks and lamps.
        KW  - oil
        KW  - /home/planted/k
        L1  - file:///home/planted/wicks.pdf
        L2  - https://example.org/wicks
        N1  - planted note
        RN  - planted research note
        UR  - C:\planted\wicks.pdf
        ER  - 
        planted end
        """;

    private const string Mail = """
        From: The List <list@planted.example>
        To: Planted Reader <planted.reader@planted.example>
        Subject: Papers for Planted Reader

        Dear Planted Reader, here are your papers.

        1. On the Wicks of Oil Lamps
           Ann Quill, Bo Tarn
           https://arxiv.org/abs/2101.00001
           We study wicks and lamps over many years, and we find that the wicks of oil lamps are longer than people think they are.

        2. On the Oil of Wick Lamps
           Bo Tarn, Cy Vole
           https://arxiv.org/abs/2101.00002
           We study oil and lamps over many years, and we find that the oil of wick lamps is thicker than people think that it is.

        3. On the Lamps of Wick Oil
           Cy Vole, Ann Quill
           https://arxiv.org/abs/2101.00003
           We study lamps and wicks over many years, and we find that lamps are brighter in the evening than people think they are.

        Unsubscribe planted.reader@planted.example at https://planted.example/unsubscribe?planted
        """;

    /// <summary>A heading says the date of all of its papers.</summary>
    private const string Dated = """
        #### 2026-01

        - Rain: Hearing the Weather in the Sound of Leaves [[arXiv](https://arxiv.org/abs/2601.01001)] [[code](https://github.com/leaves/rain)]
        - How Far Do Bells Drift in a Winter? We study it [[arXiv](https://arxiv.org/abs/2601.01002)]
        - Bells and Rain: A Survey of Chimes for the Weather [[arXiv](https://arxiv.org/abs/2601.01004)] [[data](https://example.org/chimes)]

        #### 2025-12

        - Missing Streets: What Maps Drawn by Hand Do Not Show [[paper](https://example.org/maps.pdf)] planted
        """;

    private const string Digest = "// planted, and stays\nHMT: A Title\nnote: planted\nid: HMT\n\nThe text of the paper.\n";

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["a.bib"] = BibTeX,
        ["a.json"] = CslJson,
        ["a.ris"] = Ris,
        ["a.papers.txt"] = Mail,
        ["dated.papers.md"] = Dated,
        ["a.papers.md"] = "# Planted page\n\n" + string.Join("\n", Enumerable.Range(1, 4).Select(static i =>
            $"- [**A *Title* of Lamp {i}**](https://arxiv.org/abs/2101.0000{i}) by Ann Quill, Bo Tarn\n  > We study lamp {i} over many years, and we find that it is brighter than people think.\n")) + "\n<!-- planted -->\n",
    };

    public static TheoryData<string> Files => [.. s_files.Keys];

    [Theory, MemberData(nameof(Files))]
    public void Only_slices_are_kept(string name)
    {
        Assert.False(DigestFormats.Of(name).Parse(s_files[name], CancellationToken.None).IsPlain);
        foreach (string text in (string[])[s_files[name], s_files[name].Replace("\n", "\r\n", StringComparison.Ordinal)])
        {
            Assert.Null(EmbeddedSlices.Violation(text, name));
            Assert.Null(EmbeddedSlices.Violation(text, name, withMark: true));
            string copy = Copy(text, name);
            Assert.DoesNotContain("planted", copy, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("study", copy, StringComparison.Ordinal);
            Assert.Equal(text.Count(static c => c == '\n'), copy.Count(static c => c == '\n'));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_beginning_has_a_copy(string name)
    {
        string text = s_files[name];
        for (int i = 0; i <= text.Length; i++)
            Assert.Null(EmbeddedSlices.Violation(text[..i], name));
    }

    [Fact]
    public void A_plain_digest_stays()
    {
        Assert.Equal(Digest, Copy(Digest, "a.papers.txt"));
        Assert.Equal("\uFEFF" + Digest, Copy("\uFEFF" + Digest, "a.papers.txt"));
        Assert.Equal("", Copy("", "a.papers.txt"));
    }

    [Fact]
    public void The_project_may_say_the_format()
    {
        byte[] file = Encoding.UTF8.GetBytes(BibTeX);
        Assert.Equal(EmbeddedCopy.Of(file, "a.bib"), EmbeddedCopy.Of(file, "a.txt", "bibtex"));
        Assert.NotEqual(EmbeddedCopy.Of(file, "a.bib"), EmbeddedCopy.Of(file, "a.bib", "page"));
    }

    /// <summary>The compiler refuses such a file (PAPER9001); nothing of it goes anywhere.</summary>
    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.papers.txt")]
    public void A_file_in_another_encoding_is_blank(string name)
    {
        byte[][] files =
            [[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(BibTeX)], Encoding.Latin1.GetBytes(BibTeX.Replace('–', '§')),
                Encoding.BigEndianUnicode.GetBytes(BibTeX)];
        foreach (byte[] file in files)
        {
            byte[] copy = EmbeddedCopy.Of(file, name);
            Assert.Equal(file.Length, copy.Length);
            Assert.All(copy, static value => Assert.True(value is (byte)' ' or (byte)'\n' or (byte)'\r'));
        }
    }

    [Theory]
    [InlineData("a.bib", "title", "x-mine", "@misc{k, title = {A Title}, x-mine = {planted}, X-Mine-2 = {shown}}")]
    [InlineData("a.bib", "title", "x-*;owner", "@misc{k, title = {A Title}, x-mine = {planted}, X-Mine-2 = {planted}}")]
    [InlineData("a.bib", "title", "note abstract", "@misc{k, title = {A Title}, Note = {planted}, abstract = {planted}}")]
    [InlineData("a.bib", "title", "keywords", "@misc{k, title = {A Title}, keywords = {planted, planted}}")]
    [InlineData("a.json", "title", "note,custom", """[{ "id": "k", "title": "A Title", "note": "planted", "custom": "planted" }]""")]
    [InlineData("a.ris", "ti", "u1,c*", "TY  - JOUR\nTI  - A Title\nU1  - planted\nC1  - planted\nER  - \n")]
    public void A_field_that_the_project_keeps_to_itself_is_blank(string name, string title, string list, string text)
    {
        var fields = PrivateFields.Parse(list);
        Assert.Contains("planted", Copy(text, name), StringComparison.Ordinal);
        string copy = Encoding.UTF8.GetString(EmbeddedCopy.Of(Encoding.UTF8.GetBytes(text), name, null, fields));
        Assert.DoesNotContain("planted", copy, StringComparison.Ordinal);
        Assert.Contains("A Title", copy, StringComparison.Ordinal);
        Assert.Equal(text.Contains("shown", StringComparison.Ordinal), copy.Contains("shown", StringComparison.Ordinal));
        DigestSyntax syntax = DigestFormats.Parse(new FileContent(text, null, DigestFormats.NameIn(DigestFormats.Of(name)), fields));
        Assert.All(syntax.Entries.Single().Fields, field => Assert.True(!fields.Has(field.Name) || field.Name == title));
    }

    [Fact]
    public void Lists_of_private_fields_are_equal_by_names()
    {
        Assert.Equal(PrivateFields.None, PrivateFields.Parse(" ,; "));
        Assert.Equal(PrivateFields.Parse("a, b*"), PrivateFields.Parse("B*;A;a"));
        Assert.NotEqual(PrivateFields.Parse("a"), PrivateFields.Parse("a*"));
        Assert.NotEqual(new FileContent("x"), new FileContent("x", privateFields: PrivateFields.Parse("a")));
    }

    /// <summary>Entries of a page may share a line and so overlap: then the bytes of the one hold slices of the other.</summary>
    [Theory, MemberData(nameof(Files))]
    public void What_an_edit_touched_and_the_whole_have_the_same_hashes(string name)
    {
        string text = s_files[name];
        var random = new Random(11);
        for (int i = 0; i < 40; i++)
        {
            int place = random.Next(text.Length);
            text = random.Next(2) == 0 ? text.Remove(place, Math.Min(random.Next(1, 30), text.Length - place))
                : text.Insert(place, s_files[name].Substring(random.Next(s_files[name].Length - 40), 40));
            DigestSyntax syntax = DigestFormats.Of(name).Parse(text, CancellationToken.None);
            DigestModel incremental = RecentDigests.Read(syntax, name, "copies/" + name, keepAbstracts: false, BuiltInTaxonomy.Taxonomy);
            Assert.Equal(EntryReader.Read(syntax, name, "copies/" + name, keepAbstracts: false, BuiltInTaxonomy.Taxonomy), incremental);
            Assert.Null(EmbeddedSlices.Violation(text, name));
        }
    }

    /// <summary>
    /// An entry that reached from the heading to its own end would be hashed with all before it, and a list in the square of its length.
    /// </summary>
    [Fact]
    public void A_date_of_many_papers_is_in_none_of_them()
    {
        DigestSyntax syntax = DigestParser.Parse(Dated);
        Assert.Equal(["2026-01", "2026-01", "2026-01", "2025-12"],
            syntax.Entries.Select(static entry => entry.Find(Internal.PaperField.Date)!.Pieces[0].Literal));
        Assert.All(syntax.Entries.Zip(syntax.Entries.Skip(1)), static pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    private static string Copy(string text, string name) => Encoding.UTF8.GetString(EmbeddedCopy.Of(Encoding.UTF8.GetBytes(text), name));
}
