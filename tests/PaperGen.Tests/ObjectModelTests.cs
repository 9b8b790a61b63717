namespace PaperGen.Tests;

/// <summary>The members that the design names, on the digests of this project: reading.papers.txt and lists/more.papers.txt.</summary>
public class ObjectModelTests
{
    private const string More = "lists/more.papers.txt";
    private const string Reading = "reading.papers.txt";

    [Fact]
    public void Papers_are_ordered_by_digest_and_position()
    {
        // Ordinal: 'l' before 'r'.
        Assert.Equal([Papers.ÉcrireÀ_LaLampe, Papers.Lantern, Papers.LampLight, Papers.OilBurner, Papers.PlainWicks], Papers.All);
        Assert.Equal([0, 1, 2, 3, 4], Papers.All.Select(paper => paper.Index));
        Assert.Same(Papers.All, Papers.Catalog.Papers);
    }

    [Fact]
    public void A_paper_is_one_object() => Assert.Same(Papers.LampLight, Papers.LampLight);

    [Fact]
    public void Ids_are_constants_with_their_own_names() =>
        Assert.Equal([Papers.Ids.ÉcrireÀ_LaLampe, Papers.Ids.Lantern, Papers.Ids.LampLight, Papers.Ids.OilBurner, Papers.Ids.PlainWicks],
            Papers.All.Select(paper => paper.Id));

    [Fact]
    public void Titles_and_abstracts_are_those_of_the_digest_on_one_line()
    {
        Assert.Equal("LampLight: Reading Long Documents by a Small Lamp", Papers.LampLight.Title);
        Assert.Equal(
            "We read long documents by the light of one lamp. Code is at https://github.com/lamps/lamp-light, and weights are at "
                + "https://huggingface.co/lamps/light-7b. "
            + "See also https://github.com/lamps/lamp-light/.",
            Papers.LampLight.Abstract);
        Assert.Equal("Écrire à la Lampe", Papers.ÉcrireÀ_LaLampe.Title);
        Assert.Equal("", Papers.ÉcrireÀ_LaLampe.Abstract);
        Assert.Equal("A lantern holds a lamp. Lanterns with four windows give light to four sides, and 灯 to all: 😀.",
            Papers.Lantern.Abstract);
        Assert.All(Papers.All, paper => Assert.Equal(paper.Title, paper.ToString()));
    }

    [Fact]
    public void Short_names_stand_before_a_colon() =>
        Assert.Equal([null, "Lantern", "LampLight", "Oil-Burner", null], Papers.All.Select(paper => paper.ShortName));

