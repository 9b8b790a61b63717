using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>What metadata lines say, and which of them cannot be used.</summary>
public class MetadataTests
{
    [Theory]
    [InlineData("2024", 2024, 0, 0)]
    [InlineData("2024-05", 2024, 5, 0)]
    [InlineData("2024-05-09", 2024, 5, 9)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void A_date_is_a_year_a_month_or_a_day(string value, int year, int month, int day) =>
        Assert.Equal(new DateModel(year, month, day), Read("date: " + value).Date);

    [Theory]
    [InlineData("date: 2023-02-29")]
    [InlineData("date: 2024-13")]
    [InlineData("date: 2024-05-09-01")]
    [InlineData("date: May 2024")]
    [InlineData("date: 24")]
    [InlineData("status: gone")]
    [InlineData("status: superseded by")]
    [InlineData("arxiv: 2413.06067")]
    [InlineData("arxiv: 2405.0606")]
    [InlineData("arxiv: 1412.00001")]
    [InlineData("arxiv: 2405.00000")]
    [InlineData("arxiv: hep-th/0704001")]
    [InlineData("doi: 10.1/x")]
    [InlineData("doi: 11.1000/x")]
    [InlineData("links: lamps.example.org/lamp")]
    [InlineData("links: https:https://http:s://a.org//example.org/lamp")]
    public void A_value_that_cannot_be_used_is_reported_where_it_stands(string line)
    {
        string value = line[(line.IndexOf(' ') + 1)..];
        (EntryModel entry, DigestProblem problem) = ReadWithProblem(line);
        Assert.Equal(new TextSpan(8 + line.Length - value.Length, value.Length), problem.Span);
        EntryModel plain = Read("note: none");
        Assert.Equal(plain with { Texts = entry.Texts }, entry with { Length = plain.Length, TextHash = plain.TextHash });
        Assert.Equal([PaperField.Title, PaperField.Abstract], entry.Texts.Select(static text => text.Field));
    }

    /// <summary>An id is what the file says; its member is made of it.</summary>
    [Theory]
    [InlineData("class", "_class")]
    [InlineData("Papers", "_Papers")]
    [InlineData("GetHashCode", "_GetHashCode")]
    [InlineData("1Prompt", "_1Prompt")]
    [InlineData("a-b", "a_b")]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("DBLP:conf/nips/X+Y", "DBLP_conf_nips_X_Y")]
    [InlineData("__table", "_table")]
    [InlineData("\u706F", "\u706F")]
    [InlineData("!", "Untitled")]
    public void An_id_is_kept_and_its_member_is_an_identifier(string id, string member)
    {
        Assert.Equal(id, Read("id: " + id).ExplicitId);
        Assert.Equal(member, Names.MemberName.OfId(id));
    }

    [Fact]
    public void An_id_with_white_space_is_kept_and_reported()
    {
        (EntryModel entry, DigestProblem problem) = ReadWithProblem("id: two words");
        Assert.Equal("two words", entry.ExplicitId);
        Assert.Equal(new TextSpan(12, 9), problem.Span);
    }

    [Theory]
    [InlineData("id:")]
    [InlineData("topics:  ")]
    [InlineData("note:")]
    public void A_key_without_a_value_is_reported_at_the_key(string line)
    {
        DigestProblem problem = ReadWithProblem(line).Problem;
        Assert.Equal(new TextSpan(8, line.IndexOf(':')), problem.Span);
    }

    [Theory]
    [InlineData("topics: ;")]
    [InlineData("topics: , ,")]
    [InlineData("authors: ;")]
    public void A_list_without_an_item_is_reported(string line) =>
        Assert.Equal(DigestProblemKind.InvalidMetadata, ReadWithProblem(line).Problem.Kind);

    [Theory]
    [InlineData("links: lamps, https://example.org")]
    [InlineData("links: https://example.org; lamps")]
    public void A_link_that_is_none_beside_one_that_is_is_reported(string line) =>
        Assert.Equal(DigestProblemKind.InvalidMetadata, ReadWithProblem(line).Problem.Kind);

    /// <summary>What is wrong with the address itself is the affair of the rules about links.</summary>
    [Fact]
    public void A_broken_link_is_repaired()
    {
        LinkModel link = Assert.Single(Read("links: github.com/lamps/lamp").Links);
        Assert.Equal(("https://github.com/lamps/lamp", true), (link.Url, link.IsRepaired));
    }

