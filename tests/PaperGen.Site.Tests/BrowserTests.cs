using System.Text;
using Microsoft.Playwright;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>What somebody does with the page, in a real browser.</summary>
public sealed class BrowserTests(BrowserFixture browser) : IDisposable
{
    private const int All = 71;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The port holds in the page as well: the texts that it searches are those of its cards.</summary>
    [Fact]
    public async Task The_page_finds_what_the_library_finds()
    {
        IPage page = await Open(SamplePage.Html);
        foreach ((_, string words) in Queries.All.Where(static query => query.Digest == "seed"))
        {
            await page.FillAsync("#p-search", words);
            Assert.Equal(SamplePage.Find(words), await Shown(page));
        }
        await page.FillAsync("#p-search", "");
        Assert.Equal(All, (await Shown(page)).Length);
    }

    [Fact]
    public async Task Filters_leave_the_papers_that_have_it()
    {
        IPage page = await Open(SamplePage.Html);
        ILocator code = page.Locator("fieldset[data-group=kind] label", new() { HasText = "Code" });
        int count = int.Parse(await code.Locator(".n").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await code.Locator("input").CheckAsync();
        string[] shown = await Shown(page);
        Assert.Equal(count, shown.Length);
        Assert.InRange(count, 1, All - 1);
        Assert.Equal($"{count} of {All} papers", await page.InnerTextAsync("#p-count"));
        Assert.Equal(count, await page.Locator(".paper:has(.badge.of-code)").CountAsync());
        // Another group takes some of them away, and its counts say how many there will be.
        ILocator topic = page.Locator("fieldset[data-group=topic] > ul > li > label").First;
        int both = int.Parse(await topic.Locator(".n").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await topic.Locator("input").CheckAsync();
        Assert.Equal(both, (await Shown(page)).Length);
        Assert.InRange(both, 1, count - 1);
        await page.ClickAsync("#p-clear");
        Assert.Equal(All, (await Shown(page)).Length);
    }

    [Fact]
    public async Task A_deep_link_shows_its_paper_whatever_hides_it()
    {
        IPage page = await Open(SamplePage.Html, hash: "#HMT");
        await Expect.That(async () => await Focused(page) == "HMT");
        Assert.True(await page.Locator("#HMT").EvaluateAsync<bool>("card => { const at = card.getBoundingClientRect(); return at.top >= 0 "
            + "&& at.top < innerHeight; }"));
        Assert.True(await page.Locator("#HMT details.abstract").EvaluateAsync<bool>("details => details.open"));
        await page.FillAsync("#p-search", "zeppelin");
        Assert.True(await page.Locator("#p-none").IsVisibleAsync());
        await page.EvaluateAsync("location.hash = '#CoRe'");
        await Expect.That(async () => await Focused(page) == "CoRe");
        Assert.True(await page.Locator("#CoRe").IsVisibleAsync());
    }

    [Fact]
    public async Task Keys_are_enough()
    {
        IPage page = await Open(SamplePage.Html);
        await page.Keyboard.PressAsync("/");
        Assert.Equal("p-search", await Focused(page));
        await page.Keyboard.TypeAsync("transfomer memory");
        await page.Keyboard.PressAsync("ArrowDown");
        string[] found = SamplePage.Find("transfomer memory");
        Assert.Equal(found[0], await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        ILocator details = page.Locator($"#{found[0]} details.abstract");
        Assert.True(await details.EvaluateAsync<bool>("details => details.open"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await details.EvaluateAsync<bool>("details => details.open"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(All, (await Shown(page)).Length);
    }

    [Fact]
    public async Task What_cites_a_paper_is_copied()
    {
        IPage page = await browser.Window();
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied "
            + "= text; } } });");
        await Go(page, SamplePage.Html, "#HMT");
        await page.Locator("#HMT").GetByText("Copy [Cites]").ClickAsync();
        Assert.Equal("[Cites(nameof(Papers.HMT))]", await page.EvaluateAsync<string>("window.copied"));
        await page.Locator("#HMT").GetByText("Copy BibTeX").ClickAsync();
        Assert.StartsWith("@", await page.EvaluateAsync<string>("window.copied"), StringComparison.Ordinal);
        Assert.Equal("Copied.", await page.InnerTextAsync("#p-said"));
    }

    /// <summary>Nothing that a digest holds runs, is loaded, or turns the text beside it around.</summary>
    [Fact]
    public async Task A_hostile_digest_does_nothing()
    {
        IPage page = await browser.Window();
        var requests = new List<string>();
        var dialogs = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        const string Attack = "<script>alert(1);window.hit=1</script><img src=https://evil.example/x onerror='window.hit=1'>\"><svg "
            + "onload=\"window.hit=1\"></style></script></p>";
        string digest = $"""
            Lamps: {Attack} of Light
            id: __proto__
            authors: Ada {Attack}; Bo "onmouseover=window.hit=1
            venue: {Attack}
            keywords: {Attack}
            links: javascript:window.hit=1
            links: https://example.org/"onclick="window.hit=1

            {Attack} Bidi {'\u202e'}reversed{'\u2066'}. [a](javascript:window.hit=1) data:text/html,{Attack}

            <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
            id: constructor

            <form action="https://evil.example/"><button autofocus onfocus="window.hit=1">.
            """;
        string html = SamplePage.Of(Encoding.UTF8.GetBytes(digest), Attack);
        await Go(page, html, "");
        await page.FillAsync("#p-search", Attack + " lamps constructor __proto__");
        await page.FillAsync("#p-search", "");
        await page.Locator(".paper").First.HoverAsync();
        foreach (ILocator summary in await page.Locator("summary").AllAsync())
            await summary.ClickAsync();
        Assert.False(await page.EvaluateAsync<bool>("'hit' in window"));
        Assert.Empty(dialogs);
        Assert.All(requests, static url => Assert.StartsWith("file:", url, StringComparison.Ordinal));
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img, form, base, meta[http-equiv=refresh], [onclick], [onload], [onerror], [onfocus], "
            + "[onmouseover], a[href^='javascript:' i], a[href^='data:' i]").CountAsync());
        Assert.DoesNotContain('\u202e', html);
        Assert.DoesNotContain('\u2066', html);
        Assert.NotEqual(0, await page.Locator(".paper").CountAsync());
        Assert.Contains("<script>alert(1)", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_request_leaves_the_page_and_links_open_elsewhere()
    {
        IPage page = await browser.Window();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await Go(page, SamplePage.Html, "");
        await page.FillAsync("#p-search", "memory");
        Assert.Single(requests, static url => !url.StartsWith("data:", StringComparison.Ordinal));
        Assert.Empty(complaints);
        Assert.Equal(0, await page.Locator("a[href^=http]:not([rel~=noopener])").CountAsync());
        Assert.NotEqual(0, await page.Locator("a[href^=http]").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_it_is_a_plain_list()
    {
        IPage page = await Open(SamplePage.Html, new() { JavaScriptEnabled = false });
        Assert.Equal(All, await page.Locator(".paper").CountAsync());
        Assert.True(await page.Locator("#HMT h2").IsVisibleAsync());
        Assert.False(await page.Locator("#p-search").IsVisibleAsync());
        Assert.False(await page.Locator("#p-filters").IsVisibleAsync());
        Assert.False(await page.Locator("#p-more").IsVisibleAsync());
        await page.Locator("#HMT details.abstract summary").ClickAsync();
        Assert.True(await page.Locator("#HMT details.abstract p").IsVisibleAsync());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task A_phone_shows_all_of_its_width(int width)
    {
        IPage page = await Open(SamplePage.Html, new() { ViewportSize = new() { Width = width, Height = 844 }, HasTouch = true });
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.False(await page.Locator("#p-filters").IsVisibleAsync());
        Assert.True(await page.Locator(".pictures").IsVisibleAsync());
        await page.FillAsync("#p-search", "memory");
        Assert.False(await page.Locator(".pictures").IsVisibleAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        await page.ClickAsync("#p-filter");
        Assert.True(await page.Locator("#p-filters").IsVisibleAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    [Fact]
    public async Task Dark_is_what_the_system_or_the_reader_says()
    {
        IPage page = await Open(SamplePage.Html, new() { ColorScheme = ColorScheme.Dark });
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        string dark = await page.EvaluateAsync<string>(Ground);
        await page.ClickAsync("#p-theme");
        string light = await page.EvaluateAsync<string>(Ground);
        Assert.NotEqual(dark, light);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.ClickAsync("#p-theme");
        Assert.Equal(dark, await page.EvaluateAsync<string>(Ground));
    }

    /// <summary>What is not laid out at first is found, scrolled to and printed all the same.</summary>
    [Fact]
    public async Task Of_many_papers_some_are_laid_out_and_all_are_there()
    {
        const int Many = 350;
        string digest =
            string.Concat(Enumerable.Range(0, Many).Select(static i => $"Lamp {i}: A Light of Number {i}\n\nIt burns oil.\n\n"));
        IPage page = await Open(SamplePage.Of(Encoding.UTF8.GetBytes(digest)));
        Assert.InRange((await Shown(page)).Length, 1, Many - 1);
        await page.EvaluateAsync("location.hash = '#Lamp349'");
        await Expect.That(async () => await Focused(page) == "Lamp349");
        await page.FillAsync("#p-search", "lamp 348");
        Assert.Equal("Lamp348", (await Shown(page))[0]);
        await page.FillAsync("#p-search", "");
        Assert.InRange((await Shown(page)).Length, 1, Many - 1);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(Many, (await Shown(page)).Length);
    }

    /// <summary>On paper there are papers: no controls, no ground, every abstract whole; whatever the theme is.</summary>
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Printed_it_is_the_list(ColorScheme scheme)
    {
        IPage page = await Open(SamplePage.Html, new() { ColorScheme = scheme });
        ILocator text = page.Locator("#HMT details.abstract p");
        Assert.False(await text.IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = scheme });
        Assert.True(await text.EvaluateAsync<bool>("text => text.getBoundingClientRect().height > 20 && text.checkVisibility()"));
        foreach (string control in (string[])["#p-tools", "#p-filters", "#HMT .cite", ".bar", "footer", "#p-more", ".actions"])
            Assert.Equal(0, await page.Locator(control).Locator("visible=true").CountAsync());
        Assert.Equal(All, await page.Locator(".paper").Locator("visible=true").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.Locator("#HMT h2").EvaluateAsync<string>("title => getComputedStyle(title).color"));
        byte[] pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
    }

    /// <summary>Nothing needs a mouse: Tab reaches it, Space and Enter work it, and what has the focus can be seen.</summary>
    [Fact]
    public async Task Tab_reaches_whatever_a_mouse_does()
    {
        IPage page = await Open(SamplePage.Html);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("skip => skip === document.activeElement && "
            + "skip.getBoundingClientRect().top >= 0"));
        await page.Keyboard.PressAsync("Enter");
        await Expect.That(async () => await Focused(page) == "p-main");
        await page.Keyboard.PressAsync("/");
        foreach (string id in (string[])["p-sort", "p-theme"])
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(id, await Focused(page));
        }
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-group=topic] input')"));
        await page.Keyboard.PressAsync("Space");
        Assert.InRange((await Shown(page)).Length, 1, All - 1);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.twist')"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-group=topic] ul ul input')"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    private async Task<IPage> Open(string html, BrowserNewContextOptions? options = null, string hash = "")
    {
        IPage page = await browser.Window(options);
        await Go(page, html, hash);
        return page;
    }

    private Task<IResponse?> Go(IPage page, string html, string hash) =>
        page.GotoAsync(new Uri(_folder.Text("papers.html", html).At("papers.html")).AbsoluteUri + hash);

    private static Task<string[]> Shown(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('#p-list > .paper')].map(card => card.id)");

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
