using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>axe-core finds nothing: contrast, landmarks, names of controls, in both themes and on a phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1240)]
    [InlineData(ColorScheme.Dark, 1240)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Nothing_is_found(ColorScheme scheme, int width)
    {
        IPage page = await browser.Open(_folder.Text("papers.html", SamplePage.Html).At("papers.html"), Window(scheme, width));
        await page.FillAsync("#p-search", "memory");
        await page.Locator("summary").First.ClickAsync();
        await FindNothing(page);
    }

    /// <summary>With where papers are used, and with everything open.</summary>
    [Theory]
    [InlineData(ColorScheme.Light, 1240)]
    [InlineData(ColorScheme.Dark, 1240)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Nothing_is_found_on_the_page_of_a_build(ColorScheme scheme, int width)
    {
        IPage page = await browser.Open(BuiltPage.CitedAlgorithms, Window(scheme, width));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await FindNothing(page);
    }

    private static BrowserNewContextOptions Window(ColorScheme scheme, int width) =>
        new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 } };

    private static async Task FindNothing(IPage page)
    {
        Deque.AxeCore.Commons.AxeResult result = await page.RunAxe();
        Assert.Empty(
            result.Violations.Select(static violation =>
                $"{violation.Id}: {violation.Help}\n{string.Join("\n", violation.Nodes.Take(3).Select(static node => node.Html))}"));
        Assert.NotEmpty(result.Passes);
    }
}