    /// <summary>Of <c>links:</c> lines that name one, and of nothing else: what an abstract names may be anybody's.</summary>
    [Theory]
    [InlineData("links: https://arxiv.org/abs/2405.06067v2, https://github.com/lamps/lamp", "2405.06067v2", null)]
    [InlineData("links: https://arxiv.org/abs/2405.06067\nlinks: https://arxiv.org/pdf/2405.06067v1", "2405.06067", null)]
    [InlineData("links: https://doi.org/10.1000/182", null, "10.1000/182")]
    [InlineData("links: https://arxiv.org/abs/2405.06067, https://doi.org/10.48550/arXiv.2405.06067", "2405.06067",
        "10.48550/arXiv.2405.06067")]
    [InlineData("arxiv: 2405.00001\nlinks: https://arxiv.org/abs/2405.06067", "2405.00001", null)]
    [InlineData("links: https://arxiv.org/abs/2405.06067, https://arxiv.org/abs/2405.06068", null, null)]
    [InlineData("links: https://example.org/abs/2405.06067", null, null)]
    [InlineData("note: https://arxiv.org/abs/2405.06067", null, null)]
    [InlineData("note: none\n\nIt goes on from arXiv:2405.06067 and https://doi.org/10.1000/182", null, null)]
    public void Links_of_a_paper_tell_its_identifiers(string lines, string? arxivId, string? doi)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject($"A Title\n{lines}\n\nAn abstract."));
        Assert.Equal((arxivId, doi), (loaded.Catalog.Papers[0].ArxivId, loaded.Catalog.Papers[0].Doi));
        Assert.Equal(arxivId is not null, loaded.Catalog.TryFind(arxivId ?? "2405.06067", out _));
    }

    [Theory]
    [InlineData("arxiv: 2405.06067", "2405.06067")]
    [InlineData("arxiv: 2405.06067v2", "2405.06067v2")]
    [InlineData("arxiv: arXiv:0704.0001", "0704.0001")]
    [InlineData("arxiv: https://arxiv.org/abs/2405.06067", "2405.06067")]
    [InlineData("arxiv: https://arxiv.org/pdf/2405.06067v1.pdf", "2405.06067v1")]
    [InlineData("arxiv: math.GT/0309136", "math.GT/0309136")]
    [InlineData("doi: 10.48550/arXiv.2405.06067", "10.48550/arXiv.2405.06067")]
    [InlineData("doi: https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("doi: doi:10.1000/182", "10.1000/182")]
    [InlineData("venue: Journal of Lamps", "Journal of Lamps")]
    [InlineData("note: a note: with colons", "a note: with colons")]
    public void Texts_are_stretches_of_the_entry(string line, string expected)
    {
        string text = Digest(line);
        TextModel extra = Read(line).Texts.Single(static text => text.Field is not (PaperField.Title or PaperField.Abstract));
        Assert.Equal(expected, text.Substring(extra.Pieces[0].Range.Start, extra.Pieces[0].Range.Length));
    }

    [Fact]
    public void A_line_that_stands_twice_counts_once()
    {
        (EntryModel entry, DigestProblem problem) = ReadWithProblem("id: First\nid: Second");
        Assert.Equal("First", entry.ExplicitId);
        Assert.Equal("id: First\nid: ".Length + 8, problem.Span.Start);
    }

    [Fact]
    public void Topics_and_links_go_on_in_a_second_line()
    {
        EntryModel entry = Read("topics: Lamps\ntopics: Light\nlinks: https://a.example.org\nlinks: https://b.example.org");
        Assert.Equal(["Lamps", "Light"], entry.Topics.Select(topic => topic.Name));
        Assert.Equal(["https://a.example.org", "https://b.example.org"], entry.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("Lamps, Light , Dark", "Lamps|Light|Dark")]
    [InlineData("Lamps, Oil; Light", "Lamps, Oil|Light")]
    [InlineData("Long  Context\n  Lamps;", "Long Context Lamps")]
    public void Lists_are_separated_by_semicolons_or_else_by_commas(string value, string expected) =>
        Assert.Equal(expected.Split('|'), Read("topics: " + value).Topics.Select(topic => topic.Name));

    [Theory]
    [InlineData("active", 0)]
    [InlineData("Retracted", 1)]
    [InlineData("superseded", 2)]
    [InlineData("superseded by LampLight", 2)]
    public void A_status_is_one_of_three(string value, int status) => Assert.Equal(status, (int)Read("status: " + value).Status);

    private static string Digest(string metadata) => "A Title\n" + metadata + "\n\nAn abstract.";

    private static EntryModel Read(string metadata)
    {
        var problems = new List<DigestProblem>();
        EntryModel entry =
            EntryReader.Read(DigestParser.Parse(Digest(metadata)), "a", "a", keepAbstracts: true, BuiltInTaxonomy.Taxonomy,
                problems).Entries.Single();
        Assert.Empty(problems);
        return entry;
    }

    private static (EntryModel Entry, DigestProblem Problem) ReadWithProblem(string metadata)
    {
        var problems = new List<DigestProblem>();
        EntryModel entry =
            EntryReader.Read(DigestParser.Parse(Digest(metadata)), "a", "a", keepAbstracts: true, BuiltInTaxonomy.Taxonomy,
                problems).Entries.Single();
        Assert.Equal(DigestProblemKind.InvalidMetadata, Assert.Single(problems).Kind);
        return (entry, problems[0]);
    }
}
