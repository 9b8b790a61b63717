using Microsoft.Playwright;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>
/// The pictures of docs/images, drawn of the pages of the samples: <c>PAPERGEN_PICTURES=docs/images dotnet test
/// tests/PaperGen.Site.Tests</c> writes them again.
/// </summary>
public sealed class PictureTests(BrowserFixture browser) : IDisposable
{
    private const int MostBytes = 200_000;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("site", ColorScheme.Light, 1240, 860)]
    [InlineData("site-dark", ColorScheme.Dark, 1240, 860)]
    [InlineData("site-phone", ColorScheme.Light, 390, 844)]
    public async Task A_picture_of_the_page(string name, ColorScheme scheme, int width, int height)
    {
        _folder.Text("papers.html", SamplePage.Html);
        IPage page = await browser.Open(_folder.At("papers.html"),
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        await page.FillAsync("#p-search", "papers about RAG");
        await page.Locator("#p-main").EvaluateAsync("main => main.querySelector('.paper details').open = true");
        await Draw(name, await page.ScreenshotAsync());
    }

    [Fact]
    public async Task A_picture_of_where_papers_are_used()
    {
        IPage page = await browser.Open(BuiltPage.CitedAlgorithms, new() { ViewportSize = new() { Width = 1240, Height = 860 } });
        await page.SelectOptionAsync("#p-sort", "used");
        await Draw("site-used", await page.ScreenshotAsync());
    }

    private static async Task Draw(string name, byte[] picture)
    {
        Assert.InRange(picture.Length, 10_000, MostBytes);
        if (Environment.GetEnvironmentVariable("PAPERGEN_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(Repository.Root, folder, name + ".png"), picture,
                TestContext.Current.CancellationToken);
    }
}
