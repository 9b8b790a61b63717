using System.Globalization;
using Microsoft.Playwright;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>Where papers are used, on the pages that builds write, in a browser.</summary>
public sealed class UsedTests(BrowserFixture browser) : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_card_says_which_code_uses_the_paper_and_where()
    {
        IPage page = await browser.Open(BuiltPage.CitedAlgorithms);
        ILocator used = page.Locator("#Bloom details.used");
        Assert.True(await used.Locator("li").IsVisibleAsync());
        Assert.Equal("BloomFilter", await used.Locator("code").InnerTextAsync());
        Assert.Equal("Implements, Method 2", await used.Locator(".role").InnerTextAsync());
        Assert.EndsWith("BloomFilter.cs:" + LineOf("samples/CitedAlgorithms/BloomFilter.cs", "[Cites(nameof(Papers.Bloom)"),
            await used.Locator(".place").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("ReservoirSampler<T>.Add(T)", await page.Locator("#Reservoir details.used code").InnerTextAsync());
        // In a clone the place leads to its line, and says where it is in the repository; no path of the disk is on the page.
        if (await used.Locator("a").CountAsync() > 0)
        {
            Assert.StartsWith("samples/CitedAlgorithms/", await used.Locator("a").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Matches("^https://.*/blob/[0-9a-f]{40}/samples/CitedAlgorithms/BloomFilter.cs#L[0-9]+$",
                (await used.Locator("a").GetAttributeAsync("href"))!);
            Assert.Equal("noopener noreferrer", await used.Locator("a").GetAttributeAsync("rel"));
        }
        Assert.DoesNotContain(Repository.Root, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_are_filtered_and_ordered_by_whether_code_cites_them()
    {
        IPage page = await browser.Open(BuiltPage.ReadingList);
        int all = await page.Locator(".paper").CountAsync();
        ILocator group = page.Locator("fieldset[data-group=cited]");
        ILocator cited = group.Locator("label", new() { HasText = "Cited" }).First;
        ILocator others = group.Locator("label", new() { HasText = "Not cited" });
        int count = int.Parse(await cited.Locator(".n").InnerTextAsync(), CultureInfo.InvariantCulture);
        Assert.InRange(count, 1, all - 1);
        await cited.Locator("input").CheckAsync();
        Assert.Equal(count, await page.Locator(".paper").CountAsync());
        Assert.Equal(count, await page.Locator(".paper:has(details.used)").CountAsync());
        Assert.True(await page.Locator("#HMT details.used").IsVisibleAsync());
        await cited.Locator("input").UncheckAsync();
        await others.Locator("input").CheckAsync();
        Assert.Equal(all - count, await page.Locator(".paper").CountAsync());
        Assert.Equal(0, await page.Locator("details.used").CountAsync());
        await page.ClickAsync("#p-clear");
        await page.SelectOptionAsync("#p-sort", "used");
        Assert.Equal("HMT", await page.Locator(".paper").First.GetAttributeAsync("id"));
        Assert.Contains($"{count} cited in code", await page.InnerTextAsync(".sum"), StringComparison.Ordinal);
    }

    /// <summary>A card is what a key is about that is pressed on something in it.</summary>
    [Fact]
    public async Task Keys_on_a_link_of_a_card_go_on_from_the_card()
    {
        IPage page = await browser.Open(BuiltPage.CitedAlgorithms);
        string[] cards = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.paper')].map(card => card.id)");
        Assert.DoesNotContain("", cards);
        await page.Locator($"#{cards[0]} .badge").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(cards[1], await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator($"#{cards[0]} .badge").First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(cards[0], await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <summary>Of a page that knows no code "not cited" would say what nobody knows.</summary>
    [Fact]
    public async Task The_page_of_the_tool_says_nothing_of_it()
    {
        IPage page = await browser.Open(_folder.Text("papers.html", SamplePage.Html).At("papers.html"));
        Assert.Equal(0, await page.Locator("details.used, fieldset[data-group=cited], #p-sort option[value=used]").CountAsync());
        Assert.DoesNotContain("cited", await page.InnerTextAsync(".sum"), StringComparison.Ordinal);
    }

    private static string LineOf(string file, string code) =>
        (Array.FindIndex(File.ReadAllLines(Path.Combine(Repository.Root, file)), line => line.Contains(code, StringComparison.Ordinal)) + 1)
            .ToString(CultureInfo.InvariantCulture);
}