    [Fact]
    public void Metadata_are_those_of_the_digest()
    {
        Paper paper = Papers.LampLight;
        Assert.Equal("2405.01234v2", paper.ArxivId);
        Assert.Equal("10.1000/Lamp.1", paper.Doi);
        Assert.Equal(["Ada Wick", "Bo Oil"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal(("Ada", null, "Wick", null),
            (paper.Authors[0].Given, paper.Authors[0].Particle, paper.Authors[0].Family, paper.Authors[0].Suffix));
        Assert.Same(paper.Authors, paper.Authors);
        Assert.False(paper.HasMoreAuthors);
        Assert.Equal(new PaperDate(2024, 5, 9), paper.Date);
        Assert.Equal("Journal of Lamps", paper.Venue);
        Assert.Equal("read twice", paper.Note);
        Assert.Equal(PaperStatus.Active, paper.Status);
        Assert.Null(paper.SupersededBy);
        Assert.Equal(new PaperDate(2023, 1), Papers.OilBurner.Date);
        Assert.Equal(PaperStatus.Retracted, Papers.OilBurner.Status);
        Assert.Equal(new PaperDate(2019), Papers.PlainWicks.Date);
        Assert.Equal(PaperStatus.Superseded, Papers.PlainWicks.Status);
        Assert.Equal("LampLight", Papers.PlainWicks.SupersededBy);
    }

    [Fact]
    public void What_the_digest_does_not_say_is_null_or_empty()
    {
        Paper paper = Papers.Lantern;
        Assert.Null(paper.ArxivId);
        Assert.Null(paper.Doi);
        Assert.Null(paper.Date);
        Assert.Null(paper.Venue);
        Assert.Null(paper.Note);
        Assert.Null(paper.SupersededBy);
        Assert.Empty(paper.Authors);
        Assert.False(paper.HasMoreAuthors);
        Assert.Empty(paper.Links);
        Assert.Empty(paper.Topics);
        Assert.Empty(paper.TopicMatches);
        Assert.Equal(PaperStatus.Active, paper.Status);
    }

    [Fact]
    public void Sources_are_the_lines_of_the_titles() => Assert.Equal(
        [(More, 1), (More, 4), (Reading, 6), (Reading, 19), (Reading, 27)],
        Papers.All.Select(paper => (paper.Source.File, paper.Source.Line)));

    [Fact]
    public void Links_stand_in_the_order_of_the_text_each_address_once()
    {
        Assert.Equal(["https://lamps.example.org/demo", "https://github.com/lamps/lamp-light", "https://huggingface.co/lamps/light-7b"],
            Papers.LampLight.Links.Select(link => link.Url));
        Assert.Equal([.. Papers.LampLight.Links, .. Papers.PlainWicks.Links], Links.All);
        Assert.Same(Links.All, Papers.Catalog.Links);
    }

    [Fact]
    public void A_link_knows_what_it_is()
    {
        PaperLink code = Links.LampLight;
        Assert.Equal("https://github.com/lamps/lamp-light", code.Url);
        Assert.Equal(new Uri("https://github.com/lamps/lamp-light"), code.Uri);
        Assert.Equal(PaperLinkKind.Code, code.Kind);
        Assert.Equal("github.com", code.Host);
        Assert.Equal("lamps/lamp-light", code.Repository);
        Assert.Equal(new PaperSource(Reading, 16), code.Source);
        Assert.Same(Papers.LampLight, code.Paper);
        Assert.Equal(code.Url, code.ToString());
        Assert.Equal((PaperLinkKind.Model, "lamps/light-7b"), (Links.Light7b.Kind, Links.Light7b.Repository));
        Assert.Equal((PaperLinkKind.Demo, null, "lamps.example.org"),
            (Links.LampsExampleOrgDemo.Kind, Links.LampsExampleOrgDemo.Repository, Links.LampsExampleOrgDemo.Host));
        Assert.Equal((PaperLinkKind.Video, 34), (Links.YoutuBeWick.Kind, Links.YoutuBeWick.Source.Line));
        Assert.Equal(17, Links.Light7b.Source.Line);
    }

    [Fact]
    public void Topics_have_the_papers_filed_under_them()
    {
        Assert.Equal([Topics.Fuel, Topics.KnowledgeAndRetrieval, Topics.LongContext, Topics.Memory, Topics.ModelsAndEfficiency],
            Topics.All);
        Assert.Same(Topics.All, Papers.Catalog.Topics);
        Assert.Equal(("long-context", "Long Context"), (Topics.LongContext.Id, Topics.LongContext.Name));
        Assert.Equal("Long Context", Topics.LongContext.ToString());
        Assert.Equal([Papers.LampLight, Papers.PlainWicks], Topics.Memory.Papers);
        Assert.Equal([Papers.OilBurner, Papers.PlainWicks], Topics.Fuel.Papers);
        Assert.Same(Topics.KnowledgeAndRetrieval, Topics.Memory.Parent);
        Assert.Equal([Topics.Memory], Topics.KnowledgeAndRetrieval.Children);
        Assert.Equal(Topics.Memory.Papers, Topics.KnowledgeAndRetrieval.Papers);
        Assert.Null(Topics.Fuel.Parent);
        Assert.Empty(Topics.Fuel.Children);
    }

    [Fact]
    public void A_topic_match_says_where_it_was_found()
    {
        TopicMatch match = Papers.PlainWicks.TopicMatches[0];
        Assert.Same(Topics.Memory, match.Topic);
        Assert.Equal("memory", match.Evidence);
        Assert.Equal(TopicMatchOrigin.Metadata, match.Origin);
        Assert.True(match.Score > 0);
        Assert.Equal("Memory (\"memory\", Metadata)", match.ToString());
        Assert.Equal([Topics.Memory, Topics.Fuel], Papers.PlainWicks.Topics);
    }

    [Fact]
    public void Lists_say_when_an_index_is_out_of_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Papers.All[5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Papers.All[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Papers.LampLight.Links[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Papers.LampLight.Topics[-1]);
    }

    [Fact]
    public void Everything_verifies() => Papers.Catalog.Verify();

    [Fact]
    public void A_catalog_of_one_assembly_has_no_duplicates() => Assert.Empty(Papers.Catalog.Duplicates);
}
