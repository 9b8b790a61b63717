using System.Xml;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>Links as a program has them: repaired ones from the table, the others from the digest.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly LoadedCatalog _loaded = LoadedCatalog.Build(new TestProject(
        """
        Lamp: On Light
        links: https://huggingface.co/datasets/lamps/pages

        It burns \u706F. Project page: lamps.github.io. Code and
        models are at https: //github.com/lamps/lamp-light{here}. See arXiv:2405.06067, https://[/ and https://lamps.org:99999/\u706F.

        Oil: On Wicks

        The weights are at https://huggingface.co/wicks/oil-7b.
        """.Replace("\\u706F", "\u706F")));

    public void Dispose() => _loaded.Dispose();

    private PaperLink Link(string name) => (PaperLink)_loaded.Static("Links", name)!;

    [Fact]
    public void A_repaired_link_says_so()
    {
        PaperLink code = Link("LampLight");
        Assert.Equal(
            ("https://github.com/lamps/lamp-light", true, PaperLinkKind.Code, "lamps/lamp-light", "github.com", 5),
            (code.Url, code.IsRepaired, code.Kind, code.Repository, code.Host, code.Source.Line));
        Assert.Equal(new Uri("https://github.com/lamps/lamp-light"), code.Uri);
        Assert.Same(_loaded.Paper("Lamp"), code.Paper);
        Assert.Equal(("https://lamps.github.io", true, PaperLinkKind.Project, null), Describe(Link("LampsGithubIo")));
        Assert.Equal(("https://arxiv.org/abs/2405.06067", true, PaperLinkKind.Paper, null), Describe(Link("ArxivOrgAbs2405_06067")));
    }

    [Fact]
    public void A_link_that_the_digest_writes_in_full_is_not_repaired()
    {
        Assert.Equal(("https://huggingface.co/datasets/lamps/pages", false, PaperLinkKind.Dataset, "lamps/pages"), Describe(Link("Pages")));
        Assert.Equal(("https://huggingface.co/wicks/oil-7b", false, PaperLinkKind.Model, "wicks/oil-7b"), Describe(Link("Oil7b")));
    }

    [Fact]
    public void A_paper_has_its_links_in_the_order_of_the_text() => Assert.Equal(
        ["https://huggingface.co/datasets/lamps/pages", "https://lamps.github.io", "https://github.com/lamps/lamp-light",
            "https://arxiv.org/abs/2405.06067", "https://lamps.org:99999/\u706F"],
        _loaded.Paper("Lamp").Links.Select(link => link.Url));

    [Fact]
    public void An_address_that_is_no_Uri_is_a_relative_one()
    {
        PaperLink link = _loaded.Paper("Lamp").Links[^1];
        Assert.False(link.Uri.IsAbsoluteUri);
        Assert.Equal("./" + link.Url, link.Uri.OriginalString);
        Assert.Equal("lamps.org", link.Host);
    }

    [Fact]
    public void Hover_text_says_what_a_link_is()
    {
        Dictionary<string, XmlDocument> documents = Documentation.Check(_loaded);
        string code = documents["Links.LampLight"].InnerText;
        Assert.Contains("https://github.com/lamps/lamp-light", code);
        Assert.Contains("Code of: Lamp: On Light", code);
        Assert.Contains("Repaired", code);
        string data = documents["Links.Pages"].InnerText;
        Assert.Contains("Data set of: Lamp: On Light", data);
        Assert.DoesNotContain("Repaired", data);
    }

    /// <summary>Nothing that a digest may hold makes the properties of a link throw.</summary>
    [Fact]
    public void Every_address_has_a_Uri()
    {
        string[] addresses =
        [
            "https://a..b/", "https://a:b/", "https://%/", "https://xn--/", "https://\uFFFD/", "https://a@b@c", "https://1.2.3.4.5",
            "https://a/%zz", "https://a_b/?#", "https://" + new string('a', 300), "https://a/" + new string('b', 70_000),
            "http://\u0130.org",
        ];
        using LoadedCatalog loaded =
            LoadedCatalog.Build(new TestProject("A Title\nlinks: " + string.Join(" ", addresses) + "\n\nAn abstract."));
        // What no letter or digit begins is no address.
        Assert.Equal(addresses.Where(address => char.IsLetterOrDigit(address[8]) || address[4] == ':'),
            loaded.Catalog.Links.Select(link => link.Url));
        Assert.All(loaded.Catalog.Links, link => Assert.Contains(link.Url, link.Uri.OriginalString));
        Assert.All(loaded.Catalog.Links, link => Assert.NotNull(link.Host));
        Assert.All(loaded.Catalog.Links, link => Assert.Null(link.Repository));
    }

    private static (string Url, bool IsRepaired, PaperLinkKind Kind, string? Repository) Describe(PaperLink link) =>
        (link.Url, link.IsRepaired, link.Kind, link.Repository);
}
